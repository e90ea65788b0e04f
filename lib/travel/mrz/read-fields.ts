import { parse } from 'mrz';
import { type MrzLayout, textAt, withoutFillers } from '@/lib/travel/mrz/mrz-layout';
import type { PartialDate, Sex } from '@/lib/travel/parsed';
import { toCountryCode } from '@/lib/travel/parsers/country-code';
import { readPartialDate } from '@/lib/travel/parsers/travel-dates';

/** A date of two-digit years as it stands, and what it means; `date` is left out where it is none or unknown. */
export interface MrzDate {
  sent: string;
  date?: PartialDate;
}

export interface MrzFields {
  /** Document code without fillers: `P`, `PD`, `ID`, `V` … */
  kind: string;
  /** Whole number, with what overflowed into the optional data. */
  number: string;
  /** Codes as they stand (`UTO`, `D`), and widened to three letters where that can be told (`DEU`). */
  issuer: string;
  issuerCode?: string;
  nationality: string;
  nationalityCode?: string;
  /** The other reading, a hundred years earlier, where the person may be that old. */
  birthDate: MrzDate & { orElse?: PartialDate };
  sex: Sex;
  expiry: MrzDate;
  /** As printed in the zone: A to Z, parts of a name divided by blanks. */
  familyName: string;
  givenNames: string;
  /** The field of names is full to its last character: names may be cut (Doc 9303-3 §4.6). */
  namesCut: boolean;
  optional: string[];
}

/** No living person is known to be older; a reading that makes somebody older is none. */
const OLDEST = 120;
/** An expiry so many years ahead belongs to the century before: documents are valid for ten years, few for more. */
const FARTHEST_EXPIRY = 50;

/**
 * The fields of a zone whose lines have the right length and characters. `today` (YYYY-MM-DD) settles centuries: a birth
 * date is never in the future (Doc 9303-3 §4.8). The parsing is the `mrz` library's; visas, which it does not know, are
 * laid out like TD3 and TD2 up to the expiry date, and their rest is read here.
 */
export function readFields(lines: readonly string[], layout: MrzLayout, today: string): MrzFields {
  const values = parsedValues(lines, layout);
  const value = (field: string, span: keyof MrzLayout & ('code' | 'number' | 'issuer' | 'nationality')) =>
    values.get(field) || withoutFillers(textAt(lines, layout[span]));
  const names = textAt(lines, layout.names);
  const divided = names.includes('<<');
  const issuer = value('issuingState', 'issuer');
  const nationality = value('nationality', 'nationality');
  const overflows = layout.format === 'TD1' || layout.format === 'TD2';
  return {
    kind: value('documentCode', 'code').replaceAll(' ', ''),
    number: (overflows ? value('documentNumber', 'number') : withoutFillers(textAt(lines, layout.number))).replaceAll(
      ' ',
      '',
    ),
    issuer,
    ...withCode('issuerCode', issuer),
    nationality,
    ...withCode('nationalityCode', nationality),
    birthDate: readBirthDate(textAt(lines, layout.birthDate), today),
    sex: readSex(textAt(lines, layout.sex)),
    expiry: readExpiry(textAt(lines, layout.expiry), today),
    familyName: values.get('lastName') ?? withoutFillers(names.split('<<')[0] ?? ''),
    // without a divider the library takes the whole field for both
    givenNames: divided ? (values.get('firstName') ?? withoutFillers(names.slice(names.indexOf('<<') + 2))) : '',
    namesCut: !names.endsWith('<'),
    optional: layout.optional.map((span) => withoutFillers(textAt(lines, span))).filter((text) => text !== ''),
  };
}

function parsedValues(lines: readonly string[], layout: MrzLayout): Map<string, string> {
  const [first = '', ...rest] = lines;
  // digits towards the end of a 36-character first line make the library read an old French card
  const upper = layout.length === 36 ? first.slice(0, 30) + first.slice(30).replace(/\d/g, '<') : first;
  const { details } = parse([upper, ...rest]);
  return new Map(details.flatMap(({ field, value, valid }) => (field && valid && value ? [[field, value]] : [])));
}

function withCode<K extends string>(key: K, sent: string): Partial<Record<K, string>> {
  const code = toCountryCode(sent);
  const entry: Partial<Record<K, string>> = {};
  if (code !== undefined) entry[key] = code;
  return entry;
}

function readSex(sent: string): Sex {
  if (sent === 'M' || sent === 'F') return sent;
  // Doc 9303-3 §4.5: unspecified is a filler in the zone and X on the page
  return sent === '<' || sent === 'X' ? 'X' : 'U';
}

function readBirthDate(sent: string, today: string): MrzFields['birthDate'] {
  const date = readPartialDate(sent, today, 'past');
  if (date === undefined) return { sent };
  const earlier = Number(date.slice(0, 4)) - 100;
  const possible = Number(today.slice(0, 4)) - earlier <= OLDEST;
  return { sent, date, ...(possible ? { orElse: `${earlier}${date.slice(4)}` } : {}) };
}

function readExpiry(sent: string, today: string): MrzDate {
  const date = readPartialDate(sent, today, 'around');
  if (date === undefined) return { sent };
  const year = Number(date.slice(0, 4));
  const far = year - Number(today.slice(0, 4)) > FARTHEST_EXPIRY;
  return { sent, date: far ? `${year - 100}${date.slice(4)}` : date };
}
