import { useLocale, useTranslations } from 'next-intl';
import { VerdictBadge } from '@/components/hits/hit-badges';
import { useCodeWord } from '@/components/redaction/code-word';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { countryName } from '@/lib/display/countries';
import { formatDate } from '@/lib/display/format-date';
import { evidenceSentence, frequencyWord } from '@/lib/screening/evidence-sentence';
import type { Evidence, EvidenceField } from '@/lib/screening/schema';

type EvidenceMessage = Parameters<ReturnType<typeof useTranslations<'evidence'>>>[0];

/** What was compared, field by field: our entry, the traveller, the verdict, how, and how telling an agreement is. */
export function EvidenceTable({ evidence }: { evidence: readonly Evidence[] }) {
  const t = useTranslations('evidence');
  const hits = useTranslations('hits.evidence');
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
          <Row key={line.field}>
            <Cell heading nowrap className="text-ink-muted">
              {t(`field.${line.field}`)}
            </Cell>
            <Cell label={t('ours')} className="sm:py-2">
              <Values field={line.field} values={line.ours} />
            </Cell>
            <Cell label={t('theirs')} className="sm:py-2">
              <Values field={line.field} values={line.theirs} />
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
        <span className="text-ink-muted text-xs">{t(`frequency.${frequencyWord(line.frequency)}`)}</span>
      ) : null}
    </span>
  );
}

/** Values of one side, one a line. What is missing is said. */
function Values({ field, values }: { field: EvidenceField; values: readonly string[] }) {
  const t = useTranslations('evidence');
  const show = useEvidenceValue();
  if (values.length === 0) return <span className="text-ink-subtle">{t('nothing')}</span>;
  return (
    <span className="grid gap-0.5 max-sm:justify-items-end">
      {values.map((value) => (
        // the line is the reader's, only the value has its own direction
        <span key={value} className="break-words font-medium">
          <bdi>{show(field, value)}</bdi>
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
