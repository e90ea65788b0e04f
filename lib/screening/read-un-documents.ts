import { countryCode, countryNamedIn } from '@/lib/screening/countries';
import { readDocumentKind } from '@/lib/screening/read-document-kind';
import { childrenOf, childText, type XmlElement } from '@/lib/screening/read-xml-elements';
import type { EntryDocument } from '@/lib/screening/schema';

/** Every document with a number. `onUnread` is told of one that is described without a number that can be made out. */
export function readUnDocuments(element: XmlElement, onUnread: () => void): EntryDocument[] {
  const documents = new Map<string, EntryDocument>();
  for (const given of childrenOf(element, 'INDIVIDUAL_DOCUMENT')) {
    const document = readOne(given);
    if (document !== undefined) documents.set(`${document.number} ${document.issuer ?? ''}`, document);
    else if (given.children.some((child) => child.text.trim() !== '')) onUnread();
  }
  return [...documents.values()];
}

function readOne(given: XmlElement): EntryDocument | undefined {
  const [type, type2] = [childText(given, 'TYPE_OF_DOCUMENT'), childText(given, 'TYPE_OF_DOCUMENT2')];
  const [written, note] = [childText(given, 'NUMBER'), childText(given, 'NOTE')];
  const described = written || type2;
  const number = extractNumber(described) ?? extractNumber(note);
  if (number === undefined) return undefined;
  const document: EntryDocument = {
    kind: readDocumentKind(type2, described === number ? '' : described, type),
    number,
  };
  const country = childText(given, 'ISSUING_COUNTRY') || childText(given, 'COUNTRY_OF_ISSUE');
  // The words beside the number name the state; the country of issue may be that of a consulate.
  const issuer = countryNamedIn(described === number ? '' : described) ?? countryCode(country) ?? countryNamedIn(note);
  if (issuer !== undefined) document.issuer = issuer;
  if (note !== '') document.note = note;
  return document;
}

/**
 * The number in a description such as `Libyan passport No. 513519` or `OB 0243318`: the longest run of words that hold
 * a digit or are one or two capitals before one that does. Years and dates after "issued" or "expires" are cut off.
 */
export function extractNumber(text: string): string | undefined {
  const bare = text
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/,.*$|\b(?:issued|expire[sd]?|expiring|expiry|made out|valid|under|on \d).*$/i, ' ')
    .replace(/\bn(?:o\.|°|umber:?)/gi, ' # ');
  let best = '';
  let run: string[] = [];
  const close = () => {
    while (run.length > 0 && !/\d/.test(run.at(-1) ?? '')) run.pop();
    const number = run.join(' ');
    if (/\d/.test(number) && number.length > best.length) best = number;
    run = [];
  };
  for (const word of bare.split(/\s+/)) {
    if (word === '#') continue;
    if (/\d/.test(word) || /^[A-Z]{1,2}(?:-[A-Z])?-?$/.test(word)) run.push(word);
    else close();
  }
  close();
  return best.replace(/^[.:;]+|[.:;]+$/g, '') || undefined;
}
