import { useTranslations } from 'next-intl';
import { useRemovedKinds } from '@/components/intake/removed-kinds';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';

/** What was taken out before anything was stored: kinds and how often, the content being gone. */
export function RemovedPanel({ removed }: { removed: Readonly<Record<string, number | undefined>> }) {
  const t = useTranslations('intake.message');
  const kinds = useRemovedKinds()(removed);
  return (
    <Panel title={t('removed')} description={kinds.length > 0 ? t('removedHint') : t('noneRemoved')}>
      {kinds.length > 0 ? (
        <DescriptionList layout="grid" className="max-sm:grid-cols-2">
          {kinds.map(({ kind, word, count }) => (
            <Described key={kind} term={word}>
              <span className="tabular">{count}</span>
            </Described>
          ))}
        </DescriptionList>
      ) : null}
    </Panel>
  );
}
