import type { RemovalKind } from '@/lib/travel/parsed';
import { findCardNumbers } from '@/lib/travel/parsers/card-number';
import { ageClassOf, documentKindOf, isTransit, personKindOf, sexOf } from '@/lib/travel/parsers/fal/cell-words';
import type { PersonColumn } from '@/lib/travel/parsers/fal/columns';
import { countryOf } from '@/lib/travel/parsers/fal/country-word';
import type { HeadFact } from '@/lib/travel/parsers/fal/head-facts';
import { isRank } from '@/lib/travel/parsers/fal/ranks';
import { isMonth } from '@/lib/travel/parsers/fal/table-dates';
import { kindOfRequest } from '@/lib/travel/parsers/sensitive-requests';

/** Characters [from, to) of a cell that may not be kept. */
export interface Removal {
  from: number;
  to: number;
  kind: RemovalKind;
  /** The cell's value could not be what its heading says; a person should ask the ship. */
  value?: boolean;
}

type Rule = (text: string) => Removal[];

/** Longest name or place that lists hold: EMSWe allows 70 characters. */
const MAX_TEXT = 80;
/** A cell with more is no value of a list. */
const MOST_CHARACTERS = 500;
/**
 * Requests of air carriers that end up behind names (IATA meal codes, disabilities). Those that are surnames too (MAAS,
 * SVAN, ESAN) are left out, MEDA counts behind another word only.
 */
const REQUESTS =
  /\b(?:(?:AV|BB|BL|CH|CN|DB|FP|FS|GF|HF|HN|HC|IV|JN|JP|KS|LC|LF|LP|LQ|LS|MO|NB|NF|NL|OB|OR|PR|RF|RV|SF|SP|TP|VG|VJ|VL|VO|VR)ML|WCH[RSC]|WCB[DWL]|WCM[PBW]|WCOB|(?<=\S )MEDA|STCR|OXYG|BLND|DPNA|PPOC|ALRG|PNUT|BLSC|LEGL|LEGR)\b/g;

const keep: Rule = () => [];

/** Whole cell out. */
function drop(text: string, kind: RemovalKind = 'free-text', value = true): Removal[] {
  return text.trim() === '' ? [] : [{ from: 0, to: text.length, kind, value }];
}

const only =
  (allowed: (text: string) => boolean): Rule =>
  (text) =>
    allowed(text.trim()) ? [] : drop(text);

/** A name of a person, place or ship: text in brackets, behind a semicolon or beyond its length says something else. */
const nameText: Rule = (text) => {
  const removals: Removal[] = [];
  for (const match of text.matchAll(REQUESTS))
    removals.push({ from: match.index, to: match.index + match[0].length, kind: kindOfRequest(match[0]), value: true });
  for (const match of text.matchAll(/[([{][^)\]}]{5,}[)\]}]?/g))
    removals.push({ from: match.index, to: match.index + match[0].length, kind: 'free-text', value: true });
  const end = Math.min(text.search(/[;:*=|]|OSI |SSR |\d{4}/) >>> 0, MAX_TEXT);
  if (end < text.length && text.slice(end).trim() !== '')
    removals.push({ from: end, to: text.length, kind: 'free-text', value: true });
  return removals;
};

/** A code in brackets behind the port's name may stand. */
const portText: Rule = (text) =>
  nameText(text.replace(/[([][A-Z]{2} ?[A-Z2-9]{3}[)\]]/g, (part) => ' '.repeat(part.length)));

const date: Rule = only(
  (text) =>
    text.length <= 40 &&
    /\d/.test(text) &&
    !/\d{9}/.test(text) &&
    (text.match(/\p{L}+/gu) ?? []).every((word) => word.length < 3 || isMonth(word) || SMALL_DATE.test(word)),
);
const SMALL_DATE = /^(utc|lmt|hrs|hours|local|approx|the|del)$/i;

const documentNumber: Rule = only((text) => /^[\p{L}\p{N}][\p{L}\p{N} ./<_-]{0,34}$/u.test(text) && isNumberLike(text));

/** Words without a digit may only be short letters around the number (`PP No 123`, `AB 123456`). */
function isNumberLike(text: string): boolean {
  const words = text.split(/[ ./<_-]+/).filter((word) => word !== '');
  return (
    words.some((word) => /\p{N}/u.test(word)) &&
    words.every(
      (word) =>
        /\p{N}/u.test(word) || word.length <= 3 || documentKindOf(word) !== undefined || countryOf(word) !== undefined,
    )
  );
}

const kindAndNumber: Rule = (text) => {
  const rest = text.trim();
  if (rest.length > 80 || !/\p{N}/u.test(rest)) return documentKindOf(rest) === undefined ? drop(text) : [];
  const words = rest.split(/[\s,:;/()<>._-]+/).filter((word) => word !== '');
  const fits = (word: string) =>
    /^\p{L}{0,5}\p{N}[\p{L}\p{N}]{0,30}$/u.test(word) ||
    word.length <= 3 ||
    countryOf(word) !== undefined ||
    KIND_WORDS.test(word);
  return words.every(fits) ? [] : drop(text);
};
const KIND_WORDS =
  /^(passport|passeport|pasaporte|seaman['’]?s?|seafarer['’]?s?|identity|identification|document|book|card|national|visa|number|discharge|other|expiry|exp|valid|until|issued|issuing|state|livret|libreta|marin|embarque)$/i;

const birthDatePlace: Rule = (text) => {
  const match = DATE_AT_EDGE.exec(text);
  if (!match) return nameText(text);
  const at = text.indexOf(match[0]);
  const shifted = (part: string, offset: number) =>
    nameText(part).map((removal) => ({ ...removal, from: removal.from + offset, to: removal.to + offset }));
  return [...shifted(text.slice(0, at), 0), ...shifted(text.slice(at + match[0].length), at + match[0].length)];
};
/** The date in a cell that holds date and place. */
export const DATE_AT_EDGE =
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{1,2}[-/. ]?\p{L}{3,10}\.?[-/. ,]*\d{4}|\b\d{8}\b|\b\d{5}\b/u;

const COLUMN_RULES: Record<PersonColumn, Rule> = {
  rowNumber: only((text) => /^[A-Z]?\d{1,6}[.)]?$/i.test(text)),
  familyName: nameText,
  givenNames: nameText,
  middleName: nameText,
  secondFamilyName: nameText,
  fullName: nameText,
  rank: only(isRank),
  nationality: only((text) => countryOf(text) !== undefined),
  birthDate: date,
  birthPlace: nameText,
  birthDatePlace,
  birthCountry: only((text) => countryOf(text) !== undefined),
  sex: only((text) => sexOf(text) !== undefined),
  documentKind: only((text) => documentKindOf(text) !== undefined),
  documentNumber,
  documentKindNumber: kindAndNumber,
  documentIssuer: only((text) => countryOf(text) !== undefined),
  documentExpiry: date,
  documentIssued: date,
  passportNumber: documentNumber,
  passportExpiry: date,
  passportIssued: date,
  passportIssuer: only((text) => countryOf(text) !== undefined),
  seamanNumber: documentNumber,
  seamanExpiry: date,
  seamanIssued: date,
  seamanIssuer: only((text) => countryOf(text) !== undefined),
  visaNumber: documentNumber,
  embarkPort: portText,
  debarkPort: portText,
  embarkDate: date,
  debarkDate: date,
  embarkCountry: only((text) => countryOf(text) !== undefined),
  debarkCountry: only((text) => countryOf(text) !== undefined),
  transit: only((text) => isTransit(text) !== undefined),
  personKind: only((text) => personKindOf(text) !== undefined),
  ageClass: only((text) => ageClassOf(text) !== undefined || personKindOf(text) !== undefined),
  residence: only((text) => countryOf(text) !== undefined),
  cabin: only((text) => /^(?=.*\d)[A-Z]{0,3}[ -]?\d{1,5}[ -]?[A-Z]?$/i.test(text)),
  locator: only((text) => /^(?=.*\d)[A-Z0-9-]{4,15}$/i.test(text)),
};

const FACT_RULES: Record<HeadFact, Rule> = {
  shipName: shipText,
  imo: only((text) => /^(?:I\.?M\.?O\.?)?[\s.:#-]*(?:no\.?|number)?[\s.:#-]*\d{5,9}$/i.test(text)),
  callSign: only((text) => /^(?=.*[A-Z])[A-Z0-9]{1,3}[ -]?[A-Z0-9]{1,7}$/i.test(text) && text.search(REQUESTS) < 0),
  mmsi: only((text) => /^\d{9}$/.test(text)),
  voyage: only(
    (text) => /^(?=.*\d)[A-Z0-9][A-Z0-9 ./_-]{0,24}$/i.test(text) && text.split(/[ ./_-]+/).every(isVoyageWord),
  ),
  flag: only((text) => countryOf(text) !== undefined),
  arrivalPort: portText,
  departurePort: portText,
  port: portText,
  arrivalDate: date,
  departureDate: date,
  date,
  portAndDate: birthDatePlace,
  lastPort: portText,
  nextPort: portText,
  lastPortDate: date,
  nextPortDate: date,
  crewTotal: only((text) => /^\d{1,5}$/.test(text)),
  passengerTotal: only((text) => /^\d{1,5}$/.test(text)),
};

/** `V042`, `VOY 42 E`, `12/2026 N`. */
function isVoyageWord(word: string): boolean {
  return word.length <= 3 || /\d/.test(word) || /^(?:voyage|inbound|outbound|north|south|east|west|trip)$/i.test(word);
}

/** Ships' names have numbers, and forms put the IMO number behind them. */
function shipText(text: string): Removal[] {
  return nameText(
    text.replace(/\d/g, '9').replace(/9{4,}|\([^)]{0,6}IMO[^)]{0,20}\)/gi, (part) => 'x'.repeat(part.length)),
  );
}

const TEXTS = new Set<Rule>([nameText, shipText, portText]);

/** What of a cell under a column, beside a label, or of a word of the form (`undefined`) may not be kept. */
export function removalsIn(at: { column: PersonColumn } | { fact: HeadFact } | undefined, text: string): Removal[] {
  const trimmed = text.trim();
  // nobody's answer: dashes and the like
  if (trimmed === '' || /^[-–—./]{1,5}$|^n\/?a$|^nil$|^none$/i.test(trimmed)) return [];
  if (text.length > MOST_CHARACTERS) return drop(text);
  const rule = at === undefined ? keep : 'column' in at ? COLUMN_RULES[at.column] : FACT_RULES[at.fact];
  const cards = findCardNumbers(text).map(([from, to]): Removal => ({ from, to, kind: 'payment-card', value: true }));
  // the last four digits of a card would be taken for the number of a document
  if (cards.length > 0 && !TEXTS.has(rule)) return drop(text, 'payment-card');
  return [...cards, ...rule(text)];
}
