/** No traveller checks in more pieces than this on one tag; a larger count is a typing error. */
const LARGEST_BLOCK = 99;

/** Tags of one block: the first tag and how many follow one another, `UA000123` × 3 → UA000123, UA000124, UA000125. */
export function expandBagTags(first: string, count: string): string[] {
  if (first === '') return [];
  if (count === '' || count === '1') return [first];
  const many = /^\d{1,3}$/.test(count) ? Number(count) : 1;
  const split = /^(.*?)(\d{1,12})$/.exec(first);
  if (!split || many < 2 || many > LARGEST_BLOCK) return [first];
  const [, prefix = '', digits = ''] = split;
  return Array.from(
    { length: many },
    (_, index) => prefix + String(Number(digits) + index).padStart(digits.length, '0'),
  );
}
