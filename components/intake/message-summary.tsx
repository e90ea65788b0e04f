import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Flight } from '@/components/intake/flight';
import { localTime } from '@/components/intake/local-time';
import { usePurposeWord } from '@/components/intake/purpose-word';
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
  const purpose = usePurposeWord();
  const size = splitSize(message.size);
  const { journey } = message;
  const read = message.status === 'accepted' || message.status === 'screened';
  return (
    <Panel title={t('summary')}>
      <DescriptionList layout="grid" className="max-sm:grid-cols-2">
        <Described term={t('received')}>
          <Time value={message.receivedAt} stacked />
        </Described>
        <Described term={t('source')}>{ti(message.source === 'api' ? 'source.api' : 'source.web')}</Described>
        <Described term={t('size')}>{ts(size.key, { value: size.value })}</Described>
        {read ? (
          <>
            <Described term={t('format')}>
              <bdi dir="ltr">
                {message.format} {message.messageVersion}
              </bdi>
            </Described>
            <Described term={t('purpose')}>{purpose(message.purpose ?? '')}</Described>
            <Described term={ti('list.flight')}>
              <Flight journey={journey} />
            </Described>
            <Port term={t('departs')} local={journey?.departsLocal} at={journey?.departsAt} />
            <Port term={t('arrives')} local={journey?.arrivesLocal} at={journey?.arrivesAt} />
            <Described term={t('travellers')}>{message.travellerCount}</Described>
            <Described term={t('bookings')}>{message.bookingCount}</Described>
            <Described term={t('screened')}>
              {message.screenedAt ? <Time value={message.screenedAt} stacked /> : t('notScreened')}
            </Described>
            <Described term={t('hits')}>{message.screenedAt ? message.hitCount : t('notScreened')}</Described>
          </>
        ) : null}
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
