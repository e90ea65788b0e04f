import type { ParsedTraveller } from '@/lib/travel/parsed';
import { expandBagTags } from '@/lib/travel/parsers/bag-tags';
import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';

/** TBD: `+2:33:700++HP:7+016:0000000001:2:QQB`, pieces : weight : unit (700 kg, 701 lb), pool, blocks of tags. */
export function readBags(fields: Fields): NonNullable<ParsedTraveller['bags']> {
  const [pieces = '', weight = '', unit = ''] = fields.components(2);
  const blocks = fields.list(4).filter(([, first = '']) => /^[\d ]{3,13}$/.test(first));
  // Some senders put a running number where the guide has the count: as many blocks as pieces are single tags.
  const single = blocks.length >= Number(pieces);
  const tags = blocks.flatMap(([carrier = '', first = '', count = '']) =>
    expandBagTags(carrier + first, single ? '1' : count),
  );
  return {
    ...(/^\d{1,3}$/.test(pieces) ? { count: Number(pieces) } : {}),
    ...(/^\d{1,5}$/.test(weight) ? { weight: Number(weight), weightUnit: /^(701|L)/.test(unit) ? 'lb' : 'kg' } : {}),
    ...(tags.length > 0 ? { tags } : {}),
  };
}
