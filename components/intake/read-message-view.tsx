import { useTranslations } from 'next-intl';
import { type BookingItem, BookingsList } from '@/components/intake/bookings-list';
import type { RawPiece } from '@/components/intake/cut-raw';
import { IssueList } from '@/components/intake/issue-list';
import { MessageSummary } from '@/components/intake/message-summary';
import { RawPane } from '@/components/intake/raw-pane';
import { RemovedPanel } from '@/components/intake/removed-panel';
import { SelectionProvider } from '@/components/intake/selection';
import { TravellersTable } from '@/components/intake/travellers-table';
import { Panel } from '@/components/ui/panel';
import type { MessageSummary as Message, TravellerView } from '@/lib/travel/queries';

/** The first warnings stand open, so that the travellers are not far down; the rest unfold. */
const AT_ONCE = 3;

/** A message that was read: what it says beside what was sent. */
export function ReadMessageView({
  message,
  travellers,
  bookings,
  pieces,
  at,
}: {
  message: Message & { page: number; pages: number };
  travellers: readonly TravellerView[];
  bookings: readonly BookingItem[];
  pieces: readonly RawPiece[];
  at?: number;
}) {
  const t = useTranslations('intake.message');
  const { warnings } = message;
  return (
    <SelectionProvider>
      <MessageSummary message={message} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Panel
          title={t('issues', { count: warnings.length })}
          description={warnings.length === 0 ? t('noIssues') : undefined}
        >
          {warnings.length > 0 ? (
            <div className="-my-2.5">
              <IssueList issues={warnings.slice(0, AT_ONCE)} places />
              {warnings.length > AT_ONCE ? (
                <details className="border-t py-2.5">
                  <summary className="w-fit rounded-sm text-accent-text">
                    {t('moreIssues', { count: warnings.length - AT_ONCE })}
                  </summary>
                  <IssueList issues={warnings.slice(AT_ONCE)} places />
                </details>
              ) : null}
            </div>
          ) : null}
        </Panel>
        <RemovedPanel removed={message.removed} />
      </div>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid min-w-0 gap-5">
          <TravellersTable
            messageId={message.id}
            travellers={travellers}
            page={message.page}
            pages={message.pages}
            total={message.travellerCount}
          />
          {message.bookingCount > 0 ? <BookingsList bookings={bookings} total={message.bookingCount} /> : null}
        </div>
        <RawPane messageId={message.id} page={message.page} pieces={pieces} at={at} />
      </div>
    </SelectionProvider>
  );
}
