import { useLocale, useTranslations } from 'next-intl';
import { VerdictBadge } from '@/components/hits/hit-badges';
import { oneIn } from '@/components/hits/rarity';
import { useCodeWord } from '@/components/redaction/code-word';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { countryName } from '@/lib/display/countries';
import { formatDate } from '@/lib/display/format-date';
import { languageTag } from '@/lib/display/format-instant';
import type { NameForms } from '@/lib/hits/hit-shapes';
import { evidenceSentence } from '@/lib/screening/evidence-sentence';
import type { Evidence, EvidenceField } from '@/lib/screening/schema';

type EvidenceMessage = Parameters<ReturnType<typeof useTranslations<'evidence'>>>[0];

/** The names of both sides, as written and in Latin letters. */
interface BothNames {
  ours: readonly NameForms[];
  theirs: NameForms;
}

/** What was compared, field by field: our entry, the traveller, the verdict, how, and how telling an agreement is. */
export function EvidenceTable({ evidence, names }: { evidence: readonly Evidence[]; names: BothNames }) {
  const t = useTranslations('evidence');
  const hits = useTranslations('hits.evidence');
  // the list's own script stands beside what was compared, even where another of its names agreed
  const own = names.ours.find((name) => name.latin !== null)?.original;
  const latin = new Map([...names.ours, names.theirs].map((name) => [name.original, name.latin]));
  return (
    <Table caption={t('title')}>
      <TableHead>
        <HeaderCell>{hits('field')}</HeaderCell>
        <HeaderCell>{t('ours')}</HeaderCell>
        <HeaderCell>{t('theirs')}</HeaderCell>
        <HeaderCell>{hits('verdict')}</HeaderCell>
        <HeaderCell>{hits('how')}</HeaderCell>
      </TableHead>
      <TableBody>
        {evidence.map((line) => (
          <Row key={line.field} muted={line.verdict === 'missing-both'}>
            <Cell heading nowrap className="text-ink-muted">
              {t(`field.${line.field}`)}
            </Cell>
            <Cell label={t('ours')} className="sm:py-2">
              <Values field={line.field} values={line.ours} latin={latin} />
              {line.field === 'name' && own && !line.ours.includes(own) ? (
                <span className="block text-ink-muted text-xs">
                  <bdi>{own}</bdi>
                </span>
              ) : null}
            </Cell>
            <Cell label={t('theirs')} className="sm:py-2">
              <Values field={line.field} values={line.theirs} latin={latin} />
            </Cell>
            <Cell label={hits('verdict')} nowrap>
              <VerdictBadge verdict={line.verdict} />
            </Cell>
            <Cell label={hits('how')} className="sm:py-2">
              <How line={line} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function How({ line }: { line: Evidence }) {
  const t = useTranslations('evidence');
  return (
    <span className="grid max-sm:justify-items-end">
      <span>{t(evidenceSentence(line) as EvidenceMessage)}</span>
      {line.verdict === 'agrees' && line.frequency !== undefined ? (
        <Rarity field={line.field} year={line.how !== 'exact'} frequency={line.frequency} />
      ) : null}
    </span>
  );
}

/** "1 in 4,000 entries on your lists shares this birth year": what an agreement is worth. */
function Rarity({ field, year, frequency }: { field: EvidenceField; year: boolean; frequency: number }) {
  const t = useTranslations('evidence.rarity');
  const locale = useLocale();
  const share = oneIn(frequency);
  const what = field === 'birthDate' && year ? 'birthYear' : field;
  return (
    <span className="text-ink-muted text-xs">
      {share === null
        ? t('most')
        : Number.isFinite(share)
          ? t(what, { count: new Intl.NumberFormat(languageTag(locale)).format(share) })
          : t('none')}
    </span>
  );
}

/** Values of one side, one a line, names in both scripts. What is missing is said. */
function Values({
  field,
  values,
  latin,
}: {
  field: EvidenceField;
  values: readonly string[];
  latin: ReadonlyMap<string, string | null>;
}) {
  const t = useTranslations('evidence');
  const show = useEvidenceValue();
  if (values.length === 0) return <span className="text-ink-subtle">{t('nothing')}</span>;
  return (
    <span className="grid gap-0.5 max-sm:justify-items-end">
      {values.map((value) => (
        // the line is the reader's, only the value has its own direction
        <span key={value} className="break-words font-medium">
          <bdi>{show(field, value)}</bdi>
          {field === 'name' && latin.get(value) ? (
            <span className="block font-normal text-ink-muted text-xs">
              <bdi>{latin.get(value)}</bdi>
            </span>
          ) : null}
        </span>
      ))}
    </span>
  );
}

/** A compared value in the reader's words: the matcher keeps codes and ISO dates. */
function useEvidenceValue() {
  const t = useTranslations('hits.evidence');
  const locale = useLocale();
  const word = useCodeWord();
  return (field: EvidenceField, value: string): string => {
    if (field === 'nationality') return countryName(value, locale);
    if (field === 'sex') return word('sex', value);
    if (field !== 'birthDate') return value;
    const date = value
      .replace(/^~/, '')
      .split('–')
      .map((part) => formatDate(part, locale))
      .join(' – ');
    return value.startsWith('~') ? t('about', { date }) : date;
  };
}
