'use client'; // lights up

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useListWords } from '@/components/intake/list-words';
import { SentField, useShine } from '@/components/intake/selection';
import { VersionLinks } from '@/components/intake/versions';
import { useCodeWord } from '@/components/redaction/code-word';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { countryName } from '@/lib/display/countries';
import { formatDate } from '@/lib/display/format-date';
import type { TravellerView } from '@/lib/travel/queries';

/** Everything that was sent of one traveller and has no column of its own, as a row under theirs. */
export function TravellerDetails({ traveller, columns }: { traveller: TravellerView; columns: number }) {
  const t = useTranslations('intake.traveller');
  const tf = useTranslations('codes.field');
  const locale = useLocale();
  const word = useCodeWord();
  const join = useListWords();
  const { facts, documents, segments } = traveller;
  const shine = useShine(segments);
  const { bags } = facts;
  const verified = facts.verified === undefined ? 'notSaid' : facts.verified ? 'yes' : 'no';
  const bagWords = bags && [
    bags.count === undefined ? '' : t('bagCount', { count: bags.count }),
    bags.weight === undefined ? '' : `${bags.weight} ${bags.weightUnit ?? ''}`.trim(),
    bags.tags?.length ? t('bagTags', { tags: join(bags.tags) }) : '',
  ];
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a table laid out as cards loses its roles in WebKit
    <tr role="row" {...shine}>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <td role="cell" colSpan={columns} className="border-b bg-sunken/60 sm:px-3 sm:py-3">
        <div className="grid w-full gap-3">
          <DescriptionList layout="grid" className="text-sm max-sm:grid-cols-2">
            {documents.map((document) => (
              <Fact key={`${document.kind} ${document.number}`} term={word('documentKind', document.kind || 'other')}>
                <SentField ranges={segments} values={[document.number]}>
                  <bdi dir="ltr">{document.number || '—'}</bdi>
                </SentField>
                {document.issuer ? <Line>{t('issuer', { country: countryName(document.issuer, locale) })}</Line> : null}
                {document.expires ? <Line>{t('expires', { date: formatDate(document.expires, locale) })}</Line> : null}
              </Fact>
            ))}
            <Fact term={tf('birthPlace')}>{traveller.birthPlace}</Fact>
            <Fact term={t('rank')}>{facts.rank}</Fact>
            <Fact term={tf('residence')}>{traveller.residence ? countryName(traveller.residence, locale) : null}</Fact>
            <Fact term={t('bags')}>{bagWords ? join(bagWords) : null}</Fact>
            <Fact term={t('tickets')}>{join(facts.ticketNumbers)}</Fact>
            <Fact term={tf('frequentFlyer')}>{facts.frequentFlyer}</Fact>
            <Fact term={t('reference')}>{facts.reference}</Fact>
            {facts.contacts.map(({ kind, value }) => (
              <Fact key={`${kind} ${value}`} term={word('contactKind', kind)}>
                <SentField ranges={segments} values={[value]}>
                  {value}
                </SentField>
              </Fact>
            ))}
            <Described term={t('verified')}>{t(verified)}</Described>
          </DescriptionList>
          <VersionLinks versions={traveller.versions} />
        </div>
      </td>
    </tr>
  );
}

/** Facts that carriers mostly leave out are shown only where they were sent. */
function Fact({ term, children }: { term: string; children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <Described term={term}>
      <bdi>{children}</bdi>
    </Described>
  );
}

function Line({ children }: { children: ReactNode }) {
  return <span className="block text-ink-muted text-xs">{children}</span>;
}
