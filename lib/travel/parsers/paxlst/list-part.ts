import type { ListPart } from '@/lib/travel/parsed';

/**
 * Which part of a list a message is (S010 of UNH: number, then `C` for the first and `F` for the last). Undefined where
 * the list is whole: no S010, or the first part is also the last. `list` is what the parts have in common.
 */
export function partOf(number: string, flag: string, list: string): ListPart | undefined {
  if (!/^\d{1,2}$/.test(number)) return undefined;
  const part = { list, number: Number(number), last: flag.toUpperCase() === 'F' };
  if (part.number < 1 || (part.number === 1 && flag.toUpperCase() !== 'C')) return undefined;
  return part;
}

/** What remains to be joined when a file has several parts: nothing when they are all there, else the last of them. */
export function missingParts(parts: readonly ListPart[]): ListPart | undefined {
  const highest = parts.reduce<ListPart | undefined>((a, b) => (a && a.number > b.number ? a : b), undefined);
  const numbers = new Set(parts.map(({ number }) => number));
  const whole = highest?.last === true && numbers.size === highest.number;
  return whole ? undefined : highest;
}
