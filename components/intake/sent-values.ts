const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** How carriers write a date that is kept as `1972-09-07`: ISO, CCYYMMDD, YYMMDD, DDMMMYY, DDMMYY, DD/MM/YYYY. */
export function sentDates(date: string | null | undefined): string[] {
  const match = /^(\d{2})(\d{2})-(\d{2})-(\d{2})$/.exec(date ?? '');
  if (!match) return date ? [date] : [];
  const [, century = '', year = '', month = '', day = ''] = match;
  const name = MONTHS[Number(month) - 1] ?? '';
  return [
    `${century}${year}-${month}-${day}`,
    `${century}${year}${month}${day}`,
    `${year}${month}${day}`,
    `${day}${name}${year}`,
    `${day}${name}${century}${year}`,
    `${day}${month}${year}`,
    `${day}/${month}/${century}${year}`,
  ];
}

/** A letter alone is found everywhere and tells nothing. */
const SHORTEST = 2;
const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Where values stand in a text as words of their own, whatever the case: [start, end) in order, without overlap. */
export function findValues(text: string, values: readonly string[]): [start: number, end: number][] {
  const found: [number, number][] = [];
  const folded = text.toUpperCase();
  // a letter that grows when folded would shift every place after it
  if (folded.length !== text.length) return found;
  for (const value of values) {
    const wanted = value.toUpperCase();
    if (wanted.length < SHORTEST) continue;
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
      const end = at + wanted.length;
      if (!isWord(folded[at - 1]) && !isWord(folded[end])) found.push([at, end]);
    }
  }
  let last = 0;
  return found
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
    .filter(([start, end]) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}
