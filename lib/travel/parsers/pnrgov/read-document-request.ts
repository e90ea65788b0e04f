import type { ParsedDocument, Sex } from '@/lib/travel/parsed';
import { toCountryCode } from '@/lib/travel/parsers/country-code';
import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import { readPartialDate } from '@/lib/travel/parsers/travel-dates';

/** What SSR DOCS says: `/P/UTO/U1234567/UTO/01JAN85/F/01JAN30/OAKES/MARIT ANN/`. */
export interface DocumentRequest {
  document: ParsedDocument;
  birthDate?: string;
  sex?: Sex;
  /** Sex sent as MI or FI: the document of an infant, whoever's reference stands beside it. */
  infant: boolean;
  familyName: string;
  givenNames: string;
  invalidDate: boolean;
  /** Fields were missing or too many before the birth date, and were told apart by what they look like. */
  shifted: boolean;
}

/** Traveller references beside the text: `+::2`. */
export function requestReferences(fields: Fields): string[] {
  if (fields.size < 2) return NONE;
  const references: string[] = [];
  for (const [, , reference = ''] of fields.list(2)) if (reference !== '') references.push(reference);
  return references;
}
const NONE: string[] = [];

/** The reference beside the text, where there is exactly one place for it and so no list to make. */
export function firstReference(fields: Fields): string {
  return fields.size === 2 ? fields.at(2, 2) : (requestReferences(fields)[0] ?? '');
}

/** The text of a request: components from the ninth on, some senders begin earlier; a colon in it splits it up. */
export function requestText(fields: Fields): string {
  const ninth = fields.at(1, 8);
  if (ninth.includes('/') && fields.at(1, 9) === '') return ninth;
  const components = fields.components(1);
  let first = 8;
  for (let component = 4; component < components.length; component += 1) {
    if (!components[component]?.includes('/')) continue;
    first = component;
    break;
  }
  return components.slice(first).join('').trim();
}

/** Flight, class and date before the first slash, as reservation systems put them: `0001Y28JUN/…`. */
const FLIGHT_PREFIX = /^\d{1,4}[A-Z]?\d{2}[A-Z]{3}$/i;

/** Fields between slashes; index 0 is what stands before the first slash and is empty in a right message. */
function slashedFields(text: string): string[] {
  const parts = text.split('/');
  for (let index = 0; index < parts.length; index += 1) parts[index] = (parts[index] ?? '').trim();
  const prefix = parts[0] ?? '';
  if (prefix !== '' && FLIGHT_PREFIX.test(prefix)) parts[0] = '';
  else if (prefix !== '') parts.unshift('');
  return parts;
}

/** Reads DOCS; `text` is given where a request is continued in the next. */
export function readDocs(fields: Fields, journey: string, text = requestText(fields)): DocumentRequest {
  const sent = slashedFields(text);
  const { parts, shifted } = alignDocument(sent, journey);
  const [, kind = '', issuer = '', number = '', nationality = '', birth = '', sex = '', expiry = ''] = parts;
  const birthDate = birth === '' ? undefined : readPartialDate(birth, journey, 'past');
  const expires = expiry === '' ? undefined : readPartialDate(expiry, journey, 'around');
  const document: ParsedDocument = { kind: kind.toUpperCase(), number: number.toUpperCase() };
  const issuedBy = toCountryCode(issuer);
  const national = toCountryCode(nationality);
  if (issuedBy !== undefined) document.issuer = issuedBy;
  if (national !== undefined) document.nationality = national;
  if (expires !== undefined) document.expires = expires;
  const letter = sex.charAt(0).toUpperCase();
  const infant = sex.length === 2 && sex.charAt(1).toUpperCase() === 'I' && isSex(letter);
  const first = nameOf(parts[9]);
  // Behind a name that is repeated (`ILIR-1PELL/ILIR`) stands the rest of the repetition.
  const second = first === (parts[9] ?? '') ? nameOf(parts[10]) : '';
  return {
    document,
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(isSex(letter) && (sex.length === 1 || infant) ? { sex: letter } : {}),
    infant,
    familyName: nameOf(parts[8]),
    givenNames: first === '' || second === '' ? first + second : `${first} ${second}`,
    invalidDate: (birth !== '' && birthDate === undefined) || (expiry !== '' && expires === undefined),
    shifted,
  };
}

/** `ILIR-1PELL/ILIR`: the name the request is about, repeated behind it by the reservation system. */
function nameOf(part = ''): string {
  const at = part.search(/-\d+[A-Z]/i);
  return at < 0 ? part : part.slice(0, at).trim();
}

/**
 * Senders drop or double a slash: `//P/U1234567/01JAN85/F/…`. The birth date with the sex behind it is found, what
 * follows is in place, and what stands before is told by its looks: digits make the number, one or two letters before
 * it the kind, three the country.
 */
function alignDocument(parts: string[], journey: string): { parts: string[]; shifted: boolean } {
  const birth = parts[5] ?? '';
  if (isSexField(parts[6]) ? birth === '' || startsDate(birth) : isDateField(birth, journey)) {
    return { parts, shifted: false };
  }
  let at = -1;
  for (let index = 2; index < 9 && index < parts.length; index += 1) {
    if (index !== 5 && isSexField(parts[index + 1]) && isDateField(parts[index] ?? '', journey)) at = index;
  }
  if (at < 0) return { parts, shifted: false };
  const before = parts.slice(1, at).filter((part) => part !== '');
  let numbered = before.length - 1;
  while (numbered >= 0 && !/\d/.test(before[numbered] ?? '')) numbered -= 1;
  const head = numbered < 0 ? before : before.slice(0, numbered);
  const kind = head.find((part) => part.length === 1) ?? head.find((part) => part.length === 2) ?? '';
  const issuer = head.find((part) => part !== kind && part.length <= 3) ?? '';
  const nationality = numbered < 0 ? '' : (before[numbered + 1] ?? '');
  return { parts: ['', kind, issuer, before[numbered] ?? '', nationality, ...parts.slice(at)], shifted: true };
}

function isSexField(part = ''): boolean {
  return part.length > 0 && part.length <= 2 && /^[MFXU]I?$/i.test(part);
}

/** Whether it may be a date for all its first signs say: enough where the sex stands behind it. */
function startsDate(part: string): boolean {
  const code = part.charCodeAt(0);
  return part.length >= 6 && ((code >= 0x30 && code <= 0x39) || code === 0x58 || code === 0x3c);
}

function isDateField(part: string, journey: string): boolean {
  return part.length >= 6 && readPartialDate(part, journey, 'past') !== undefined;
}

/**
 * Whether this text goes on where a DOCS before it stopped: AIRIMP continues a long request in a further one that
 * begins with `///`. A text that has a birth date and sex of its own begins a document.
 */
export function continuesDocs(text: string, before: string): boolean {
  if (!text.startsWith('///') || text.startsWith('////')) return false;
  const parts = text.split('/');
  if (isSexField(parts[6]?.trim()) || isSexField(parts[5]?.trim())) return false;
  return before.split('/').length < 12;
}

/** The two texts as one: the slashes of the continuation are no field separators. */
export function joinDocs(before: string, text: string): string {
  return before + text.slice(3);
}

/** SSR DOCO: `/birth place/V/visa number/place of issue/date of issue/country it is for`. */
export function readDoco(fields: Fields, journey: string): { birthPlace?: string; document?: ParsedDocument } {
  const [, birthPlace = '', kind = '', number = '', , issuedOn = '', country = ''] = slashedFields(requestText(fields));
  const issued = readPartialDate(issuedOn, journey, 'past');
  const issuer = toCountryCode(country);
  return {
    ...(birthPlace === '' ? {} : { birthPlace }),
    ...(number === ''
      ? {}
      : {
          document: {
            kind: kind.toUpperCase(),
            number: number.toUpperCase(),
            ...(issuer === undefined ? {} : { issuer }),
            ...(issued === undefined ? {} : { issued }),
          },
        }),
  };
}

/** SSR DOCA: `/R/country/street/city/state/zip`, R residence, D destination, B birth. */
export function readDoca(fields: Fields): { residence?: string; address?: string } {
  const [, sent = '', country = '', street = '', city = '', state = '', zip = ''] = slashedFields(requestText(fields));
  const kind = sent.toUpperCase();
  const address = [street, city, state, zip, country].filter((part) => part !== '').join(', ');
  const code = toCountryCode(country);
  return {
    ...(kind === 'R' && code !== undefined ? { residence: code } : {}),
    ...(address === '' || kind === 'B' ? {} : { address }),
  };
}

/** SSR INFT: `OAKES/PIP 20SEP26`, `1OAKES/PIPMSTR/20SEP2026`, or the name alone. */
export function readInft(fields: Fields, journey: string) {
  const text = fields.components(1).slice(8).join(' ').slice(0, 160);
  const match = /^\s*\/?\d?\s*([^/]+)\/(.*?)[\s/]*(\d{2}[A-Z]{3}(?:\d{4}|\d{2}))?[\s/]*(?:-\d.*)?$/i.exec(text);
  const familyName = (match?.[1] ?? '').trim();
  if (!match || familyName === '') return undefined;
  const birthDate = readPartialDate(match[3] ?? '', journey, 'past');
  return {
    familyName,
    givenNames: (match[2] ?? '').trim(),
    ...(birthDate === undefined ? {} : { birthDate }),
  };
}

function isSex(letter: string): letter is Sex {
  return letter === 'M' || letter === 'F' || letter === 'X' || letter === 'U';
}
