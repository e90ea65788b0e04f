import { missingVerdict } from '@/lib/screening/compare-birth-dates';
import { comparableCountry } from '@/lib/screening/countries';
import type { EntryDocument, Evidence, Subject } from '@/lib/screening/schema';

/**
 * `same` number and issuer; `number` the number, with the issuer unknown on one side; `other-issuer` the number of
 * another state's document; `differs`; `unknown` one side has none.
 */
export type DocumentLevel = 'same' | 'number' | 'other-issuer' | 'differs' | 'unknown';

export interface DocumentComparison {
  level: DocumentLevel;
  verdict: Evidence['verdict'];
  how: Evidence['how'];
  ours: string[];
  theirs: string[];
  /** Key of the number that agrees, for its frequency. */
  key?: string;
}

type AnyDocument = Pick<EntryDocument, 'number' | 'issuer'>;

const order: DocumentLevel[] = ['same', 'number', 'other-issuer', 'differs', 'unknown'];

/** Letters and digits of a document number in capitals, leading zeros and punctuation kept out of the comparison. */
function documentNumber(number: string): string {
  return number
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^0+(?=.)/, '');
}

/** The same with the letters and digits that are read for one another brought together (Doc 9303 uses OCR-B: O 0, I 1). */
export function documentKey(number: string): string {
  return number
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/O/g, '0')
    .replace(/I/g, '1')
    .replace(/^0+(?=.)/, '');
}

/** Numbers this short are given out by many registries at once and say nothing without their issuer. */
const shortNumber = 6;

/** The best agreement between any listed document and any of the traveller's. */
export function compareDocuments(ours: EntryDocument[], theirs: Subject['documents']): DocumentComparison {
  const held = theirs.filter((document) => documentKey(document.number) !== '');
  const shown = { ours: ours.map(showDocument), theirs: held.map(showDocument) };
  const missing = missingVerdict(ours.length > 0, held.length > 0);
  if (missing !== undefined) return { level: 'unknown', verdict: missing, how: 'none', ...shown };
  let best: Omit<DocumentComparison, 'ours' | 'theirs'> = { level: 'differs', verdict: 'differs', how: 'none' };
  for (const listed of ours) {
    for (const document of held) {
      const outcome = comparePair(listed, document);
      if (order.indexOf(outcome.level) < order.indexOf(best.level)) best = outcome;
    }
  }
  return { ...best, ...shown };
}

function comparePair(ours: AnyDocument, theirs: AnyDocument): Omit<DocumentComparison, 'ours' | 'theirs'> {
  const key = documentKey(ours.number);
  if (key === '' || key !== documentKey(theirs.number)) return { level: 'differs', verdict: 'differs', how: 'none' };
  const written = documentNumber(ours.number) === documentNumber(theirs.number) ? 'exact' : 'spelling';
  const [ourIssuer, theirIssuer] = [ours.issuer?.trim() ?? '', theirs.issuer?.trim() ?? ''];
  if (ourIssuer === '' || theirIssuer === '') {
    const level = key.length < shortNumber ? 'other-issuer' : 'number';
    return { level, verdict: 'agrees', how: 'partial', key };
  }
  if (comparableCountry(ourIssuer) === comparableCountry(theirIssuer)) {
    return { level: 'same', verdict: 'agrees', how: written, key };
  }
  return { level: 'other-issuer', verdict: 'differs', how: 'same-number-other-issuer', key };
}

function showDocument({ number, issuer }: AnyDocument): string {
  return issuer === undefined || issuer === '' ? number : `${number} (${issuer})`;
}
