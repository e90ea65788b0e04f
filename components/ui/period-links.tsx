import type { Route } from 'next';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonStyles } from '@/components/ui/button-styles';
import { cn } from '@/components/ui/class-names';
import { KeyTarget } from '@/components/ui/key-target';

interface PeriodLinksProps<Days extends number> {
  /** In days, shortest first; each has its place as its key. */
  periods: readonly Days[];
  period: Days;
  href: (days: Days) => Route;
}

/** How far back a page counts, each choice an address of its own. */
export function PeriodLinks<Days extends number>({ periods, period, href }: PeriodLinksProps<Days>) {
  const t = useTranslations('common.period');
  return (
    <nav aria-label={t('label')} className="no-print">
      <ul className="flex flex-wrap gap-1">
        {periods.map((days, at) => (
          <li key={days}>
            <Link
              href={href(days)}
              prefetch={false}
              aria-current={days === period ? 'page' : undefined}
              className={cn(
                buttonStyles({ variant: days === period ? 'secondary' : 'quiet', size: 'small' }),
                days === period && 'border-accent bg-accent-soft font-semibold hover:bg-accent-soft',
              )}
            >
              {t('days', { count: days })}
              <KeyTarget keys={String(at + 1)} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
