import type { SegmentTable } from '@/lib/travel/parsers/edifact/segment-table';
import type { SegmentValues } from '@/lib/travel/parsers/edifact/segment-values';
import { type Segment, segmentOf } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';

/**
 * Compares the counts and references of UNT, UNE and UNZ with what is there. Most senders get them wrong (5 of 32
 * public PNRGOV samples are right), so a difference is a warning with both numbers and never a refusal.
 */
export function checkEnvelope(table: SegmentTable, values: SegmentValues, issues: IssueList): void {
  const open: Record<'UNH' | 'UNG' | 'UNB', Segment | undefined> = { UNH: undefined, UNG: undefined, UNB: undefined };
  let messagesInGroup = 0;
  let messages = 0;
  let groups = 0;

  const compare = (closing: Segment, opening: Segment | undefined, counted: number, referenceElement: number) => {
    const row = closing.position - 1;
    const announced = values.at(row, 1);
    if (!/^\d{1,9}$/.test(announced)) issues.warn('edifactCountMissing', closing, { counted });
    else if (Number(announced) !== counted) {
      issues.warn('edifactCountDiffers', closing, { announced: Number(announced), counted });
    }
    if (!opening) issues.warn('edifactEnvelopeUnopened', closing);
    else if (values.at(opening.position - 1, referenceElement) !== values.at(row, 2)) {
      issues.warn('edifactReferenceDiffers', closing);
    }
  };

  let interchanges = 0;
  for (const row of table.envelope) {
    const segment = segmentOf(table, row);
    if (segment.tag === 'UNB') {
      open.UNB = segment;
      interchanges += 1;
      messages = 0;
      groups = 0;
    } else if (segment.tag === 'UNG') {
      open.UNG = segment;
      groups += 1;
      messagesInGroup = 0;
    } else if (segment.tag === 'UNH') {
      open.UNH = segment;
      messages += 1;
      messagesInGroup += 1;
    } else if (segment.tag === 'UNT') {
      compare(segment, open.UNH, segment.position - (open.UNH?.position ?? segment.position) + 1, 1);
      open.UNH = undefined;
    } else if (segment.tag === 'UNE') {
      compare(segment, open.UNG, messagesInGroup, 5);
      open.UNG = undefined;
    } else if (segment.tag === 'UNZ') {
      compare(segment, open.UNB, groups > 0 ? groups : messages, 5);
      open.UNB = undefined;
    }
  }
  if (open.UNG) issues.warn('edifactEnvelopeOpen', open.UNG);
  if (open.UNB) issues.warn('edifactEnvelopeOpen', open.UNB);
  if (interchanges === 0 && table.count > 0) issues.warn('edifactNoInterchange', segmentOf(table, 0));
}
