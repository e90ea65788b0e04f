import type { ParsedTraveller } from '@/lib/travel/parsed';
import { expandBagTags } from '@/lib/travel/parsers/bag-tags';
import { attributeOf, type XmlNode } from '@/lib/travel/parsers/xml/xml-schema';

type Bags = NonNullable<ParsedTraveller['bags']>;

/**
 * Bags of one traveller at check-in: `@IssuerCode` and `@SerialNumber` are the first tag, `@SequenceCount` how many
 * follow one another; `@UnitOfMeasureQuantity` is a weight (700 kg, 701 lb) or pieces (702), by its unit.
 */
export function readXmlBags(nodes: readonly XmlNode[]): Bags | undefined {
  const bags: Bags = {};
  const tags: string[] = [];
  for (const node of nodes) {
    const serial = attributeOf(node, 'serialnumber');
    const sequence = attributeOf(node, 'sequencecount');
    if (serial !== '') tags.push(...expandBagTags(attributeOf(node, 'issuercode').toUpperCase() + serial, sequence));
    else if (/^\d{1,2}$/.test(sequence)) bags.count = (bags.count ?? 0) + Number(sequence);
    addQuantity(bags, node);
  }
  if (tags.length > 0) bags.tags = [...new Set(tags)];
  if (bags.count === undefined && bags.tags) bags.count = bags.tags.length;
  return Object.keys(bags).length > 0 ? bags : undefined;
}

function addQuantity(bags: Bags, node: XmlNode): void {
  const quantity = attributeOf(node, 'unitofmeasurequantity');
  if (!/^\d{1,5}([.,]\d{1,3})?$/.test(quantity)) return;
  const value = Number(quantity.replace(',', '.'));
  const unit = attributeOf(node, 'unitofmeasurecode', 'unitofmeasure').toUpperCase();
  if (/^(702|P)/.test(unit)) bags.count = (bags.count ?? 0) + Math.round(value);
  else if (unit !== '') {
    bags.weight = (bags.weight ?? 0) + value;
    bags.weightUnit = /^(701|L|POUND)/.test(unit) ? 'lb' : 'kg';
  }
}
