import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EffectBadge } from '@/components/intake/effect-badge';
import { localTime } from '@/components/intake/local-time';
import { useMessageKind } from '@/components/intake/message-kind';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import { Time } from '@/components/ui/time';
import { splitSize } from '@/lib/display/format-size';
import type { MessageSummary as Message } from '@/lib/travel/queries';

/** What a message is, in the terms of its format; nobody on it. */
export function MessageSummary({ message }: { message: Message }) {
  const t = useTranslations('intake.message');
  const ti = useTranslations('intake');
  const ts = useTranslations('common.size');
  const kind = useMessageKind();
  const size = splitSize(message.size);
  const { journey } = message;
  const read = message.status === 'accepted' || message.status === 'screened';
  const named = message.effect !== 'answer' && message.effect !== 'request';
  return (
    <Panel title={t('summary')}>
      <DescriptionList layout="grid" className="max-sm:grid-cols-2">
        <Described term={t('received')}>
          <Time value={message.receivedAt} stacked />
        </Described>
        <Described term={t('sender')}>
          <span className="grid">
            {message.sender ? <bdi dir="ltr">{message.sender}</bdi> : t('senderUnknown')}
            <span className="text-ink-muted text-xs">{ti(message.source === 'api' ? 'source.api' : 'source.web')}</span>
          </span>
        </Described>
        {message.repeats > 0 && message.repeatedAt ? (
          <Described term={ti('state.repeated', { count: message.repeats })}>
            <Time value={message.repeatedAt} stacked />
          </Described>
        ) : null}
        {read ? (
          <>
            <Described term={t('purpose')}>
              <span className="grid justify-items-start gap-0.5">
                <span className="flex flex-wrap items-center gap-2">
                  {kind(message)}
                  <EffectBadge effect={message.effect} />
                </span>
                <span className="text-ink-muted text-xs">
                  <bdi dir="ltr">
                    {message.format === 'MANUAL'
                      ? null
                      : [message.format, message.messageVersion, message.purpose].filter(Boolean).join(' · ')}
                  </bdi>
                </span>
              </span>
            </Described>
            <Port term={t('departs')} local={journey?.departsLocal} at={journey?.departsAt} />
            <Port term={t('arrives')} local={journey?.arrivesLocal} at={journey?.arrivesAt} />
            {named ? (
              <>
                <Described term={t('travellers')}>{message.travellerCount}</Described>
                {message.bookingCount > 0 ? <Described term={t('bookings')}>{message.bookingCount}</Described> : null}
                <Described term={t('screened')}>
                  {message.screenedAt ? <Time value={message.screenedAt} stacked /> : t('notScreened')}
                </Described>
                <Described term={t('hits')}>{message.screenedAt ? message.hitCount : t('notScreened')}</Described>
              </>
            ) : null}
          </>
        ) : null}
        <Described term={t('size')}>{ts(size.key, { value: size.value })}</Described>
      </DescriptionList>
    </Panel>
  );
}

/** The moment first, the port's wall clock as sent second; the clock alone where the port's zone is not known. */
function Port({ term, local, at }: { term: string; local?: string | null; at?: Date | null }): ReactNode {
  const t = useTranslations('intake.message');
  const locale = useLocale();
  if (!local && !at) return null;
  return (
    <Described term={term} className="max-sm:col-span-2">
      <span className="grid">
        {at ? <Time value={at} stacked /> : null}
        {local ? (
          <span className={at ? 'text-ink-muted text-xs' : undefined}>
            <bdi>{localTime(local, locale)}</bdi> {t('localTime')}
          </span>
        ) : null}
      </span>
    </Described>
  );
}
