import { lengthBeforeLastFour } from '@/lib/travel/parsers/card-number';
import { readContactValue } from '@/lib/travel/parsers/contact-line';
import { kindOfRequest } from '@/lib/travel/parsers/sensitive-requests';
import type { Keep } from '@/lib/travel/parsers/xml/xml-schema';

/** A value that has this form stays whole, any other goes whole. */
export function form(pattern: RegExp): Keep {
  return (value) => {
    const text = value.trim();
    return pattern.test(text) && !(text.length === 4 && isSensitiveCode(text)) ? value.length : 0;
  };
}

/** Four letters that would be a meal or a health request pass as no code at all. */
function isSensitiveCode(text: string): boolean {
  const code = text.toUpperCase();
  if (!/^[A-Z]{4}$/.test(code)) return false;
  const kind = kindOfRequest(code);
  return kind === 'meal' || kind === 'health';
}

export const airline = form(/^[A-Z0-9]{2,3}$/i);
export const airport = form(/^[A-Z]{3}$/i);
export const flag = form(/^(true|false|yes|no|y|n|0|1)$/i);
export const count = form(/^\d{1,6}$/);
export const amount = form(/^-?[\d.,]{1,18}$/);
export const currency = form(/^[A-Z]{3}$/i);
export const country = form(/^([A-Z]{1,3}|\d{3})$/i);
export const flightNumber = form(/^([A-Z0-9]{2}\s?)?\d{1,5}[A-Z]?$/i);
export const dateTime = form(
  /^\d{4}-?\d\d-?\d\d(Z|[+-]\d\d:?\d\d)?([T ]\d\d:?\d\d(:?\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/,
);
/** `1985-01-01`, `01JAN85`, `850101`, with parts unknown. */
export const date = form(
  /^(\d{4}(-?(\d\d|XX))?(-?(\d\d|XX))?(T[\d:.]{4,16})?(Z|[+-]\d\d:?\d\d)?|\d{6}|(\d\d|XX)[A-Z]{3}(\d\d|\d{4}))$/i,
);
export const sex = form(/^(M|F|X|U|MI|FI|male|female|unknown|undisclosed|other|not.?known|not.?specified|\d)$/i);
export const seat = form(/^\d{1,4}[A-Z]{1,2}$/i);
/** References of systems: one word with a digit in it. */
export const reference = form(/^(?=.*\d)[A-Z0-9][A-Z0-9.:/{}_-]{0,63}$/i);
export const locator = form(/^[A-Z0-9]{5,8}$/i);
export const documentNumber = form(/^(?=.*\d)[A-Z0-9][A-Z0-9 /.-]{0,23}$/i);
/** Names as people have them: letters of any script with what joins them. */
export const name = form(/^[\p{L}\p{M}\p{Zs}\d.,'’`´()/-]{1,100}$/u);
/** Lines of an address, and names of towns and ports. */
export const address = form(/^[\p{L}\p{M}\p{N}\p{Zs}.,;:#'’`´()/&"+-]{1,140}$/u);

/** Telephone or e-mail, with the letter some systems put before it (`E+…`); what follows it is somebody's text. */
export const contact: Keep = (value) => {
  const label = /^\s*([A-Z]{1,2}[+/:-])?\s*/i.exec(value)?.[0] ?? '';
  const text = value.slice(label.length);
  const found = readContactValue(text, /@|\/\//.test(text));
  return found ? label.length + found.length : 0;
};

/** All but the last four digits go (PCI DSS 3.4). */
export const lastFour: Keep = (value) => {
  if (!/^[\dX* .-]{4,30}$/i.test(value.trim())) return 0;
  const length = lengthBeforeLastFour(value);
  const hidden: [number, number][] = [];
  for (let index = 0; index < length; index += 1) if (/\d/.test(value[index] ?? '')) hidden.push([index, index + 1]);
  return hidden;
};

/** One of these words, whatever its case. */
export function oneOf(words: string): Keep {
  const known = new Set(words.toLowerCase().split(' '));
  return (value) => (known.has(value.trim().toLowerCase()) ? value.length : 0);
}

const NAMESPACES = [
  /^https?:\/\/www\.iata\.org\/IATA\/\d{4}\/\d\d(\/\d{1,2}(\.\d)?)?\/?$/,
  /^https?:\/\/www\.w3\.org\/(2001\/XMLSchema(-instance)?|2000\/09\/xmldsig#|2005\/08\/addressing|2003\/05\/soap-envelope)$/,
  /^http:\/\/schemas\.xmlsoap\.org\/soap\/envelope\/$/,
  /^(https?:\/\/)?(www\.)?iso\.org\/28005-2$/,
  /^urn:un:unece:uncefact:(data|codelist):(standard|draft):\w{1,60}:[\w.]{1,12}$/i,
  /^(IATA|ISO|EPC|MMT)\w{0,40}\.xsd$/i,
];

/** `xmlns` and `xsi` attributes: known namespaces only, an address can hold anything. */
export const namespaces: Keep = (value) => {
  const words = value.trim().split(/\s+/);
  return words.every((word) => NAMESPACES.some((known) => known.test(word))) ? value.length : 0;
};
