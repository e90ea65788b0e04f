import type { Issue } from '@/lib/travel/parsed';
import { FIRST_CONTENT_TAG } from '@/lib/travel/parsers/edifact/known-segments';
import type { ReadFields } from '@/lib/travel/parsers/edifact/read-fields';
import type { SegmentTable } from '@/lib/travel/parsers/edifact/segment-table';
import { type Segment, type SplitResult, segmentOf } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import { issueOf, sayableTag } from '@/lib/travel/parsers/issue-list';

/** One message: its header and the indexes [first, last) of the segments between UNH and UNT. */
export interface EdifactMessage {
  header: Segment;
  first: number;
  last: number;
  /** `PAXLST`, `CUSRES` …; `?` where it is not a plain word, so that no value of the message gets into a sentence. */
  type: string;
  /** `D:05B`, `13:1`. */
  version: string;
}

const MAY_END_OPEN = new Set(['UNT', 'UNE', 'UNZ']);

/**
 * Finds the messages. A message without UNT, or a file that stops inside a segment, is refused: the missing part may
 * be half of the passengers, and the carrier can send it again.
 */
export function groupMessages(
  split: SplitResult,
  fields: ReadFields,
  issues: IssueList,
): { messages: EdifactMessage[]; error?: Issue } {
  const { table } = split;
  const messages: EdifactMessage[] = [];
  const lastSegment = table.count > 0 ? segmentOf(table, table.count - 1) : undefined;
  if (split.openEnd && lastSegment) {
    if (!MAY_END_OPEN.has(lastSegment.tag)) return { messages, error: truncated(lastSegment, messages.length) };
    issues.warn('edifactEndOpen', lastSegment);
  }
  let open: { header: Segment; first: number } | undefined;
  for (const index of table.envelope) {
    const segment = segmentOf(table, index);
    if (segment.tag === 'UNT' && open) {
      messages.push({ ...open, last: index, ...kindOf(fields, open.header) });
      open = undefined;
    } else if (open && ['UNH', 'UNE', 'UNZ', 'UNB', 'UNG'].includes(segment.tag)) {
      return { messages, error: truncated(segmentOf(table, Math.max(0, index - 1)), messages.length) };
    } else if (segment.tag === 'UNH') {
      open = { header: segment, first: index + 1 };
    }
  }
  if (open && lastSegment) return { messages, error: truncated(lastSegment, messages.length) };
  warnOfStrays(table, messages, issues);
  return { messages };
}

/** Segments of content outside of every message: nobody reads them, so somebody has to look at them. */
function warnOfStrays(table: SegmentTable, messages: readonly EdifactMessage[], issues: IssueList): void {
  let row = 0;
  for (const { first, last } of [...messages, { first: table.count + 1, last: table.count }]) {
    for (; row < first - 1; row += 1) {
      const number = table.tagNumber(row);
      if (number === 0 || number >= FIRST_CONTENT_TAG) issues.warn('edifactOutsideMessage', segmentOf(table, row));
    }
    row = last + 1;
  }
}

function truncated(last: Segment, complete: number): Issue {
  return issueOf('error', 'edifactTruncated', last, {
    complete,
    segment: sayableTag(last.tag),
    position: last.position,
    offset: last.start,
  });
}

function kindOf(fields: ReadFields, header: Segment): { type: string; version: string } {
  const values = fields(header);
  const type = values.at(2, 0).toUpperCase();
  const version = `${values.at(2, 1)}:${values.at(2, 2)}`.toUpperCase();
  return {
    type: /^[A-Z]{3,6}$/.test(type) ? type : '?',
    version: /^[A-Z0-9]{1,3}:[A-Z0-9]{1,3}$/.test(version) ? version : '',
  };
}
