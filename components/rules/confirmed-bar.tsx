import { useTranslations } from 'next-intl';
import { useShare } from '@/components/intake/share';

/** Hits of a span and how many of the judged ones were confirmed, as a small bar with its words. */
export function ConfirmedBar({ hits, confirmed, dismissed }: { hits: number; confirmed: number; dismissed: number }) {
  const t = useTranslations('rules.list');
  const share = useShare();
  const judged = confirmed + dismissed;
  if (hits === 0) return <span className="text-ink-subtle">{t('noHits')}</span>;
  return (
    <span className="inline-grid min-w-36 gap-0.5 max-sm:justify-items-end">
      <span>
        <span className="tabular font-medium">{t('hits', { count: hits })}</span>
        <span className="text-ink-muted">
          {' · '}
          {judged === 0 ? t('noneJudged') : t('confirmedShare', { share: share(confirmed, judged) })}
        </span>
      </span>
      <svg aria-hidden="true" width="144" height="6" className="rounded-full bg-line rtl:-scale-x-100">
        <rect width={(144 * confirmed) / hits} height="6" className="fill-accent" />
        <rect x={(144 * confirmed) / hits} width={(144 * dismissed) / hits} height="6" className="fill-ink-subtle/40" />
      </svg>
    </span>
  );
}
