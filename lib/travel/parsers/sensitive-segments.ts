import type { RemovalKind } from '@/lib/travel/parsed';
import { findCardNumbers, lengthBeforeLastFour } from '@/lib/travel/parsers/card-number';
import { readContactLine, readPhoneField } from '@/lib/travel/parsers/contact-line';
import type { SensitiveFilter } from '@/lib/travel/parsers/sensitive';
import { DOCUMENT_REQUESTS, KEPT_TEXTS, kindOfRequest } from '@/lib/travel/parsers/sensitive-requests';
import { fitsShape, hasShapes } from '@/lib/travel/parsers/sensitive-shapes';

type Rule = (filter: SensitiveFilter) => void;

/** Segments with a rule of their own; those that hold only codes and numbers have shapes (`sensitive-shapes.ts`). */
const SEGMENT_RULES: Readonly<Record<string, Rule>> = {
  SSR: specialService,
  IFT: freeText,
  FTX: listText,
  LTS: (filter) => blankAll(filter, 'history'),
  FAR: fare,
  FOP: payment,
  TIF: traveller,
  ADD: address,
  SSD: seat,
  ATT: attribute,
  COM: contact,
};

/**
 * Shortest card number looked for where a number that long is something else: a ticket with its check digit has 14
 * digits, a telephone number often 13, and no card scheme issues numbers of 13 any more.
 */
const SHORTEST_CARD: Readonly<Record<string, number>> = { TKT: 15, TBD: 14, ADD: 14, COM: 14, IFT: 14, RFF: 14 };

/** Whether what may stay of a segment of this tag is laid down anywhere: no other segment is kept. */
export function hasRule(tag: string): boolean {
  return Object.hasOwn(SEGMENT_RULES, tag) || hasShapes(tag);
}

/** Blanks whatever of the segment may not be kept, card numbers last: they may stand in what may. */
export function applyRule(filter: SensitiveFilter, tag: string): void {
  // Behind the tag itself, before the first element, nothing can stand.
  for (let part = 0; part < filter.count && filter.element(part) === 0; part += 1) filter.blank(part, 'free-text');
  const rule = SEGMENT_RULES[tag];
  if (rule) rule(filter);
  else if (hasShapes(tag)) {
    for (let part = 0; part < filter.count; part += 1) {
      const start = filter.start(part);
      const end = filter.end(part);
      if (start < end && !fitsShape(filter.text, start, end, tag, filter.element(part), filter.component(part))) {
        filter.blank(part, 'free-text');
      }
    }
  }
  cardNumbers(filter, tag);
}

function shortestCard(filter: SensitiveFilter, tag: string): number {
  if (tag !== 'SSR') return SHORTEST_CARD[tag] ?? 13;
  const code = filter.at(1, 0).toUpperCase();
  return code.startsWith('TKN') ? 15 : code.startsWith('CTC') ? 14 : 13;
}

function blankAll(filter: SensitiveFilter, kind: RemovalKind): void {
  for (let part = 0; part < filter.count; part += 1) filter.blank(part, kind);
}

/** Blanks every part that `keeps` does not accept; an empty one is nothing to blank. */
function blankWhere(
  filter: SensitiveFilter,
  kind: RemovalKind,
  keeps: (element: number, component: number, value: string) => boolean,
): void {
  for (let part = 0; part < filter.count; part += 1) {
    if (filter.start(part) === filter.end(part)) continue;
    const keep = keeps(filter.element(part), filter.component(part), filter.value(part).trim());
    if (!keep) filter.blank(part, kind);
  }
}

function specialService(filter: SensitiveFilter): void {
  const code = filter.at(1, 0).toUpperCase();
  const keptOf = Object.hasOwn(KEPT_TEXTS, code) ? KEPT_TEXTS[code] : undefined;
  if (!keptOf) {
    blankAll(filter, kindOfRequest(code));
    return;
  }
  const isDocument = DOCUMENT_REQUESTS.has(code);
  const texts: number[] = [];
  for (let part = 0; part < filter.count; part += 1) {
    if (filter.start(part) === filter.end(part)) continue;
    const component = filter.component(part);
    const value = filter.value(part);
    if (filter.element(part) > 1) {
      if (!isRequestReference(component, value.trim())) filter.blank(part, 'free-text');
    } else if (component >= 8 || (isDocument && component >= 4 && (texts.length > 0 || value.includes('/')))) {
      // Of a document that a colon cut in two both halves are its text; of other requests the first part is.
      if (isDocument || texts.length === 0) texts.push(part);
      else filter.blank(part, 'free-text');
    } else if (!REQUEST_HEAD[component]?.test(value.trim())) filter.blank(part, 'free-text');
  }
  keepOfTexts(filter, texts, keptOf, shortestCard(filter, 'SSR'));
}

/** Blanks of the parts, read as one text, what lies outside of the kept ranges. */
function keepOfTexts(
  filter: SensitiveFilter,
  parts: readonly number[],
  keptOf: (text: string) => readonly (readonly [number, number])[],
  shortest: number,
): void {
  const values = parts.map((part) => filter.value(part));
  const kept = keptOf(values.join(''));
  // Before anything is blanked: a pattern may end inside a card number, of which the rest would not be known again.
  parts.forEach((part, index) => {
    for (const [from, to] of findCardNumbers(values[index] ?? '', shortest))
      filter.blank(part, 'payment-card', from, to);
  });
  let offset = 0;
  parts.forEach((part, index) => {
    const length = values[index]?.length ?? 0;
    let from = 0;
    for (const [start, end] of kept) {
      if (end <= offset || start >= offset + length) continue;
      if (start - offset > from) filter.blank(part, 'free-text', from, start - offset);
      from = Math.min(length, end - offset);
    }
    if (from < length) filter.blank(part, 'free-text', from, length);
    offset += length;
  });
}

/** Code, status, quantity, carrier, two indicators, board point, off point. */
const REQUEST_HEAD = [
  /^[A-Z]{4}$/i,
  /^[A-Z]{0,2}$/i,
  /^\d{0,4}$/,
  /^[A-Z0-9]{0,3}$/i,
  /^[A-Z0-9]?$/i,
  /^[A-Z0-9]?$/i,
  /^(?:[A-Z]{3})?$/i,
  /^(?:[A-Z]{3})?$/i,
];

/** Seat, measure unit, traveller reference, and of the seat characteristics only those that say nothing of health. */
function isRequestReference(component: number, value: string): boolean {
  if (component === 0) return /^(\d{1,4}[A-Z]{0,2}|X{1,3})?$/i.test(value);
  if (component === 1) return /^[A-Z0-9]{0,3}$/i.test(value);
  return component === 2 ? /^([A-Z]{0,2}\d{1,10})?$/i.test(value) : component === 3 && /^[NWA]?$/i.test(value);
}

function freeText(filter: SensitiveFilter): void {
  const kind = filter.at(1, 1) === '43' ? 'payer' : 'free-text';
  for (let part = 0; part < filter.count; part += 1) {
    if (filter.start(part) === filter.end(part)) continue;
    const value = filter.value(part);
    if (filter.element(part) === 1 && filter.component(part) < 4 && /^[A-Z0-9]{0,3}$/i.test(value.trim())) continue;
    const contact = filter.element(part) > 1 && kind !== 'payer' ? readContactLine(value.toUpperCase()) : undefined;
    const card = contact && findCardNumbers(value, SHORTEST_CARD.IFT).length > 0;
    filter.blank(part, card ? 'payment-card' : kind, card ? 0 : (contact?.length ?? 0));
  }
}

/** PAXLST: bag tags are kept, every other text is not part of API data. */
function listText(filter: SensitiveFilter): void {
  const bag = filter.at(1, 0) === 'BAG';
  blankWhere(filter, 'free-text', (element, component, value) => {
    if (element === 1 || element === 2) return component === 0 && /^[A-Z0-9]{0,3}$/.test(value);
    if (!bag || element !== 4) return false;
    return component === 0 ? /^[A-Z0-9 ]{0,4}\d{2,13}$/.test(value) : component === 1 && /^\d{0,3}$/.test(value);
  });
}

/** Charge category and age stay; passenger type, discount and fare basis tell soldiers, clergy, pilgrims, seamen. */
function fare(filter: SensitiveFilter): void {
  blankWhere(filter, 'fare-type', (element, component, value) => {
    if (component > 0) return false;
    return element === 1 ? /^[A-Z]?$/.test(value) : element === 2 && /^\d{0,3}$/.test(value);
  });
}

/** Form, amount, brand, and of an account its last four digits with the signs that mask the others. */
function payment(filter: SensitiveFilter): void {
  let isCard = false;
  for (let part = 0; part < filter.count; part += 1) {
    const component = filter.component(part);
    const value = filter.value(part);
    const text = value.trim();
    if (component === 0) isCard = /^(CC|DC)$/i.test(text);
    if (component === 4 && (isCard || /^[\dX* -]{8,30}$/i.test(text))) {
      const length = lengthBeforeLastFour(value);
      for (let index = 0; index < value.length; index += 1) {
        const letter = /[A-WYZ]/i.test(value[index] ?? '');
        const digit = index < length && /[\d?\\]/.test(value[index] ?? '');
        if (letter || digit) filter.blank(part, 'payment-card', index, index + 1);
      }
      continue;
    }
    const keep = [/^[A-Z]{0,3}$/i, /^\d{0,3}$/, /^[\d.,]{0,12}$/, /^[A-Z]{0,3}$/i][component]?.test(text) ?? false;
    if (!keep) filter.blank(part, isCard ? 'payment-card' : 'free-text');
  }
}

/** A clergyman's title behind a name, short for a word that is no name: it tells a religion (Art 13(4)). */
const CLERICAL_TITLE = /[\s,](REV|REVD|RVD|MSGR|MGR|FR REV|RT REV)\.?\s*$/i;

/**
 * Names stay as sent; a group's name (`TIF+…:G`) may be a congregation's or a patients' and goes. Of titles only those
 * go that cannot be a name: RABBI and IMAM are given names to very many, and cutting them would spoil their match.
 */
function traveller(filter: SensitiveFilter): void {
  const isGroup = filter.at(1, 1).toUpperCase() === 'G' && filter.at(2, 0) === '';
  for (let part = 0; part < filter.count; part += 1) {
    const component = filter.component(part);
    const sent = filter.value(part);
    const value = sent.trim();
    if (component === 0) {
      const title = CLERICAL_TITLE.exec(sent);
      if (isGroup && filter.element(part) === 1) filter.blank(part, 'group-name');
      else if (title) filter.blank(part, 'free-text', title.index, sent.length);
    } else if (filter.element(part) === 1) {
      if (component > 1 || !/^[A-Z]?$/i.test(value)) filter.blank(part, 'group-name');
    } else if (component === 1) {
      if (!/^(A|C|IN|ADT|CHD|INF|INS|M|F|)$/i.test(value)) filter.blank(part, 'fare-type');
    } else if (component > 3 || !/^([A-Z]{0,2}\d{1,10})?$/i.test(value)) filter.blank(part, 'free-text');
  }
}

/** Kind of address, its lines, and where some send the telephone a number and nothing else. */
function address(filter: SensitiveFilter): void {
  blankWhere(filter, 'free-text', (element, component, value) => {
    if (element === 1 || component === 0) return /^[A-Z0-9]{0,3}$/i.test(value);
    if (component < 7) return true;
    return component === 7 && (/^(?:(?=.*\d)[A-Z0-9 -]{1,10})?$/i.test(value) || readPhoneField(value) !== undefined);
  });
}

/** A telephone number or an address of electronic mail, and what it is (TE, EM). */
function contact(filter: SensitiveFilter): void {
  blankWhere(filter, 'free-text', (_element, component, value) => {
    if (component === 1) return /^[A-Z]{0,2}$/i.test(value);
    if (component > 1 || value.length > 120) return false;
    return (
      /^(?:[+?(\d][\d \-().+?/]*(?:(?:X|EXT\.?)\s?\d{1,6})?)?$/i.test(value) ||
      /^[^\s]+(?:@|\/\/|\.AT\.|\(AT\))\s?[^\s]+$/i.test(value)
    );
  });
}

/** Seat and cabin; characteristics tell seats for the disabled. */
function seat(filter: SensitiveFilter): void {
  blankWhere(filter, 'special-service', (element, component, value) => {
    if (element === 1) return component === 0 && /^(\d{1,4}[A-Z]{0,2}|X{1,3}|)$/.test(value);
    return element === 5 ? /^[A-Z]?$/.test(value) : /^[NWA]?$/.test(value);
  });
}

/** Sex is the one attribute API data has. */
function attribute(filter: SensitiveFilter): void {
  blankWhere(filter, 'free-text', (element, _component, value) =>
    element === 1 ? /^\d{0,3}$/.test(value) : /^([MFXU]|\d{0,3})$/i.test(value),
  );
}

function cardNumbers(filter: SensitiveFilter, tag: string): void {
  let shortest = 0;
  for (let part = 0; part < filter.count; part += 1) {
    if (filter.end(part) - filter.start(part) < 13) continue;
    shortest ||= shortestCard(filter, tag);
    for (const [from, to] of findCardNumbers(filter.value(part), shortest)) {
      filter.blank(part, 'payment-card', from, to);
    }
  }
}
