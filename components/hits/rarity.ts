/**
 * How rare an agreement is, as people count: 4,000 for "one in 4,000". Two digits, because the share is of our lists and
 * not of mankind. Null where more than half of all agree, which says nothing.
 * @param frequency the share of the list's entries that would agree as well, 0 to 1; 0 where none does
 */
export function oneIn(frequency: number): number | null {
  if (frequency > 0.5) return null;
  if (frequency <= 0) return Number.POSITIVE_INFINITY;
  const exact = 1 / frequency;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(exact)) - 1);
  return Math.max(2, Math.round(exact / step) * step);
}
