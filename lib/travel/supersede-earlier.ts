import type { Tx } from '@/lib/core/db';

interface Found {
  what: 'late' | 'booking' | 'traveller';
  /** Row that is replaced. */
  old: string;
  /** Row that takes its place. */
  fresh: string;
  /** Of a traveller's fresh row. */
  booking: string | null;
}

/**
 * Bookings and travellers of a message take the place of those that an earlier one told of the same journey: the last
 * push wins, the earlier stay as versions. A booking whose own date of change is older than that of the one held came
 * out of turn and is the earlier version itself. Travellers without a booking (lists) replace only such, those of
 * bookings only such: a passenger list says nothing about bookings.
 *
 * Each key is looked up by itself (LATERAL with LIMIT): a planner without statistics, as in a bulk load into an empty
 * table, joins the two sides row by row otherwise. Nearly always nothing is found and nothing is written.
 */
export async function supersedeEarlier(tx: Tx, messageId: string): Promise<void> {
  const found = await tx.$queryRaw<Found[]>`
    SELECT CASE WHEN held.newer THEN 'late' ELSE 'booking' END AS what, NULL::uuid AS booking,
      CASE WHEN held.newer THEN b.id ELSE held.id END AS old, CASE WHEN held.newer THEN held.id ELSE b.id END AS fresh
    FROM booking b CROSS JOIN LATERAL (
      SELECT h.id, coalesce(h.facts->>'changedOn' > b.facts->>'changedOn', false) AS newer FROM booking h
      WHERE h.key = b.key AND h.message_id <> b.message_id AND num_nulls(h.superseded_by_id) = 1
      LIMIT 100) held
    WHERE b.message_id = ${messageId}::uuid
    UNION ALL
    SELECT 'traveller', t.booking_id, held.id, t.id
    FROM traveller t CROSS JOIN LATERAL (
      SELECT h.id FROM traveller h
      WHERE h.key = t.key AND h.message_id <> t.message_id AND num_nulls(h.superseded_by_id) = 1
        AND num_nulls(h.booking_id) = num_nulls(t.booking_id)
      LIMIT 100) held
    WHERE t.message_id = ${messageId}::uuid`;
  const late = new Set(found.filter(({ what }) => what === 'late').map(({ old }) => old));
  const bookings = found.filter(({ what, fresh }) => what === 'late' || (what === 'booking' && !late.has(fresh)));
  if (bookings.length > 0)
    await tx.$executeRaw`
      UPDATE booking SET superseded_by_id = p.fresh
      FROM unnest(${bookings.map((p) => p.old)}::uuid[], ${bookings.map((p) => p.fresh)}::uuid[]) AS p(old, fresh)
      WHERE booking.id = p.old`;
  const people = found.filter(({ what, booking }) => what === 'traveller' && !(booking && late.has(booking)));
  if (people.length > 0)
    await tx.$executeRaw`
      UPDATE traveller SET superseded_by_id = p.fresh
      FROM unnest(${people.map((p) => p.old)}::uuid[], ${people.map((p) => p.fresh)}::uuid[]) AS p(old, fresh)
      WHERE traveller.id = p.old`;
}
