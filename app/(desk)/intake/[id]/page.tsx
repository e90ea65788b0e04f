import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MessageHeader } from '@/components/intake/message-header';
import { MessageNotices } from '@/components/intake/message-notices';
import { MessageSummary } from '@/components/intake/message-summary';
import { QuarantinePanel } from '@/components/intake/quarantine-panel';
import { ReadMessageView } from '@/components/intake/read-message-view';
import { SealedContent } from '@/components/intake/sealed-content';
import { openQuarantined, viewMessage } from '@/lib/travel/queries';
import { load, signedIn } from '@/lib/web/load';
import { rawOf } from './raw-of';
import { sealedWindow } from './sealed-window';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('intake'))('message.title') };
}

/** A number of the address that counts from 0; undefined where there is none. */
function count(value: string | string[] | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !/^\d{1,8}$/.test(value)) notFound();
  return Number(value);
}

/** More bookings than this are shown with the travellers of the page only. */
const BOOKINGS_AT_ONCE = 50;

export default async function MessagePage({ params, searchParams }: PageProps<'/intake/[id]'>) {
  const { id } = await params;
  const { page, at: atText, sealed } = await searchParams;
  const at = count(atText);
  const { profile } = await signedIn();
  const mayOpen = profile.roles.includes('analyst');
  const { text, blanks, bookings, travellers, ...message } = await load(viewMessage, {
    messageId: id,
    page: count(page) ?? 0,
  });

  if (!text) {
    const open = sealed === '1' && mayOpen && message.status === 'quarantined';
    const content = open ? await load(openQuarantined, { messageId: id }) : null;
    return (
      <>
        <MessageHeader message={message} agency={profile.agency.name} />
        <QuarantinePanel
          message={message}
          mayOpen={mayOpen}
          open={open}
          notices={
            message.status === 'quarantined' ? (
              <MessageNotices message={message} versions={[]} mayReread={mayOpen} />
            ) : null
          }
        >
          {content ? <SealedContent messageId={id} view={sealedWindow(content.bytes, message.errors, at)} /> : null}
        </QuarantinePanel>
        <MessageSummary message={message} />
      </>
    );
  }

  const here = new Set(travellers.map((t) => t.bookingId));
  const shown = bookings.length > BOOKINGS_AT_ONCE ? bookings.filter((b) => here.has(b.id)) : bookings;
  const things = [...travellers, ...shown];
  const ranges = [...things, ...message.answers].flatMap((thing) => thing.segments);
  return (
    <>
      <MessageHeader message={message} agency={profile.agency.name} />
      <MessageNotices message={message} versions={things.map((thing) => thing.versions)} mayReread={mayOpen} />
      <ReadMessageView
        message={message}
        travellers={travellers}
        bookings={shown.map((booking) => ({
          ...booking,
          people: travellers
            .filter((t) => t.bookingId === booking.id)
            .map((t) => [t.familyName, t.givenNames].filter(Boolean).join(', ')),
        }))}
        pieces={rawOf(text, message.format, blanks, ranges, at)}
        at={at}
      />
    </>
  );
}
