import type { ParsedTraveller } from '@/lib/travel/parsed';
import type { SegmentValues } from '@/lib/travel/parsers/edifact/segment-values';
import { segmentOf } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';

/**
 * A traveller of whom nothing is known but what a NAD says: name in element 4, with some senders in 3 or 2, and address
 * behind it. A whole name in one component stays whole: where it divides cannot be told.
 */
export function readParty(
  values: SegmentValues,
  row: number,
  kind: ParsedTraveller['kind'],
  issues: IssueList,
): ParsedTraveller {
  let element = 4;
  if (!values.reaches(row, 4) || !values.holds(row, 4)) element = values.holds(row, 3) ? 3 : 2;
  const familyName = values.at(row, element, 0);
  let givenNames = values.at(row, element, 1);
  if (values.find(row, element, 2)) {
    const further = values.components(row, element).slice(1);
    givenNames = further.filter((part) => part !== '').join(' ');
  }
  if (givenNames === '') {
    issues.warn(familyName === '' ? 'nameMissing' : 'paxlstNameWhole', segmentOf(values.table, row));
  }
  const traveller: ParsedTraveller = {
    kind,
    familyName,
    givenNames,
    cleanFamilyName: familyName,
    cleanGivenNames: givenNames,
    contacts: [],
    documents: [],
    ticketNumbers: [],
    segments: [],
  };
  if (values.reaches(row, 5)) {
    const address = addressOf(values, row);
    if (address !== '') traveller.contacts.push({ kind: 'address', value: address });
  }
  return traveller;
}

function addressOf(values: SegmentValues, row: number): string {
  const lines = [
    values.at(row, 5),
    values.at(row, 6),
    values.components(row, 7).join(' ').trim(),
    values.at(row, 8),
    values.at(row, 9),
  ];
  return lines.filter((line) => line !== '').join(', ');
}
