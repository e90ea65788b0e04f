/** Places of words in a name as bits of a number: the first word is bit 0. */

/** The places from one to another, both included; none where the last comes before the first. */
export function placeRange(from: number, to: number): number {
  return to < from ? 0 : ((1 << (to - from + 1)) - 1) << from;
}

/** The first place, -1 for none. */
export function firstPlace(places: number): number {
  return 31 - Math.clz32(places & -places);
}

/** Whether there is more than one. */
export function severalPlaces(places: number): boolean {
  return (places & (places - 1)) !== 0;
}

export function countPlaces(places: number): number {
  let left = places - ((places >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
