import { useTranslations } from 'next-intl';
import { useRemovedKinds } from '@/components/intake/removed-kinds';
import { Panel } from '@/components/ui/panel';

/** What was taken out before anything was stored: kinds and how often, the content being gone. */
export function RemovedPanel({ removed }: { removed: Readonly<Record<string, number | undefined>> }) {
  const t = useTranslations('intake.message');
  const kinds = useRemovedKinds()(removed);
  return (
    <Panel title={t('removed')} description={kinds.length > 0 ? t('removedHint') : t('noneRemoved')}>
      {kinds.length > 0 ? (
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {kinds.map(({ kind, word, count }) => (
            <li key={kind} className="whitespace-nowrap">
              <span className="text-ink-muted">{word}</span> <span className="tabular font-medium">{count}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}
