import { DOCUMENT_REQUESTS, KEPT_REQUESTS } from '@/lib/travel/parsers/sensitive-requests';
import type { Keep, OpenElement } from '@/lib/travel/parsers/xml/xml-schema';

const CODE = /^([A-Z]{1,3}|\d{3})?$/i;
const DAY = /^([\dX]{2}[A-Z]{3}(\d{4}|\d{2})|\d{6}|\d{4}-?\d\d-?\d\d)?$/i;
const NAME = /^[\p{L}\p{M}\p{Zs}\d.,'’`´()-]{0,70}$/u;
const NUMBER = /^((?=.*\d)[A-Z0-9 .-]{1,24})?$/i;
const KIND = /^[A-Z]{0,2}$/i;

/** Fields between the slashes of document requests, after the first slash. */
const FIELDS: Record<string, RegExp[]> = {
  DOCS: [KIND, CODE, NUMBER, CODE, DAY, /^([MFXU]I?)?$/i, DAY, NAME, NAME, NAME, /^H?$/i],
  DOCO: [NAME, KIND, NUMBER, NAME, DAY, CODE, /^I?$/i],
  DOCA: [/^[RDB]?$/i, CODE, NAME, NAME, NAME, /^[A-Z0-9 -]{0,12}$/i, /^I?$/i],
};

/** SSR code of the request an element stands in. */
function requestOf(element: OpenElement | undefined): string {
  for (let at = element; at; at = at.parent) {
    const code = at.attributes.get('ssrcode') ?? at.attributes.get('code');
    if ((at.name === 'ssr' || at.name === 'docssr') && code) return code.toUpperCase();
  }
  return '';
}

/** The text of a request: the same forms as in PNRGOV; of documents field by field. */
export const requestText: Keep = (value, element) => {
  const code = requestOf(element);
  if (DOCUMENT_REQUESTS.has(code)) return documentText(value, FIELDS[code] ?? []);
  return (Object.hasOwn(KEPT_REQUESTS, code) ? KEPT_REQUESTS[code]?.(value) : 0) ?? 0;
};

function documentText(value: string, fields: readonly RegExp[]): [number, number][] {
  const first = value.indexOf('/');
  if (first < 0 || value.slice(0, first).trim() !== '') return [[0, value.length]];
  const gone: [number, number][] = [];
  let from = first + 1;
  for (let index = 0; from <= value.length; index += 1) {
    const slash = value.indexOf('/', from);
    const to = slash < 0 ? value.length : slash;
    const pattern = fields[index];
    if (to > from && !pattern?.test(value.slice(from, to).trim())) gone.push([from, to]);
    from = to + 1;
  }
  return gone;
}

/** Whether a code is on the list of requests that may be kept. */
export function isKeptRequest(code: string): boolean {
  return Object.hasOwn(KEPT_REQUESTS, code.toUpperCase());
}
