import { useTranslations } from 'next-intl';
import { AnswersTable } from '@/components/intake/answers-table';
import { type BookingItem, BookingsList } from '@/components/intake/bookings-list';
import type { RawPiece } from '@/components/intake/cut-raw';
import { IssuesPanel } from '@/components/intake/issues-panel';
import { MessageSummary } from '@/components/intake/message-summary';
import { PartsPanel } from '@/components/intake/parts-panel';
import { RawPane } from '@/components/intake/raw-pane';
import { RemovedPanel } from '@/components/intake/removed-panel';
import { SelectionProvider } from '@/components/intake/selection';
import { ShipPanel } from '@/components/intake/ship-panel';
import { answerThing, bookingThing, issueThing, travellerThing } from '@/components/intake/things';
import { TravellersTable } from '@/components/intake/travellers-table';
import type { viewMessage } from '@/lib/travel/queries';

type Viewed = Awaited<ReturnType<typeof viewMessage.run>>;

/** A message that was read: what it says beside what was sent. */
export function ReadMessageView({
  message,
  travellers,
  bookings,
  pieces,
  at,
}: {
  message: Omit<Viewed, 'text' | 'blanks' | 'bookings' | 'travellers'>;
  travellers: Viewed['travellers'];
  bookings: readonly BookingItem[];
  pieces: readonly RawPiece[];
  at?: number;
}) {
  const t = useTranslations('intake');
  const { warnings, answers, list, parts, journey, ship, calls } = message;
  const things = [
    ...travellers.map((traveller) => travellerThing(traveller, t('traveller.noName'))),
    ...bookings.map((booking) => bookingThing(booking, t('booking.noLocator'))),
    ...answers.map(answerThing),
    ...warnings.flatMap((warning) => issueThing(warning, t('issue.one')) ?? []),
  ];
  const named = message.effect !== 'answer' && message.effect !== 'request';
  return (
    <SelectionProvider things={things}>
      <MessageSummary message={message} />
      {list ? <PartsPanel messageId={message.id} list={list} parts={parts} /> : null}
      {journey ? <ShipPanel vessel={journey.vessel} names={ship?.names ?? []} calls={calls} /> : null}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <IssuesPanel warnings={warnings} />
        <RemovedPanel removed={message.removed} />
      </div>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid min-w-0 gap-5">
          {answers.length > 0 ? <AnswersTable answers={answers} /> : null}
          {named || travellers.length > 0 ? (
            <TravellersTable
              messageId={message.id}
              travellers={travellers}
              page={message.page}
              pages={message.pages}
              total={message.travellerCount}
            />
          ) : null}
          {message.bookingCount > 0 ? <BookingsList bookings={bookings} total={message.bookingCount} /> : null}
        </div>
        <RawPane messageId={message.id} page={message.page} pieces={pieces} at={at} />
      </div>
    </SelectionProvider>
  );
}
