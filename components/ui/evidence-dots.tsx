import { useTranslations } from 'next-intl';

/**
 * The shape of a hit's evidence at a glance, one mark per compared item: full where both sides agree, a ring where one
 * side has nothing, crossed where they differ. Counts only, so that a list can show it before the hit is claimed.
 */
export function EvidenceDots({ agrees, missing, differs }: { agrees: number; missing: number; differs: number }) {
  const t = useTranslations('common');
  const marks = [
    ...Array<'agrees'>(agrees).fill('agrees'),
    ...Array<'missing'>(missing).fill('missing'),
    ...Array<'differs'>(differs).fill('differs'),
  ];
  return (
    <span className="inline-flex items-center align-middle">
      <svg aria-hidden="true" viewBox={`0 0 ${marks.length * 12} 12`} className="h-3 rtl:-scale-x-100">
        {marks.map((mark, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: identical marks that never reorder
          <g key={position} transform={`translate(${position * 12} 0)`} stroke="currentColor" strokeWidth="1.5">
            {mark === 'differs' ? (
              <path d="m2.5 2.5 7 7m0-7-7 7" strokeLinecap="round" className="text-danger" />
            ) : (
              <circle cx="6" cy="6" r="3.75" fill={mark === 'agrees' ? 'currentColor' : 'none'} />
            )}
          </g>
        ))}
      </svg>
      <span className="sr-only">{t('evidence', { agrees, missing, differs })}</span>
    </span>
  );
}
