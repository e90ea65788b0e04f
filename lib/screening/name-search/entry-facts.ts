import type { EntryBirthDate, EntryDocument, NameQuality } from '@/lib/screening/schema';
import type { WeighedEntry } from '@/lib/screening/weigh-candidate';

const qualities: NameQuality[] = ['primary', 'good', 'low', 'original-script'];
const dateKinds: EntryBirthDate['kind'][] = ['exact', 'approximate', 'year', 'range'];
const documentKinds: EntryDocument['kind'][] = ['passport', 'identity-card', 'other'];
const sexes = ['', 'M', 'F', 'X'] as const;

type Packed = [
  id: string,
  names: (string | number)[],
  birthDates: (string | number)[],
  documents: (string | number)[],
  nationalities: string[],
  birthPlaces: string[],
  sex: number,
];

/**
 * What is weighed of an entry as a short text: a million of them cost a tenth of the objects. Reasons, references and
 * notes stay out, they are never compared.
 */
export function packFacts(entry: WeighedEntry): string {
  const packed: Packed = [
    entry.id,
    entry.names.flatMap(({ full, quality }) => [full, qualities.indexOf(quality)]),
    entry.birthDates.flatMap(({ kind, from, to }) => [dateKinds.indexOf(kind), from, from === to ? 0 : to]),
    entry.documents.flatMap(({ kind, number, issuer }) => [documentKinds.indexOf(kind), number, issuer ?? 0]),
    entry.nationalities,
    entry.birthPlaces,
    sexes.indexOf(entry.sex ?? ''),
  ];
  return JSON.stringify(packed);
}

export function unpackFacts(text: string): WeighedEntry {
  const [id, names, birthDates, documents, nationalities, birthPlaces, sex] = JSON.parse(text) as Packed;
  const entry: WeighedEntry = { id, names: [], birthDates: [], documents: [], nationalities, birthPlaces };
  for (let at = 0; at < names.length; at += 2) {
    entry.names.push({ full: String(names[at]), quality: qualities[Number(names[at + 1])] ?? 'low' });
  }
  for (let at = 0; at < birthDates.length; at += 3) {
    const from = String(birthDates[at + 1]);
    const to = birthDates[at + 2] === 0 ? from : String(birthDates[at + 2]);
    entry.birthDates.push({ kind: dateKinds[Number(birthDates[at])] ?? 'range', from, to });
  }
  for (let at = 0; at < documents.length; at += 3) {
    const issuer = documents[at + 2];
    const kind = documentKinds[Number(documents[at])] ?? 'other';
    const number = String(documents[at + 1]);
    entry.documents.push(issuer === 0 ? { kind, number } : { kind, number, issuer: String(issuer) });
  }
  const told = sexes[sex];
  return told === undefined || told === '' ? entry : { ...entry, sex: told };
}
