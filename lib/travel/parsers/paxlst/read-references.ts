import type { ParsedTraveller } from '@/lib/travel/parsed';
import { codeOf, type SegmentValues } from '@/lib/travel/parsers/edifact/segment-values';
import { segmentOf } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import { safeQualifier } from '@/lib/travel/parsers/paxlst/read-itinerary';
import { seatNumber } from '@/lib/travel/parsers/read-context';

const [LOCATOR, REFERENCE, SEAT, TICKET] = ['AVF', 'ABO', 'SEA', 'YZY'].map(codeOf);
/** Known, and of no field of ours: they stay in the raw message. */
const OTHERS = new Set(['AEA', 'CR', 'ACD', 'AKA', 'TN']);

/** RFF of a traveller: booking, unique reference, seat, ticket number; one to a segment, or several. */
export function readReferences(
  traveller: ParsedTraveller,
  values: SegmentValues,
  row: number,
  issues: IssueList,
): void {
  if (values.isSingle(row)) {
    values.begin(row);
    const qualifier = values.textCode();
    if (!addReference(traveller, qualifier, values.nextComponent() ? values.text() : '')) warn(values.at(row, 1, 0));
    return;
  }
  for (const [qualifier = '', value = ''] of values.list(row, 1)) {
    if (!addReference(traveller, codeOf(qualifier), value)) warn(qualifier);
  }

  function warn(qualifier: string): void {
    if (OTHERS.has(qualifier)) return;
    issues.warn('paxlstUnknownQualifier', segmentOf(values.table, row), safeQualifier(qualifier));
  }
}

/** False where the qualifier is none of those with a field. */
function addReference(traveller: ParsedTraveller, qualifier: number, value: string): boolean {
  if (qualifier === LOCATOR) {
    if (value !== '') traveller.locator = value;
  } else if (qualifier === SEAT) {
    const seat = seatNumber(value) ?? value;
    if (seat !== '') traveller.seat = seat;
  } else if (qualifier === REFERENCE) {
    if (value !== '') traveller.reference = value;
  } else if (qualifier === TICKET) {
    if (value !== '') traveller.ticketNumbers.push(value);
  } else return false;
  return true;
}
