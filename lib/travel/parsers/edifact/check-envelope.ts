import type { ReadFields } from '@/lib/travel/parsers/edifact/read-fields';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';

/**
 * Compares the counts and references of UNT, UNE and UNZ with what is there. Most senders get them wrong (5 of 32
 * public PNRGOV samples are right), so a difference is a warning with both numbers and never a refusal.
 */
export function checkEnvelope(segments: readonly Segment[], fields: ReadFields, issues: IssueList): void {
  const open: Record<'UNH' | 'UNG' | 'UNB', Segment | undefined> = { UNH: undefined, UNG: undefined, UNB: undefined };
  let messagesInGroup = 0;
  let messages = 0;
  let groups = 0;

  const compare = (closing: Segment, opening: Segment | undefined, counted: number, referenceElement: number) => {
    const values = fields(closing);
    const announced = values.at(1);
    if (!/^\d{1,9}$/.test(announced)) issues.warn('edifactCountMissing', closing, { counted });
    else if (Number(announced) !== counted) {
      issues.warn('edifactCountDiffers', closing, { announced: Number(announced), counted });
    }
    if (!opening) issues.warn('edifactEnvelopeUnopened', closing);
    else if (fields(opening).at(referenceElement) !== values.at(2)) issues.warn('edifactReferenceDiffers', closing);
  };

  for (const segment of segments) {
    if (segment.tag === 'UNB') {
      open.UNB = segment;
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
  if (!segments.some((segment) => segment.tag === 'UNB') && segments[0]) {
    issues.warn('edifactNoInterchange', segments[0]);
  }
}
