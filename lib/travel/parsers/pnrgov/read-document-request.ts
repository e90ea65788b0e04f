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
}

/** Traveller references beside the text: `+::2`. */
export function requestReferences(fields: Fields): string[] {
  return fields
    .list(2)
    .map((components) => components[2] ?? '')
    .filter((reference) => reference !== '');
}

/** Fields between slashes; index 0 is what stands before the first slash and is empty in a right message. */
function slashedText(fields: Fields): string[] {
  const components = fields.components(1);
  const text = components.slice(4).find((component) => component.includes('/')) ?? components[8] ?? '';
  const parts = text.split('/').map((part) => part.trim());
  return parts[0] === '' ? parts : ['', ...parts];
}

export function readDocs(fields: Fields, journey: string): DocumentRequest {
  const [, kind = '', issuer = '', number = '', nationality = '', birth = '', sex = '', expiry = '', ...names] =
    slashedText(fields);
  const birthDate = readPartialDate(birth, journey, 'past');
  const expires = readPartialDate(expiry, journey, 'around');
  const [familyName = '', first = '', second = ''] = names;
  const issuedBy = toCountryCode(issuer);
  const national = toCountryCode(nationality);
  const sexLetter = /^([MFXU])I?$/.exec(sex)?.[1];
  return {
    document: {
      kind,
      number,
      ...(issuedBy === undefined ? {} : { issuer: issuedBy }),
      ...(national === undefined ? {} : { nationality: national }),
      ...(expires === undefined ? {} : { expires }),
    },
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(isSex(sexLetter) ? { sex: sexLetter } : {}),
    infant: /^[MFXU]I$/.test(sex),
    familyName,
    givenNames: [first, second].filter((part) => part !== '').join(' '),
    invalidDate: (birth !== '' && birthDate === undefined) || (expiry !== '' && expires === undefined),
  };
}

/** SSR DOCO: `/birth place/V/visa number/place of issue/date of issue/country it is for`. */
export function readDoco(fields: Fields, journey: string): { birthPlace?: string; document?: ParsedDocument } {
  const [, birthPlace = '', kind = '', number = '', , issuedOn = '', country = ''] = slashedText(fields);
  const issued = readPartialDate(issuedOn, journey, 'past');
  const issuer = toCountryCode(country);
  return {
    ...(birthPlace === '' ? {} : { birthPlace }),
    ...(number === ''
      ? {}
      : {
          document: {
            kind,
            number,
            ...(issuer === undefined ? {} : { issuer }),
            ...(issued === undefined ? {} : { issued }),
          },
        }),
  };
}

/** SSR DOCA: `/R/country/street/city/state/zip`, R residence, D destination, B birth. */
export function readDoca(fields: Fields): { residence?: string; address?: string } {
  const [, kind = '', country = '', street = '', city = '', state = '', zip = ''] = slashedText(fields);
  const address = [street, city, state, zip, country].filter((part) => part !== '').join(', ');
  const code = toCountryCode(country);
  return {
    ...(kind === 'R' && code !== undefined ? { residence: code } : {}),
    ...(address === '' || kind === 'B' ? {} : { address }),
  };
}

/** SSR INFT: `OAKES/PIP 20SEP26`. */
export function readInft(fields: Fields, journey: string) {
  const text = fields.components(1).slice(8).join(' ');
  const match = /^\s*([^/]+)\/(.*?)\s?(\d{2}[A-Z]{3}(?:\d{4}|\d{2}))/i.exec(text);
  if (!match) return undefined;
  const birthDate = readPartialDate(match[3] ?? '', journey, 'past');
  return {
    familyName: (match[1] ?? '').trim(),
    givenNames: (match[2] ?? '').trim(),
    ...(birthDate === undefined ? {} : { birthDate }),
  };
}

function isSex(letter: string | undefined): letter is Sex {
  return letter === 'M' || letter === 'F' || letter === 'X' || letter === 'U';
}
