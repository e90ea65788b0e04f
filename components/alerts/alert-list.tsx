'use client'; // lives

import { queryOptions, useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent } from 'react';
import { useSteadyRows } from '@/components/intake/use-steady-rows';
import { fetchJson } from '@/components/live/fetch-json';
import { liveKey } from '@/components/live/use-live';
import { useCodeWord } from '@/components/redaction/code-word';
import { useAnnounce } from '@/components/ui/announcer';
import { Badge } from '@/components/ui/badge';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { RecordLink } from '@/components/ui/record-link';
import { RowKeys } from '@/components/ui/row-keys';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { TimeLeft } from '@/components/ui/time-left';
import { paths } from '@/lib/display/paths';

/** One alert as the list shows it: who was told, how far it got, until when an answer is due. */
export interface AlertLine {
  id: string;
  reference: string;
  offence: string;
  urgency: string;
  releasedAt: string;
  recipients: { code: string; replyBy: string; receipts: { kind: string; at: string }[] }[];
}

const NONE: ReadonlySet<string> = new Set();

/** The newest alerts of the agency, fresh with every nudge. */
export const alertsQuery = queryOptions({
  queryKey: liveKey('alerts', 'out'),
  queryFn: async ({ signal }) => (await fetchJson<{ items: AlertLine[] }>('/api/v1/alerts?limit=50', signal)).items,
});

/** What was sent, newest first. States change in place; alerts that colleagues send wait until asked for. */
export function AlertList({ first }: { first: AlertLine[] }) {
  const t = useTranslations('alerts');
  const word = useCodeWord();
  const { data, isError } = useQuery({
    ...alertsQuery,
    initialData: first,
  });
  const { rows, fresh, reveal } = useSteadyRows(first, data, NONE);
  const announce = useEffectEvent(useAnnounce());
  const words = fresh > 0 ? t('fresh', { count: fresh }) : '';
  useEffect(() => {
    if (words) announce(words);
  }, [words]);
  if (data.length === 0)
    return (
      <EmptyState icon={<Send />} title={t('empty.title')}>
        {t('empty.body')}
      </EmptyState>
    );
  return (
    <div className="grid gap-3">
      {isError ? <Banner tone="warn" live title={t('failed')} /> : null}
      {fresh > 0 ? (
        <Banner
          tone="info"
          title={words}
          action={
            <Button size="small" keys="." onClick={reveal}>
              {t('showFresh')}
            </Button>
          }
        />
      ) : null}
      <RowKeys>
        <Table caption={t('caption')} className="rounded-lg border bg-surface shadow-panel">
          <TableHead>
            <HeaderCell>{t('column.reference')}</HeaderCell>
            <HeaderCell>{t('column.released')}</HeaderCell>
            <HeaderCell>{t('column.offence')}</HeaderCell>
            <HeaderCell>{t('column.urgency')}</HeaderCell>
            <HeaderCell>{t('column.recipients')}</HeaderCell>
          </TableHead>
          <TableBody>
            {rows.map((alert) => (
              <Row key={alert.id}>
                <Cell heading>
                  <RecordLink href={paths.alert(alert.id)}>
                    <span className="reference">{alert.reference}</span>
                  </RecordLink>
                </Cell>
                <Cell label={t('column.released')}>
                  <Time value={alert.releasedAt} />
                </Cell>
                <Cell label={t('column.offence')}>{word('offence', alert.offence)}</Cell>
                <Cell label={t('column.urgency')}>{word('urgency', alert.urgency)}</Cell>
                <Cell label={t('column.recipients')}>
                  <span className="flex flex-wrap gap-x-4 gap-y-1">
                    {alert.recipients.map((r) => (
                      <span key={r.code} className="inline-flex items-center gap-2">
                        <span className="font-semibold">{r.code}</span>
                        <ReceiptBadge receipts={r.receipts} />
                        {r.receipts.some((x) => x.kind === 'acknowledged') ? null : <TimeLeft due={r.replyBy} />}
                      </span>
                    ))}
                  </span>
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      </RowKeys>
    </div>
  );
}

/** How far a disclosure got, as text, shape and colour. */
export function ReceiptBadge({ receipts }: { receipts: readonly { kind: string }[] }) {
  const t = useTranslations('alerts.state');
  const state = receipts.some((r) => r.kind === 'acknowledged')
    ? 'acknowledged'
    : receipts.length > 0
      ? 'opened'
      : 'delivered';
  const tone = { acknowledged: 'plain', opened: 'info', delivered: 'waiting' } as const;
  return <Badge tone={tone[state]}>{t(state)}</Badge>;
}
