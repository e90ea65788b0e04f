import { useLocale, useTranslations } from 'next-intl';
import { useCodeWord } from '@/components/redaction/code-word';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { useBirthDateWords } from '@/components/watchlists/birth-date-words';
import { DocumentLine, Lines, nationalityName } from '@/components/watchlists/entry-facts';
import { formatDate } from '@/lib/display/format-date';
import type { EntryDetail } from '@/lib/screening/entry-queries';

/** Everything an entry says. What it leaves open is the list's. */
export function EntryCard({ entry: { facts, list } }: { entry: Pick<EntryDetail, 'facts' | 'list'> }) {
  const t = useTranslations('watchlists');
  const locale = useLocale();
  const word = useCodeWord();
  const birthDate = useBirthDateWords();
  const ofList = (text: string) => (
    <>
      {text} <span className="text-ink-muted text-sm">({t('entry.ofList')})</span>
    </>
  );
  const source = facts.source ?? list.source;
  return (
    <DescriptionList>
      <Described term={t('fact.names')}>
        <Lines
          items={facts.names.map(({ full, quality }) => (
            <span key={full}>
              {quality === 'primary' ? null : (
                <span className="text-ink-muted text-xs">{t(`entries.quality.${quality}`)} </span>
              )}
              <bdi className={quality === 'primary' ? 'font-semibold' : undefined}>{full}</bdi>
            </span>
          ))}
        />
      </Described>
      <Described term={t('fact.birthDates')}>
        <Lines items={facts.birthDates.map(birthDate)} />
      </Described>
      <Described term={t('fact.birthPlaces')}>
        <Lines items={facts.birthPlaces.map((place) => <bdi key={place}>{place}</bdi>)} />
      </Described>
      <Described term={t('fact.documents')}>
        <Lines items={facts.documents.map((document) => <DocumentLine key={document.number} {...document} />)} />
      </Described>
      <Described term={t('fact.nationalities')}>
        <Lines items={facts.nationalities.map((word) => nationalityName(word, locale))} />
      </Described>
      <Described term={t('fact.sex')}>
        <Lines items={facts.sex ? [word('sex', facts.sex)] : []} />
      </Described>
      <Described term={t('fact.reason')}>
        <Lines items={facts.reason ? [<bdi key="reason">{facts.reason}</bdi>] : []} />
      </Described>
      <Described term={t('fact.offence')}>
        {facts.offence ? word('offence', facts.offence) : ofList(word('offence', list.offence))}
      </Described>
      <Described term={t('fact.source')}>
        {facts.source ? <bdi>{facts.source}</bdi> : source ? ofList(source) : <Lines items={[]} />}
      </Described>
      <Described term={t('fact.listedOn')}>
        <Lines items={facts.listedOn ? [formatDate(facts.listedOn, locale)] : []} />
      </Described>
      <Described term={t('fact.expiresOn')}>
        {facts.expiresOn ? (
          formatDate(facts.expiresOn, locale)
        ) : (
          <span className="text-ink-muted">{t('entry.noExpiry')}</span>
        )}
      </Described>
    </DescriptionList>
  );
}
