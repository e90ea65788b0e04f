import { useTranslations } from 'next-intl';
import { Flight, hasFlight } from '@/components/intake/flight';
import { MessageState } from '@/components/intake/message-state';
import { PageHeader } from '@/components/ui/page-header';
import { Time } from '@/components/ui/time';
import { TimeLeft } from '@/components/ui/time-left';
import { paths } from '@/lib/display/paths';
import type { MessageSummary } from '@/lib/travel/queries';

/** The top of a message's page: its flight, state and the four facts. */
export function MessageHeader({ message, agency }: { message: MessageSummary; agency: string }) {
  const t = useTranslations('intake.message');
  const ti = useTranslations('intake');
  const read = message.status === 'accepted' || message.status === 'screened';
  const arrival = message.journey?.arrivesAt;
  return (
    <PageHeader
      back={{ href: paths.intake, label: ti('title') }}
      title={read ? hasFlight(message.journey) ? <Flight journey={message.journey} /> : t('title') : t('unreadTitle')}
      badges={<MessageState message={message} />}
      facts={{
        owner: agency,
        handling: t('handling'),
        clock:
          message.status === 'quarantined' && message.eraseAfter ? (
            <span className="flex flex-wrap gap-x-1.5">
              {ti('quarantine.eraseOn')} <TimeLeft due={message.eraseAfter} />
            </span>
          ) : read && arrival && arrival > new Date() ? (
            <span className="flex flex-wrap gap-x-1.5">
              {t('arrives')} <Time value={arrival} />
            </span>
          ) : undefined,
        audience: t(message.status === 'quarantined' ? 'sealedAudience' : 'audience', { agency }),
      }}
    />
  );
}
