import type { ReadFields } from '@/lib/travel/parsers/edifact/read-fields';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';

/** Indexes [from, to) of one booking's segments. */
export type BookingRange = readonly [from: number, to: number];

/** Segments that may stand between the locator and the first name of a booking (group 1). */
const GROUP_1 = new Set(['RCI', 'SSR', 'DAT', 'IFT', 'ORG', 'ADD', 'EBD']);

/**
 * The bookings of a message: each begins with SRC. Where SRC is missing, the first begins with its locator or name, and
 * a later one is known by a locator other than before, followed by names without a check-in (TRI) between: behind a
 * flight the guide has locators too, but no names except at check-in.
 */
export function splitBookings(segments: readonly Segment[], fields: ReadFields, issues: IssueList): BookingRange[] {
  const starts: number[] = [];
  let locators = new Set<string>();
  let flown = false;
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index];
    if (!segment) continue;
    if (segment.tag === 'SRC') {
      starts.push(index);
      locators = new Set();
      flown = false;
    } else if (starts.length === 0 && (segment.tag === 'RCI' || segment.tag === 'TIF')) {
      issues.warn('pnrNoSource', segment);
      starts.push(index);
    } else if (flown && segment.tag === 'RCI' && beginsBooking(segments, index)) {
      const code = fields(segment).at(1, 1);
      if (code !== '' && !locators.has(code)) {
        issues.warn('pnrSourceLost', segment);
        starts.push(index);
        locators = new Set();
        flown = false;
      }
    }
    if (starts.length === 0) continue;
    if (segment.tag === 'TVL') flown = true;
    else if (segment.tag === 'RCI' && !flown && locators.size < 20) {
      const values = fields(segment);
      for (let element = 1; element <= values.size; element += 1) locators.add(values.at(element, 1));
    }
  }
  return starts.map((from, index) => [from, starts[index + 1] ?? segments.length] as const);
}

/** Whether names follow the locator as in group 1. Looks no further than a group 1 is long. */
function beginsBooking(segments: readonly Segment[], at: number): boolean {
  if (segments[at - 1]?.tag === 'EQN') return false;
  for (let index = at + 1; index < at + 60; index += 1) {
    const tag = segments[index]?.tag ?? '';
    if (tag === 'TIF') return true;
    if (!GROUP_1.has(tag)) return false;
  }
  return false;
}
