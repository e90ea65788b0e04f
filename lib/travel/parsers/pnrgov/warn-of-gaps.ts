import type { ParsedBooking } from '@/lib/travel/parsed';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import type { TravellerIndex } from '@/lib/travel/parsers/pnrgov/traveller-index';

/** Says, once for a booking that was read, what it lacks: locator, names, infants it announces. */
export function warnOfGaps(
  booking: ParsedBooking,
  index: TravellerIndex,
  infantsAnnounced: number,
  first: Segment,
  issues: IssueList,
): void {
  const { entries, infants } = index;
  if (booking.locators.length === 0) issues.warn('pnrNoLocator', first);
  if (entries.length === 0) issues.warn(booking.group ? 'pnrGroupWithoutNames' : 'pnrNoTravellers', first);
  if (infantsAnnounced > infants.length) {
    issues.warn('pnrInfantUnnamed', first, { announced: infantsAnnounced, listed: infants.length });
  }
  let seated = 0;
  for (const { parsed } of entries) if (parsed.ageClass !== 'infant') seated += 1;
  const { size, group, cancelled } = booking;
  // A group is booked before its members have names; who cancelled need not be named.
  if (size !== undefined && size > seated && seated > 0 && !group && !cancelled) {
    issues.warn('pnrFewerTravellers', first, { announced: size, listed: seated });
  }
}
