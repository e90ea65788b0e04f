import { useTranslations } from 'next-intl';
import { BandBadge, StatusBadge } from '@/components/hits/hit-badges';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { RecordLink } from '@/components/ui/record-link';
import { TextLink } from '@/components/ui/text-link';
import { Time } from '@/components/ui/time';
import { paths } from '@/lib/display/paths';
import type { FoldedHit, PersonReport } from '@/lib/hits/hit-shapes';

/** Everything else that this person's journey set off: other matches, and the messages that reported them. */
export function OtherHits({
  fold,
  reports,
  mayReadMessage,
}: {
  fold: readonly FoldedHit[];
  reports: readonly PersonReport[];
  mayReadMessage: boolean;
}) {
  const t = useTranslations('hits.others');
  return (
    <Panel title={t('title')}>
      {fold.length === 0 ? <p className="text-ink-muted">{t('none')}</p> : null}
      <ul className="divide-y">
        {fold.map((hit) => (
          <li key={hit.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
            <RecordLink href={paths.hit(hit.id)}>{hit.reference}</RecordLink>
            <BandBadge band={hit.band} />
            {hit.status === 'pending' ? null : <StatusBadge status={hit.status} />}
            <bdi className="text-ink-muted text-sm">{hit.ground}</bdi>
          </li>
        ))}
      </ul>
      <h3 className="mt-4 mb-0.5 font-medium text-ink-muted text-sm">{t('reports', { count: reports.length })}</h3>
      <ul className="divide-y">
        {reports.map((report) => (
          <li key={report.travellerId} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
            {mayReadMessage ? (
              <TextLink href={paths.message(report.messageId)}>
                <Time value={report.receivedAt} />
              </TextLink>
            ) : (
              <Time value={report.receivedAt} />
            )}
            {report.compared ? <Badge tone="accent">{t('compared')}</Badge> : null}
            {report.superseded ? <span className="text-ink-subtle text-sm">{t('superseded')}</span> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
