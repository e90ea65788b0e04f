import type { ParsedTraveller } from '@/lib/travel/parsed';
import { expandBagTags } from '@/lib/travel/parsers/bag-tags';
import { codeOf, type SegmentValues } from '@/lib/travel/parsers/edifact/segment-values';
import { segmentOf } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import { safeQualifier } from '@/lib/travel/parsers/paxlst/read-itinerary';

const [COUNT, WEIGHT, BAG] = ['CT', 'WT', 'BAG'].map(codeOf);

/** MEA: number of bags (`MEA+CT++:2`, also `MEA+CT++2`) or their weight (`MEA+WT++KGM:20`, pounds as LBR). */
export function readMeasure(traveller: ParsedTraveller, values: SegmentValues, row: number, issues: IssueList): void {
  const qualifier = values.code(row, 1);
  if (qualifier !== COUNT && qualifier !== WEIGHT) {
    issues.warn('paxlstUnknownQualifier', segmentOf(values.table, row), safeQualifier(values.at(row, 1)));
    return;
  }
  const value = numberIn(values.at(row, 3, 1)) ?? numberIn(values.at(row, 3, 0));
  if (value === undefined) {
    issues.warn('paxlstMeasureInvalid', segmentOf(values.table, row), { qualifier: values.at(row, 1) });
    return;
  }
  const bags = traveller.bags ?? {};
  if (qualifier === COUNT) bags.count = value;
  else {
    bags.weight = value;
    bags.weightUnit = values.at(row, 3, 0).startsWith('L') ? 'lb' : 'kg';
  }
  traveller.bags = bags;
}

/** FTX BAG: the tag of the first bag and how many follow one another. Empty where the segment is another text. */
export function readBagTags(values: SegmentValues, row: number): string[] {
  return values.code(row, 1) === BAG ? expandBagTags(values.at(row, 4, 0), values.at(row, 4, 1)) : [];
}

/** Tags count the bags where nothing else did. */
export function addBagTags(traveller: ParsedTraveller, tags: string[]): void {
  const bags = traveller.bags ?? {};
  bags.tags = tags;
  bags.count ??= tags.length;
  traveller.bags = bags;
}

function numberIn(text: string): number | undefined {
  if (text.length === 1) {
    const digit = text.charCodeAt(0) - 0x30;
    return digit >= 0 && digit <= 9 ? digit : undefined;
  }
  return /^\d{1,6}([.,]\d{1,3})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}
