import { useTranslations } from 'next-intl';
import { DisclosedRecord } from '@/components/redaction/disclosed-record';
import { CopyText } from '@/components/ui/copy-text';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import { Time } from '@/components/ui/time';
import { TimeLeft } from '@/components/ui/time-left';
import type { AlertView } from '@/lib/alerts/queries';
import type { FieldName } from '@/lib/redaction/schema';
import { ReceiptBadge } from './alert-list';

/** What one recipient holds, to the letter, and what became of it. */
export function SentCopy({ copy }: { copy: AlertView['recipients'][number] }) {
  const t = useTranslations('alerts.one');
  const codes = useTranslations('codes.field');
  const acknowledged = copy.receipts.some((r) => r.kind === 'acknowledged');
  const raised = Object.entries(copy.raisedBecause);
  const code = copy.agency?.code ?? '';
  return (
    <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
      <Panel title={t('copy', { code: copy.agency?.name ?? code })} ground="shared">
        <DisclosedRecord record={copy.record} />
      </Panel>
      <Panel title={t('receipts')} actions={<ReceiptBadge receipts={copy.receipts} />}>
        <DescriptionList>
          <Described term={t('delivered')}>
            <Time value={copy.releasedAt} />
          </Described>
          {copy.receipts.map((r) => (
            <Described key={r.kind} term={t(r.kind === 'acknowledged' ? 'acknowledged' : 'opened')}>
              <Time value={r.at} {...(copy.agency ? { zone: copy.agency.timeZone } : {})} />
            </Described>
          ))}
          {copy.receipts.length === 0 ? <Described term={t('opened')}>{t('waiting')}</Described> : null}
          <Described term={t('reply')}>
            <Time value={copy.replyBy} relative={false} /> {acknowledged ? null : <TimeLeft due={copy.replyBy} />}
          </Described>
          <Described term={t('expires')}>
            <Time value={copy.expiresAt} relative={false} />
          </Described>
          <Described term={t('reference')}>
            <CopyText text={copy.reference} thing={t('reference')} />
          </Described>
          {copy.agency?.dutyPhone ? (
            <Described term={t('phone')}>
              <bdi dir="ltr">{copy.agency.dutyPhone}</bdi>
            </Described>
          ) : null}
          <Described term={t('hash')}>
            <CopyText text={copy.hash} thing={t('hash')} mono />
          </Described>
          {raised.length > 0 ? (
            <Described term={t('raised')}>
              <ul className="ms-5 list-disc">
                {raised.map(([field, reason]) => (
                  <li key={field}>
                    {codes(field as FieldName)}: <bdi>{reason}</bdi>
                  </li>
                ))}
              </ul>
            </Described>
          ) : null}
        </DescriptionList>
      </Panel>
    </div>
  );
}
