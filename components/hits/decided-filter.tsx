import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonStyles } from '@/components/ui/button-styles';
import { cn } from '@/components/ui/class-names';
import { paths } from '@/lib/display/paths';

/** What a judged hit can be. */
export const decidedStatuses = ['confirmed', 'dismissed', 'duplicate'] as const;
type Decided = (typeof decidedStatuses)[number];

/** Narrows the judged hits, each choice an address of its own. */
export function DecidedFilter({ status }: { status: Decided | undefined }) {
  const t = useTranslations('hits');
  const word = useTranslations('codes.hitStatus');
  return (
    <nav aria-label={t('decidedFilter')} className="no-print">
      <ul className="flex flex-wrap gap-1">
        {([undefined, ...decidedStatuses] as const).map((choice) => (
          <li key={choice ?? 'all'}>
            <Link
              href={paths.hits('decided', choice)}
              prefetch={false}
              aria-current={choice === status ? 'page' : undefined}
              className={cn(
                buttonStyles({ variant: choice === status ? 'secondary' : 'quiet', size: 'small' }),
                choice === status && 'border-accent bg-accent-soft font-semibold hover:bg-accent-soft',
              )}
            >
              {choice ? word(choice) : t('all')}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
