import { useLocale, useTranslations } from 'next-intl';
import { RevokeClearance } from '@/components/hits/revoke-clearance';
import { useCodeWord } from '@/components/redaction/code-word';
import { Badge } from '@/components/ui/badge';
import { RecordLink } from '@/components/ui/record-link';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { Tone } from '@/components/ui/tone-shape';
import { formatDate } from '@/lib/display/format-date';
import { paths } from '@/lib/display/paths';
import type { ClearanceRow } from '@/lib/hits/hit-shapes';

const tone: Record<ClearanceRow['state'], Tone> = { 'in-force': 'ok', expired: 'neutral', revoked: 'plain' };

/** Remembered pairs: where from, why, until when, and what they spared. No name. */
export function ClearedTable({ rows }: { rows: readonly ClearanceRow[] }) {
  const t = useTranslations('hits.cleared');
  const history = useTranslations('hits.history.clearance');
  const locale = useLocale();
  const word = useCodeWord();
  return (
    <Table caption={t('title')} className="rounded-lg border bg-surface shadow-panel">
      <TableHead>
        <HeaderCell>{t('column.hit')}</HeaderCell>
        <HeaderCell>{t('column.list')}</HeaderCell>
        <HeaderCell>{t('column.why')}</HeaderCell>
        <HeaderCell>{t('column.by')}</HeaderCell>
        <HeaderCell>{t('column.until')}</HeaderCell>
        <HeaderCell align="end">{t('column.uses')}</HeaderCell>
        <HeaderCell>{t('column.state')}</HeaderCell>
        <HeaderCell hidden>{t('column.act')}</HeaderCell>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.id} muted={row.state !== 'in-force'}>
            <Cell heading nowrap>
              <RecordLink href={paths.hit(row.hitId, 'decided')}>{row.hitReference}</RecordLink>
            </Cell>
            <Cell label={t('column.list')}>
              <bdi>{row.list}</bdi>
            </Cell>
            <Cell label={t('column.why')}>{word('reason', row.reason)}</Cell>
            <Cell label={t('column.by')}>
              <span className="grid max-sm:justify-items-end">
                <bdi>{row.clearedBy}</bdi>
                <Time value={row.clearedAt} className="text-ink-muted text-xs" />
              </span>
            </Cell>
            <Cell label={t('column.until')} nowrap>
              {formatDate(new Date(row.expiresAt).toISOString().slice(0, 10), locale)}
            </Cell>
            <Cell label={t('column.uses')} align="end">
              <span className="grid justify-items-end">
                {row.uses}
                {row.lastUsedAt ? (
                  <span className="text-ink-muted text-xs">
                    {t('lastUsed')} <Time value={row.lastUsedAt} relative={false} />
                  </span>
                ) : null}
              </span>
            </Cell>
            <Cell label={t('column.state')}>
              <span className="grid justify-items-start max-sm:justify-items-end">
                <Badge tone={tone[row.state]}>{history(row.state)}</Badge>
                {row.revokedBy ? (
                  <span className="text-ink-muted text-xs">{t('byRevoked', { name: row.revokedBy })}</span>
                ) : null}
              </span>
            </Cell>
            <Cell>
              {row.state === 'in-force' ? <RevokeClearance id={row.id} reference={row.hitReference} /> : null}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
