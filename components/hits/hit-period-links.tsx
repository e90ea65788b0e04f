import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type HitPeriod, hitPeriods } from '@/components/hits/hit-periods';
import { buttonStyles } from '@/components/ui/button-styles';
import { cn } from '@/components/ui/class-names';
import { KeyTarget } from '@/components/ui/key-target';
import { paths } from '@/lib/display/paths';

/** How far back the page counts, each choice an address of its own. */
export function HitPeriodLinks({ period }: { period: HitPeriod }) {
  const t = useTranslations('hits.quality.period');
  return (
    <nav aria-label={t('label')} className="no-print">
      <ul className="flex flex-wrap gap-1">
        {hitPeriods.map((days, at) => (
          <li key={days}>
            <Link
              href={paths.hitQuality(days)}
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
