import { useTranslations } from 'next-intl';
import { useCodeWord } from '@/components/redaction/code-word';
import { ConfirmedBar } from '@/components/rules/confirmed-bar';
import { RuleStateBadge } from '@/components/rules/rule-state';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { RecordLink } from '@/components/ui/record-link';
import { RowKeys } from '@/components/ui/row-keys';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { paths } from '@/lib/display/paths';
import type { RuleListRow } from '@/lib/screening/rules/rule-queries';

const order = ['proposed', 'active', 'suspended', 'draft', 'retired'] as const;

/** Every rule, those that wait for somebody first and the retired last. */
export function RulesTable({ rows }: { rows: readonly RuleListRow[] }) {
  const t = useTranslations('rules.list');
  const word = useCodeWord();
  const placed = (row: RuleListRow) => (row.overdue ? -1 : order.indexOf(row.state));
  return (
    <Panel flush>
      <RowKeys>
        <Table caption={t('caption')}>
          <TableHead>
            <HeaderCell>{t('name')}</HeaderCell>
            <HeaderCell>{t('state')}</HeaderCell>
            <HeaderCell>{t('version')}</HeaderCell>
            <HeaderCell>{t('recent')}</HeaderCell>
            <HeaderCell>{t('review')}</HeaderCell>
          </TableHead>
          <TableBody>
            {rows
              .toSorted((a, b) => placed(a) - placed(b))
              .map((row) => (
                <Row key={row.id} muted={row.state === 'retired'}>
                  <Cell heading>
                    <span className="grid justify-items-start">
                      <RecordLink href={paths.rule(row.id)} className="whitespace-normal">
                        <bdi>{row.name}</bdi>
                      </RecordLink>
                      <span className="text-ink-muted text-xs">{word('offence', row.offence)}</span>
                    </span>
                  </Cell>
                  <Cell label={t('state')}>
                    <span className="flex flex-wrap gap-1.5 max-sm:justify-end">
                      <RuleStateBadge state={row.state} />
                      {row.open && row.open.status !== row.state ? (
                        <Badge tone={row.open.status === 'proposed' ? 'accent' : 'neutral'}>
                          {t(row.open.status === 'proposed' ? 'openProposed' : 'openDraft', {
                            number: row.open.number,
                          })}
                        </Badge>
                      ) : null}
                    </span>
                  </Cell>
                  <Cell label={t('version')}>
                    <span className="tabular">{row.number}</span>
                  </Cell>
                  <Cell label={t('recent')}>
                    <ConfirmedBar hits={row.hits} confirmed={row.confirmed} dismissed={row.dismissed} />
                  </Cell>
                  <Cell label={t('review')}>
                    {row.reviewDueAt ? (
                      <span className="inline-grid gap-0.5 max-sm:justify-items-end">
                        {row.overdue ? <Badge tone="danger">{t('overdue')}</Badge> : null}
                        <Time value={row.reviewDueAt} />
                      </span>
                    ) : (
                      <span className="text-ink-subtle">{t('noReview')}</span>
                    )}
                  </Cell>
                </Row>
              ))}
          </TableBody>
        </Table>
      </RowKeys>
    </Panel>
  );
}
