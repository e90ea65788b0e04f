import { countryCode, countryNamedIn } from '@/lib/screening/countries';
import { readTableDate } from '@/lib/screening/lists/read-table-date';
import { readDocumentKind } from '@/lib/screening/read-document-kind';
import type { EntryBirthDate, EntryDocument } from '@/lib/screening/schema';

export interface OfacRemarks {
  birthDates: EntryBirthDate[];
  birthPlaces: string[];
  nationalities: string[];
  documents: EntryDocument[];
  /** Names in quotation marks behind a.k.a.: what the list itself calls weak. */
  weakNames: string[];
  sex?: 'M' | 'F';
  /** Dates that only a person can make out. */
  unreadDates: number;
  /** Countries that are no country's name. */
  unknownCountries: number;
}

const document =
  /^(?:alt\. )?((?:Stateless Person |Diplomatic |Travel Document |Residency |Birth Certificate |Driver's |[A-Z][\w.'-]* )*(?:Passport|National ID|Identification|Cedula|Tazkira|ID|Card|Number|No\.|License|Licence|Certificate|SSN|R\.F\.C\.|C\.U\.R\.P\.|D\.N\.I\.|C\.U\.I\.T\.|NIT|RUC|CNP|C\.I\.)[\w .#'-]*?)(?: No\.?| Number)? ([A-Z0-9][A-Z0-9/.\- ]*?)(?: \(([^)]*)\))?(?: (?:expires|issued) .*)?$/i;

/**
 * The remarks of an individual on the OFAC list: facts separated by `;`, each behind its word (`DOB 12 Jan 1970; POB
 * Strelsau, Ruritania; nationality Ruritania; Passport K1234567 (Ruritania); Gender Male; a.k.a. 'THE TAILOR'`), `alt.`
 * before a second one. What has no word known here stays in the remarks, which are kept whole as the reason.
 */
export function readOfacRemarks(text: string): OfacRemarks {
  const found: OfacRemarks = {
    birthDates: [],
    birthPlaces: [],
    nationalities: [],
    documents: [],
    weakNames: [],
    unreadDates: 0,
    unknownCountries: 0,
  };
  for (const part of text.split(';').map((piece) => piece.trim().replace(/\.$/, ''))) {
    const [, word = '', rest = ''] =
      /^(?:alt\. )?(DOB|POB|nationality|citizen|Gender|a\.k\.a\.|f\.k\.a\.)[: ]+(.*)$/i.exec(part) ?? [];
    switch (word.toLowerCase()) {
      case 'dob': {
        const date = readTableDate(rest.replace(/\s*\([^)]*\)/g, ''), true);
        if (date === undefined) found.unreadDates++;
        else found.birthDates.push(date);
        break;
      }
      case 'pob':
        found.birthPlaces.push(rest);
        break;
      case 'nationality':
      case 'citizen': {
        const code = countryCode(rest);
        if (code === undefined) found.unknownCountries++;
        if (!found.nationalities.includes(code ?? rest)) found.nationalities.push(code ?? rest);
        break;
      }
      case 'gender':
        if (/^m/i.test(rest)) found.sex = 'M';
        else if (/^f/i.test(rest)) found.sex = 'F';
        break;
      case 'a.k.a.':
      case 'f.k.a.':
        found.weakNames.push(...quoted(rest));
        break;
      default:
        addDocument(found, part);
    }
  }
  return found;
}

function addDocument(found: OfacRemarks, part: string): void {
  const read = document.exec(part);
  const number = read?.[2]?.trim();
  if (!read || !number || !/\d/.test(number)) return;
  const issuer = countryCode(read[3] ?? '') ?? countryNamedIn(read[3] ?? '');
  found.documents.push({
    kind: readDocumentKind(read[1] ?? ''),
    number,
    ...(issuer === undefined ? {} : { issuer }),
    ...(read[1] ? { note: read[1].trim() } : {}),
  });
}

function quoted(text: string): string[] {
  const inside = [...text.matchAll(/['"‘“]([^'"’”]+)['"’”]/g)].map(([, name = '']) => name.trim());
  return inside.length > 0 ? inside : [text.trim()].filter((name) => name !== '');
}
