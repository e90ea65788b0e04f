import { CircleCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Route } from '@/components/intake/flight';
import { useListWords } from '@/components/intake/list-words';
import { localTime } from '@/components/intake/local-time';
import { formatWeekdayName } from '@/components/intake/weekday';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { RecordLink } from '@/components/ui/record-link';
import { RowKeys } from '@/components/ui/row-keys';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { Tone } from '@/components/ui/tone-shape';
import { paths } from '@/lib/display/paths';
import type { ExpectedMessage } from '@/lib/travel/intake-queries';

const tones: Record<ExpectedMessage['kind'], Tone> = {
  'list-missing': 'danger',
  'part-missing': 'warn',
  'flight-missing': 'waiting',
};

/** What should have come and did not, the latest first: it can still be had before people arrive. */
export function ExpectedList({ rows }: { rows: readonly ExpectedMessage[] }) {
  const t = useTranslations('intake.expected');
  return (
    <Panel title={t('title')} description={rows.length > 0 ? t('hint') : undefined} flush>
      {rows.length === 0 ? (
        <EmptyState icon={<CircleCheck />} title={t('empty.title')}>
          {t('empty.body')}
        </EmptyState>
      ) : (
        <RowKeys>
          <Table caption={t('title')}>
            <TableHead>
              <HeaderCell>{t('flight')}</HeaderCell>
              <HeaderCell>{t('missing')}</HeaderCell>
              <HeaderCell>{t('why')}</HeaderCell>
              <HeaderCell>{t('since')}</HeaderCell>
              <HeaderCell>{t('departs')}</HeaderCell>
            </TableHead>
            <TableBody>
              {rows.map((row) => (
                <Expected key={`${row.kind} ${row.messageId}`} row={row} />
              ))}
            </TableBody>
          </Table>
        </RowKeys>
      )}
    </Panel>
  );
}

function Expected({ row }: { row: ExpectedMessage }) {
  const t = useTranslations('intake.expected');
  const ti = useTranslations('intake');
  const locale = useLocale();
  const name = [row.carrier, row.number].filter(Boolean).join(' ');
  return (
    <Row>
      <Cell heading className="py-1.5!">
        <span className="grid justify-items-start">
          <RecordLink href={paths.message(row.messageId)}>{name || ti('noFlight')}</RecordLink>
          <span className="text-ink-muted text-xs">
            <Route from={row.origin} to={row.destination} />
          </span>
        </span>
      </Cell>
      <Cell label={t('missing')}>
        <Badge tone={tones[row.kind]}>{t(`kind.${row.kind}`)}</Badge>
      </Cell>
      <Cell label={t('why')} className="sm:max-w-prose">
        <Why row={row} />
      </Cell>
      <Cell label={t('since')}>
        <Time value={row.dueAt} stacked />
      </Cell>
      <Cell label={t('departs')} nowrap>
        {row.departsLocal ? (
          <>
            <bdi>{localTime(row.departsLocal, locale)}</bdi>
            <span className="block text-ink-muted text-xs">{ti('message.localTime')}</span>
          </>
        ) : (
          <span className="text-ink-subtle">—</span>
        )}
      </Cell>
    </Row>
  );
}

/** What came that makes one expect the rest, in a sentence. */
function Why({ row }: { row: ExpectedMessage }) {
  const t = useTranslations('intake.expected.because');
  const locale = useLocale();
  const join = useListWords();
  if (row.kind === 'list-missing') return t('list-missing');
  if (row.kind === 'flight-missing')
    return t('flight-missing', { day: formatWeekdayName(row.departsLocal ?? row.dueAt.toISOString(), locale) });
  const came = row.parts ?? [];
  if (row.total === null) return t('last-missing', { came: join(came.map(String)), count: came.length });
  const missing = Array.from({ length: row.total }, (_, at) => at + 1).filter((part) => !came.includes(part));
  return t('part-missing', { missing: join(missing.map(String)), count: missing.length, total: row.total });
}
