import { isoDate, lastDay, readBirthDate, yearSpan } from '@/lib/screening/read-birth-date';
import type { EntryBirthDate } from '@/lib/screening/schema';

type Span = { from: string; to: string };

/** First letters of the months, by number, in the languages of the headings; folded. */
const months = [
  'jan ene gen oca янв січ ينا كانون',
  'feb fev fév şub фев лют فبر شبا',
  'mar mär mrz мар бер مار اذا',
  'apr avr abr nis апр кві ابر افر نيس',
  'may mai mag май мая тра ماي مای',
  'jun juin giu haz июн чер يون جوان حزي',
  'jul juil lug tem июл лип يول جوي تمو',
  'aug aou aoû ago agu ağu авг сер اغس اوت',
  'sep set eyl сен вер سبت ايل',
  'oct okt out ott eki окт жов اكت تشر',
  'nov kas ноя лис نوف',
  'dec déc dic dez ara дек гру ديس',
].map((starts) => starts.split(' ').map(fold));

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[أإآٱ]/g, 'ا');
}

/** Arabic-Indic and Persian digits as the Latin ones they are. */
const latinDigits = (text: string) =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) - (digit < '۰' ? 0x660 : 0x6f0)) % 10));

const about =
  /^(?:~|≈|±|c\.?a?\.?\s|circa|about|approx\w*\.?|env(?:iron|\.)|vers\s|hacia|alrededor de|um\s|etwa|около|прибл\S*|ок\.|حوالي|نحو|تقريبا|حدود)\s*/iu;
const between = /^(?:between|entre|zwischen|между|من|بين)\s+/iu;
const joiner =
  /\s*(?:\/(?=\s*[12]\d{3})|\bto\b|\bbis\b|\band\b|\bund\b|\bet\b|\by\b|\buntil\b| à | a |–|—|\s-\s|(?<=^\d{4})-(?=\d{4}$)| по | до | и | الى | إلى | و)\s*/iu;

const day = (year: string, month: string, date: string) =>
  isoDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);

/** Days that `03/04/1970`, `3 May 1970`, `May 1970`, `1970`, `19700503` or a day number of Excel stands for. */
function spanOf(text: string, dayFirst: boolean): Span | undefined {
  const word = text.trim().replace(/[T ]00:00(?::00)?(?:\.0+)?Z?$/, '');
  const one = (date: string | undefined): Span | undefined =>
    date === undefined ? undefined : { from: date, to: date };
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(word);
  if (iso) return one(day(iso[1] ?? '', iso[2] ?? '', iso[3] ?? ''));
  const parts = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(word);
  if (parts) {
    const [, a = '', b = '', year = ''] = parts;
    const first = dayFirst ? day(year, b, a) : day(year, a, b);
    // what cannot be one order is the other
    return one(first ?? (dayFirst ? day(year, a, b) : day(year, b, a)));
  }
  const compact = /^([12]\d{3})(\d{2})(\d{2})$/.exec(word);
  if (compact) return one(day(compact[1] ?? '', compact[2] ?? '', compact[3] ?? ''));
  // Excel counts days from 1900, with a 29 February that year did not have
  if (/^[1-5]\d{4}(?:\.0+)?$/.test(word))
    return one(new Date(Date.UTC(1899, 11, 30 + Number.parseInt(word, 10))).toISOString().slice(0, 10));
  const monthYear = /^(0?[1-9]|1[0-2])[-./]([12]\d{3})$/.exec(word) ?? /^([12]\d{3})-(0[1-9]|1[0-2])$/.exec(word);
  if (monthYear) {
    const [year, month] = (
      monthYear[1]?.length === 4 ? [monthYear[1], monthYear[2]] : [monthYear[2], monthYear[1]]
    ) as [string, string];
    return { from: `${year}-${month.padStart(2, '0')}-01`, to: lastDay(year, month.padStart(2, '0')) };
  }
  return yearSpan(word, word) ?? named(word);
}

/** A date with the month in letters. */
function named(text: string): Span | undefined {
  const words = fold(text)
    .replace(/(\d)(?:er|st|nd|rd|th|º|ª|°)\b/g, '$1')
    .split(/[\s,.\-/]+/)
    .filter((word) => word !== '' && !['de', 'del', 'of', 'г', 'г.', 'года', 'р'].includes(word));
  const letters = words.filter((word) => /^\p{L}{3,}/u.test(word));
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const [name, ...others] = letters;
  if (name === undefined || others.length > 1 || numbers.length + letters.length !== words.length) return undefined;
  const month = monthOf(name, others[0]);
  const year = numbers.find((number) => /^[12]\d{3}$/.test(number));
  const date = numbers.find((number) => number.length <= 2);
  if (month === undefined || year === undefined || numbers.length > 2) return undefined;
  if (date !== undefined) {
    const exact = day(year, month, date);
    return exact === undefined ? undefined : { from: exact, to: exact };
  }
  return { from: `${year}-${month}-01`, to: lastDay(year, month) };
}

function monthOf(name: string, second: string | undefined): string | undefined {
  // the Levantine months that share a name: كانون الاول is December, تشرين الثاني November
  if (second !== undefined) {
    const later = second.startsWith('الث');
    if (name.startsWith('كانون')) return later ? '01' : '12';
    if (name.startsWith('تشر')) return later ? '11' : '10';
    return undefined;
  }
  const at = months.findIndex((starts) => starts.some((start) => name.startsWith(start)));
  return at < 0 ? undefined : String(at + 1).padStart(2, '0');
}

/**
 * A birth date as lists write it: the notation of `readBirthDate`, day or month first, months in letters, Excel's day
 * numbers, a year, two with a word between them, and a word for "about". Undefined where it is none of these, two-digit
 * years among them: 1925 and 2025 are not told apart.
 */
export function readTableDate(text: string, dayFirst: boolean): EntryBirthDate | undefined {
  const plain = latinDigits(text).trim();
  const exact = readBirthDate(plain);
  if (exact !== undefined) return exact;
  const approximate = about.test(plain);
  const rest = plain.replace(about, '').replace(between, '').trim();
  const whole = spanOf(rest, dayFirst);
  if (whole !== undefined) return dateOf(whole, approximate, false);
  const [left, right, ...more] = rest.split(joiner);
  if (left === undefined || right === undefined || more.length > 0) return undefined;
  const [first, last] = [spanOf(left, dayFirst), spanOf(right, dayFirst)];
  if (first === undefined || last === undefined) return undefined;
  const [from = ''] = [first.from, last.from].sort();
  const [, to = ''] = [first.to, last.to].sort();
  return dateOf({ from, to }, approximate, true);
}

function dateOf({ from, to }: Span, approximate: boolean, two: boolean): EntryBirthDate {
  if (approximate) return { kind: 'approximate', from, to };
  if (from === to) return { kind: 'exact', from, to };
  return { kind: !two && from.endsWith('-01-01') && to.endsWith('-12-31') ? 'year' : 'range', from, to };
}

/** One day, as for a date of listing or of expiry; undefined where it is not exactly one. */
export function readTableDay(text: string, dayFirst: boolean): string | undefined {
  const date = readTableDate(text, dayFirst);
  return date?.kind === 'exact' ? date.from : isoDate(text);
}

export interface DateOrder {
  /** Null where no date tells. */
  dayFirst: boolean | null;
  ambiguous: number;
}

/** What the dates of a file say of their own order: 25/12/1970 can only be day first. */
export function dateOrderOf(texts: Iterable<string>): DateOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  let ambiguous = 0;
  for (const text of texts) {
    for (const found of latinDigits(text).matchAll(/(?<!\d)(\d{1,2})([-./])(\d{1,2})\2\d{4}(?!\d)/g)) {
      const [a, b] = [Number(found[1]), Number(found[3])];
      if (a > 12 && b <= 12) dayFirst++;
      else if (b > 12 && a <= 12) monthFirst++;
      // with dots the day comes first wherever dots are written
      else if (found[2] === '.') dayFirst++;
      else if (a !== b) ambiguous++;
    }
  }
  if (dayFirst > 0 === monthFirst > 0) return { dayFirst: null, ambiguous };
  return { dayFirst: dayFirst > 0, ambiguous: 0 };
}
