import { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import { attributeOf, childOf, childrenOf, textOf, type XmlNode } from '@/lib/travel/parsers/xml/xml-schema';

/** A request of a booking in the layout that PNRGOV gives it, so that both formats attach requests by one code. */
export interface XmlRequest {
  code: string;
  node: XmlNode;
  fields: Fields;
}

/** SSR with its text: `SSR@SSRCode, @RPH, @BoardPoint / Text`. */
export function readRequest(node: XmlNode): XmlRequest {
  const code = attributeOf(node, 'ssrcode', 'code').toUpperCase();
  const text = textOf(node, 'text');
  const seat = textOf(node, 'seatnumber') || (/^\d{1,3}[A-Z]$/i.test(text) ? text : '');
  return requestOf(node, code, text, seat);
}

/** DOC_SSR: its text as SSR has it, or the same in the attributes of DOCS, DOCA and DOCO. */
export function readDocuments(node: XmlNode): XmlRequest[] {
  const text = textOf(node, 'text');
  const code = attributeOf(node, 'ssrcode').toUpperCase();
  return [
    ...(text === '' || code === '' ? [] : [requestOf(node, code, text)]),
    ...childrenOf(node, 'docs').map((docs) => requestOf(node, 'DOCS', docsText(docs))),
    ...childrenOf(node, 'doco').map((doco) => requestOf(node, 'DOCO', docoText(doco))),
    ...childrenOf(node, 'doca').map((doca) => requestOf(node, 'DOCA', docaText(doca))),
  ];
}

function requestOf(node: XmlNode, code: string, text: string, seat = ''): XmlRequest {
  const airline = attributeOf(childOf(node, 'airline', 'flightinfo'), 'code');
  const head = [
    code,
    attributeOf(node, 'status'),
    attributeOf(node, 'servicequantity'),
    airline,
    '',
    '',
    attributeOf(node, 'boardpoint'),
    attributeOf(node, 'offpoint'),
    text,
  ];
  return { code, node, fields: new Fields([[['SSR']], [head], [[seat, '', attributeOf(node, 'rph')]]]) };
}

function docsText(docs: XmlNode): string {
  return slashed([
    attributeOf(docs, 'traveldoctype', 'doctype'),
    attributeOf(docs, 'issuingloc'),
    attributeOf(docs, 'traveldocnbr', 'docnbr'),
    attributeOf(docs, 'paxnationality'),
    compactDate(attributeOf(docs, 'dateofbirth')),
    sexLetter(attributeOf(docs, 'gender')),
    compactDate(attributeOf(docs, 'expirydate')),
    attributeOf(docs, 'surname'),
    attributeOf(docs, 'firstgivenname'),
    attributeOf(docs, 'secondgivenname'),
  ]);
}

function docoText(doco: XmlNode): string {
  return slashed([
    attributeOf(doco, 'birthlocation'),
    attributeOf(doco, 'traveldoctype'),
    attributeOf(doco, 'traveldocnbr'),
    attributeOf(doco, 'placeofissue'),
    compactDate(attributeOf(doco, 'dateofissue')),
    attributeOf(doco, 'countrystate'),
  ]);
}

function docaText(doca: XmlNode): string {
  return slashed([
    attributeOf(doca, 'addresstype'),
    attributeOf(doca, 'country'),
    attributeOf(doca, 'address'),
    attributeOf(doca, 'cityname'),
    attributeOf(doca, 'stateprovcounty'),
    attributeOf(doca, 'postalcode'),
  ]);
}

/** A slash of the value itself would shift the fields behind it. */
function slashed(values: readonly string[]): string {
  return values.map((value) => `/${value.replaceAll('/', ' ')}`).join('');
}

/** `1985-01-01` and `1985-01-01T00:00:00` as `19850101`; other forms as they are. */
function compactDate(text: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(text);
  return match ? `${match[1]}${match[2]}${match[3]}` : text.toUpperCase();
}

function sexLetter(text: string): string {
  return /^(MALE|FEMALE)$/i.test(text) ? text.slice(0, 1).toUpperCase() : text.toUpperCase();
}
