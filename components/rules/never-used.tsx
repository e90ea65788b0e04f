import { useTranslations } from 'next-intl';
import { Unfold } from '@/components/audit/unfold';

const never = ['origin', 'opinions', 'health', 'names', 'stand-ins', 'learning'] as const;

/** What no rule may ask about, and which article says so. */
export function NeverUsed({ open = false }: { open?: boolean }) {
  const t = useTranslations('rules.never');
  const list = (
    <ul className="mt-1 grid list-disc gap-1 ps-5 text-sm">
      {never.map((what) => (
        <li key={what}>{t(what)}</li>
      ))}
    </ul>
  );
  return (
    <aside aria-label={t('title')} className="rounded-lg border border-withheld-line bg-withheld-soft px-4 py-3">
      <p className="font-semibold">{t('title')}</p>
      <p className="max-w-prose text-ink-muted text-sm">{t('why')}</p>
      {open ? list : <Unfold label={t('show')}>{list}</Unfold>}
    </aside>
  );
}
