import type { EntryDocument } from '@/lib/screening/schema';

/** In this order: a "national identification number" that is a birth certificate is no card one travels on. */
const kinds: [RegExp, EntryDocument['kind']][] = [
  [/birth|ration|driv|führerschein|permis|licen[cs]e|voter|student|fiscal|tax|social security|\bssn\b/i, 'other'],
  [/certificate|militar|service(?:man|men)|residen|alien|seaman|seafarer|seemann|visa/i, 'other'],
  [/passp|pasaporte|passeport|passaporto|reisepass|paspoort|pasaport|паспорт|جواز|paszport/i, 'passport'],
  [/travel doc|reiseausweis|laissez|documento de viaje|titre de voyage/i, 'passport'],
  [/identi|ausweis|tazkira|c[ée]dula|\bdni\b|national (?:id|number)|\bID\b|удостоверение|بطاقة|هوية/i, 'identity-card'],
];

/**
 * Kind of a document from its descriptions, the most telling first; the codes of Doc 9303 (`P`, `I`, `A`, `C`) count
 * too. `other` where nothing tells.
 */
export function readDocumentKind(...descriptions: string[]): EntryDocument['kind'] {
  for (const description of descriptions) {
    const text = description.trim();
    if (/^P[A-Z<]?$/i.test(text)) return 'passport';
    if (/^[IAC][A-Z<]?$/i.test(text)) return 'identity-card';
    const found = kinds.find(([pattern]) => pattern.test(text));
    if (found !== undefined) return found[1];
  }
  return 'other';
}
