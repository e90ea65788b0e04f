import { useTranslations } from 'next-intl';
import { RereadButton } from '@/components/intake/reread-button';
import type { Versions } from '@/components/intake/versions';
import { Banner } from '@/components/ui/banner';
import { LinkButton } from '@/components/ui/link-button';
import { Time } from '@/components/ui/time';
import { paths } from '@/lib/display/paths';
import type { MessageSummary } from '@/lib/travel/queries';

/** What somebody must know before they rely on a message: newer readings, later pushes, parts that were not read. */
export function MessageNotices({
  message,
  versions,
  mayReread,
}: {
  message: MessageSummary;
  /** Of the bookings and travellers on the page. */
  versions: readonly Versions[];
  mayReread: boolean;
}) {
  const t = useTranslations('intake.notice');
  const replaced = versions.flatMap(({ next }) => (next ? [next] : []));
  const later = replaced.sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime())[0];
  const again = message.status === 'quarantined' || message.partlyRead;
  return (
    <>
      {message.rereadAs ? (
        <Banner
          tone="warn"
          title={t('rereadAs')}
          action={
            <LinkButton size="small" href={paths.message(message.rereadAs)}>
              {t('openNewer')}
            </LinkButton>
          }
        >
          {t('rereadAsHint')}
        </Banner>
      ) : null}
      {message.rereadOfId ? (
        <Banner
          tone="info"
          title={t('rereadOf')}
          action={
            <LinkButton size="small" href={paths.message(message.rereadOfId)}>
              {t('openOlder')}
            </LinkButton>
          }
        >
          {t('rereadOfHint')}
        </Banner>
      ) : null}
      {later ? (
        <Banner
          tone="warn"
          title={t(replaced.length === versions.length ? 'allReplaced' : 'someReplaced', {
            count: replaced.length,
            total: versions.length,
          })}
          action={
            <LinkButton size="small" href={paths.message(later.messageId)}>
              {t('openLater')}
            </LinkButton>
          }
        >
          <Time value={later.receivedAt} />
        </Banner>
      ) : null}
      {mayReread && again && !message.rereadAs && message.format !== 'MANUAL' ? (
        <RereadButton messageId={message.id} />
      ) : null}
    </>
  );
}
