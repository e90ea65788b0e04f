import { useLocale, useTranslations } from 'next-intl';
import { useCodeWord } from '@/components/redaction/code-word';
import { Banner } from '@/components/ui/banner';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import { formatDate } from '@/lib/display/format-date';
import type { ReadEntry } from '@/lib/screening/schema';

/** Why the person is on our list, and everything the list calls them. */
export function ListedWhy({
  facts,
  list,
  removed,
}: {
  facts: ReadEntry;
  list: { name: string; offence: string };
  /** The list has dropped the entry since. */
  removed: boolean;
}) {
  const t = useTranslations('hits.listed');
  const locale = useLocale();
  const word = useCodeWord();
  const [main, ...others] = facts.names;
  return (
    <Panel title={t('title')}>
      {removed ? (
        <Banner tone="warn" title={t('removed')} className="mb-3">
          {t('removedWhy')}
        </Banner>
      ) : null}
      <DescriptionList>
        <Described term={t('reason')}>
          {facts.reason ? <bdi>{facts.reason}</bdi> : <span className="text-ink-subtle">{t('noReason')}</span>}
        </Described>
        <Described term={t('list')}>
          <bdi>{list.name}</bdi>
          <span className="block text-ink-muted text-sm">{word('offence', list.offence)}</span>
        </Described>
        <Described term={t('reference')}>
          <bdi className="reference">{facts.externalRef}</bdi>
        </Described>
        <Described term={t('since')}>
          {facts.listedOn ? (
            formatDate(facts.listedOn, locale)
          ) : (
            <span className="text-ink-subtle">{t('notSaid')}</span>
          )}
        </Described>
        {main ? (
          <Described term={t('name')}>
            <bdi>{main.full}</bdi>
          </Described>
        ) : null}
        <Described term={t('aliases')}>
          {others.length === 0 ? <span className="text-ink-subtle">{t('noAliases')}</span> : null}
          <ul className="grid gap-0.5">
            {others.map(({ full, quality }) => (
              <li key={`${full} ${quality}`} className="flex flex-wrap items-baseline gap-x-2">
                <bdi>{full}</bdi>
                <span className="text-ink-muted text-xs">{t(`quality.${quality}`)}</span>
              </li>
            ))}
          </ul>
        </Described>
      </DescriptionList>
    </Panel>
  );
}
