import { findCardNumbers } from '@/lib/travel/parsers/card-number';

type Check = (field: string) => boolean;

const CODE =
  (longest: number): Check =>
  (field) =>
    field.length <= longest && /^[A-Z0-9<]*$/i.test(field);
/** With blanks in it four letters together would be a word. */
const NUMBER: Check = (field) =>
  field.length <= 24 && /\d/.test(field) && /^[A-Z0-9<\- ]*$/i.test(field) && !/ .*[A-Z]{4}|[A-Z]{4}.* /i.test(field);
const DATE: Check = (field) =>
  /^[\dX<]{2}[A-Z]{3}(?:\d{4}|\d{2})$|^[\dX<]{6}$|^[\dX<]{8}$|^\d{4}-\d\d-\d\d$/i.test(field);
const SEX: Check = (field) => /^[MFXU]I?$/i.test(field);
/** Names and places of people are whatever they are. */
const NAME: Check = (field) => field.length <= 70;
const HOLDER: Check = (field) => /^H$/i.test(field);

/** What each field between slashes may hold, from the first on. */
const FIELDS: Record<string, readonly Check[]> = {
  DOCS: [CODE(2), CODE(3), NUMBER, CODE(3), DATE, SEX, DATE, NAME, NAME, NAME, HOLDER],
  DOCA: [CODE(1), CODE(3), NAME, NAME, NAME, NAME],
  DOCO: [NAME, CODE(2), NUMBER, NAME, DATE, CODE(3), CODE(1)],
};
/** With a slash lost or doubled the fields before the names are one place off: any of them may hold any of these. */
const SHIFTED: Check = (field) => CODE(3)(field) || NUMBER(field) || DATE(field);
/** Where the names of DOCS begin, and where they begin at the earliest when fields are missing before them. */
const [NAMES, EARLIEST_NAMES] = [7, 6];
/** Flight, class and date that reservation systems put before the first slash. */
const PREFIX = /^\s*(?:\d{1,4}[A-Z]?\d{2}[A-Z]{3})?\s*$/i;

/**
 * Parts of the text of DOCS, DOCA or DOCO that may be kept (API data, Annex I no. 18): each field between slashes that
 * holds what its place says, with the slashes. A continuation of a cut DOCS (`///` in front) may begin in any field.
 */
export function keptDocumentFields(code: string, text: string): readonly (readonly [number, number])[] {
  const checks = FIELDS[code] ?? [];
  const kept: [number, number][] = [];
  const head = text.indexOf('/');
  let start = 0;
  if (head >= 0 && PREFIX.test(text.slice(0, head))) {
    start = head + 1;
    keep(kept, 0, start);
  } else if (head >= 0 && !checks[0]?.(fieldOf(text, 0, head))) {
    start = head + 1;
    keep(kept, head, start);
  }
  const continued = code === 'DOCS' && /^\s*\/\/\/(?!\/)/.test(text);
  for (let place = 0; place < checks.length; place += 1) {
    const slash = text.indexOf('/', start);
    const end = slash < 0 ? text.length : slash;
    const field = fieldOf(text, start, end);
    if (field === '' || mayStand(code, place, field, checks, continued)) keepField(kept, text, start, end);
    if (slash < 0) break;
    // Behind the last field even the slash belongs to what is not kept.
    if (place + 1 < checks.length) keep(kept, slash, slash + 1);
    start = slash + 1;
  }
  return kept;
}

function mayStand(code: string, place: number, field: string, checks: readonly Check[], continued: boolean): boolean {
  if (checks[place]?.(field)) return true;
  if (code !== 'DOCS' || place > NAMES + 2) return false;
  if (place < NAMES && SHIFTED(field)) return true;
  const early = place >= EARLIEST_NAMES || (continued && place >= 2);
  return early && field.length <= 70 && /^[\p{L}'\-. ]+$/u.test(field);
}

function fieldOf(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(/[\r\n]/g, '')
    .trim();
}

/** Keeps a field but for a card number in it; `cardNumbers` of the filter counts that one. */
function keepField(kept: [number, number][], text: string, start: number, end: number): void {
  let from = start;
  for (const [cardStart, cardEnd] of findCardNumbers(text.slice(start, end))) {
    keep(kept, from, start + cardStart);
    from = start + cardEnd;
  }
  keep(kept, from, end);
}

function keep(kept: [number, number][], from: number, to: number): void {
  if (to <= from) return;
  const last = kept[kept.length - 1];
  if (last && last[1] === from) last[1] = to;
  else kept.push([from, to]);
}
