import { useLocale, useTranslations } from 'next-intl';
import { useCodeWord } from '@/components/redaction/code-word';
import { Banner } from '@/components/ui/banner';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import { formatDate } from '@/lib/display/format-date';
import type { OpenHit } from '@/lib/hits/hit-shapes';

type Entry = NonNullable<OpenHit['entry']>;

/** Why the person is on our list, who put them there, and everything the list calls them. */
export function ListedWhy({
  entry,
  names,
  versions,
}: {
  entry: Entry;
  names: OpenHit['names'];
  versions: { list: number; matcher: string };
}) {
  const t = useTranslations('hits.listed');
  const locale = useLocale();
  const word = useCodeWord();
  const { facts } = entry;
  const [main, ...others] = facts.names;
  const latin = new Map(names.ours.map((name) => [name.original, name.latin]));
  const inLatin = (name: string) =>
    latin.get(name) ? <bdi className="text-ink-muted text-sm"> {latin.get(name)}</bdi> : null;
  return (
    <Panel title={t('title')}>
      <Gone entry={entry} />
      <DescriptionList>
        <Described term={t('reason')}>
          {facts.reason ? <bdi>{facts.reason}</bdi> : <span className="text-ink-subtle">{t('noReason')}</span>}
        </Described>
        <Described term={t('list')}>
          <bdi>{entry.watchlist.name}</bdi>
          <span className="block text-ink-muted text-sm">{word('offence', entry.offence)}</span>
        </Described>
        <Described term={t('by')}>
          {entry.source ? <bdi>{entry.source}</bdi> : <span className="text-ink-subtle">{t('notSaid')}</span>}
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
          {entry.expiresOn ? (
            <span className="block text-ink-muted text-sm">
              {t('until', { date: formatDate(entry.expiresOn, locale) })}
            </span>
          ) : null}
        </Described>
        {main ? (
          <Described term={t('name')}>
            <bdi>{main.full}</bdi>
            {inLatin(main.full)}
          </Described>
        ) : null}
        <Described term={t('aliases')}>
          {others.length === 0 ? <span className="text-ink-subtle">{t('noAliases')}</span> : null}
          <ul className="grid gap-0.5">
            {others.map(({ full, quality }) => (
              <li key={`${full} ${quality}`} className="flex flex-wrap items-baseline gap-x-2">
                <bdi>{full}</bdi>
                {inLatin(full)}
                <span className="text-ink-muted text-xs">{t(`quality.${quality}`)}</span>
              </li>
            ))}
          </ul>
        </Described>
        <Described term={t('compared')}>{t('versions', versions)}</Described>
      </DescriptionList>
    </Panel>
  );
}

/** The entry is not what it was when the hit was raised. */
function Gone({ entry }: { entry: Entry }) {
  const t = useTranslations('hits.listed');
  const how = entry.removedVersion !== null ? 'removed' : entry.expired ? 'expired' : null;
  return (
    <>
      {how ? (
        <Banner tone="warn" title={t(how)} className="mb-3">
          {t(`${how}Why`)}
        </Banner>
      ) : null}
      {entry.restricted ? (
        <Banner tone="info" title={t('restricted')} className="mb-3">
          {t('restrictedWhy')}
        </Banner>
      ) : null}
    </>
  );
}
