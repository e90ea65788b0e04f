import type { ParsedTraveller } from '@/lib/travel/parsed';
import { expandBagTags } from '@/lib/travel/parsers/bag-tags';
import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';

/**
 * TBD: `+2:33:700++HP:7+016:0000000001:2:QQB`, pieces : weight : unit (700 kg, 701 lb, 702 none), pool, blocks of
 * tags; a member of a pool has no pieces of their own (`TBD+++MP:0741234123456`). Numbers that are none are told and
 * left out.
 */
export function readBags(segment: Segment, fields: Fields, issues: IssueList): NonNullable<ParsedTraveller['bags']> {
  const pieces = fields.at(2, 0);
  const weight = fields.at(2, 1);
  const bags: NonNullable<ParsedTraveller['bags']> = {};
  if (/^\d{1,3}$/.test(pieces)) bags.count = Number(pieces);
  else if (pieces !== '') issues.warn('pnrCountInvalid', segment, { qualifier: 'TBD' });
  if (/^\d{1,5}([.,]\d{1,3})?$/.test(weight)) {
    const unit = fields.at(2, 2).toUpperCase();
    bags.weight = Math.round(Number(weight.replace(',', '.')));
    if (unit !== '702') bags.weightUnit = unit === '701' || unit.startsWith('L') ? 'lb' : 'kg';
  } else if (weight !== '') issues.warn('pnrCountInvalid', segment, { qualifier: 'TBD' });
  if (fields.size < 4) return bags;
  const blocks = fields.list(4).filter(([, first = '']) => /^[\d ]{3,13}$/.test(first));
  // Some senders put a running number where the guide has the count: as many blocks as pieces are single tags.
  const single = blocks.length >= Number(pieces);
  const tags: string[] = [];
  for (const [carrier = '', first = '', count = ''] of blocks) {
    for (const tag of expandBagTags(carrier + first, single ? '1' : count)) tags.push(tag);
  }
  if (tags.length > 0) bags.tags = tags;
  return bags;
}
