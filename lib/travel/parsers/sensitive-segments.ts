import type { RemovalKind } from '@/lib/travel/parsed';
import { findCardNumbers, lengthBeforeLastFour } from '@/lib/travel/parsers/card-number';
import { readContactLine, readPhoneField } from '@/lib/travel/parsers/contact-line';
import type { SensitiveFilter } from '@/lib/travel/parsers/sensitive';
import { DOCUMENT_REQUESTS, KEPT_REQUESTS, kindOfRequest } from '@/lib/travel/parsers/sensitive-requests';

type Rule = (filter: SensitiveFilter) => void;

/** What stays of each segment that can carry more than its name says; all other segments hold codes and numbers. */
export const SEGMENT_RULES: Readonly<Record<string, Rule>> = {
  SSR: specialService,
  IFT: freeText,
  FTX: listText,
  LTS: (filter) => blankWhere(filter, 'history', () => false),
  FAR: fare,
  FOP: payment,
  TIF: traveller,
  FTI: frequentFlyer,
  ADD: address,
  SSD: seat,
  ATT: attribute,
  ORG: cardNumbers,
  EBD: cardNumbers,
  NAD: cardNumbers,
};

/** Blanks every part that `keeps` does not accept. */
function blankWhere(
  filter: SensitiveFilter,
  kind: RemovalKind,
  keeps: (element: number, component: number, value: string) => boolean,
): void {
  for (let part = 0; part < filter.count; part += 1) {
    const keep = keeps(filter.element(part), filter.component(part), filter.value(part).trim());
    if (!keep) filter.blank(part, kind);
  }
}

function specialService(filter: SensitiveFilter): void {
  const code = filter.at(1, 0).toUpperCase();
  const keptLength = Object.hasOwn(KEPT_REQUESTS, code) ? KEPT_REQUESTS[code] : undefined;
  if (!keptLength) {
    blankWhere(filter, kindOfRequest(code), () => false);
    return;
  }
  const isDocument = DOCUMENT_REQUESTS.has(code);
  let textSeen = false;
  for (let part = 0; part < filter.count; part += 1) {
    const component = filter.component(part);
    const value = filter.value(part);
    if (filter.element(part) > 1) {
      if (!isRequestReference(component, value.trim())) filter.blank(part, 'free-text');
      continue;
    }
    if (REQUEST_HEAD[component]?.test(value.trim())) continue;
    const text = component >= 8 || (isDocument && value.includes('/'));
    filter.blank(part, 'free-text', text && !textSeen ? keptLength(value) : 0);
    textSeen ||= text;
  }
  if (!isDocument && !code.startsWith('TKN')) cardNumbers(filter);
}

/** Code, status, quantity, carrier, two indicators, board point, off point. */
const REQUEST_HEAD = [
  /^[A-Z]{4}$/i,
  /^[A-Z]{0,2}$/,
  /^\d{0,4}$/,
  /^[A-Z0-9]{0,3}$/,
  /^[A-Z0-9]?$/,
  /^[A-Z0-9]?$/,
  /^(?:[A-Z]{3})?$/,
  /^(?:[A-Z]{3})?$/,
];

/** Seat, measure unit, traveller reference, and of the seat characteristics only those that say nothing of health. */
function isRequestReference(component: number, value: string): boolean {
  if (component === 0) return /^(\d{1,4}[A-Z]{0,2}|X{1,3})?$/.test(value);
  if (component === 1) return /^[A-Z0-9]{0,3}$/.test(value);
  return component === 2 ? /^\d{0,9}$/.test(value) : /^[NWA]?$/.test(value);
}

function freeText(filter: SensitiveFilter): void {
  const kind = filter.at(1, 1) === '43' ? 'payer' : 'free-text';
  for (let part = 0; part < filter.count; part += 1) {
    const value = filter.value(part);
    if (filter.element(part) === 1 && filter.component(part) < 4 && /^[A-Z0-9]{0,3}$/.test(value.trim())) continue;
    const contact = filter.element(part) > 1 && kind !== 'payer' ? readContactLine(value) : undefined;
    filter.blank(part, kind, contact?.length ?? 0);
  }
  cardNumbers(filter);
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

function payment(filter: SensitiveFilter): void {
  let isCard = false;
  for (let part = 0; part < filter.count; part += 1) {
    const component = filter.component(part);
    const value = filter.value(part);
    const text = value.trim();
    if (component === 0) isCard = text === 'CC' || text === 'DC';
    if (component === 4 && (isCard || /^[\dX* -]{8,30}$/i.test(text))) {
      const length = lengthBeforeLastFour(value);
      for (let index = 0; index < length; index += 1) {
        if (/[\dA-WYZ]/i.test(value[index] ?? '')) filter.blank(part, 'payment-card', index, index + 1);
      }
      continue;
    }
    const keep = [/^[A-Z]{0,4}$/, /^\d{0,3}$/, /^[\d.,]{0,18}$/, /^[A-Z]{0,3}$/][component]?.test(text) ?? false;
    if (!keep) filter.blank(part, isCard ? 'payment-card' : 'free-text');
  }
}

/** Names stay as sent; a group's name (`TIF+…:G`) may be a congregation's or a patients' and goes. */
function traveller(filter: SensitiveFilter): void {
  const isGroup = filter.at(1, 1) === 'G' && filter.at(2, 0) === '';
  for (let part = 0; part < filter.count; part += 1) {
    const component = filter.component(part);
    const value = filter.value(part).trim();
    if (filter.element(part) === 1) {
      if (component === 0 ? isGroup : !/^[A-Z]?$/.test(value)) filter.blank(part, 'group-name');
    } else if (component === 1) {
      if (!/^(A|C|IN|ADT|CHD|INF|INS|M|F|)$/.test(value)) filter.blank(part, 'fare-type');
    } else if (component > 1 && !/^[A-Z0-9]{0,9}$/.test(value)) filter.blank(part, 'free-text');
  }
  cardNumbers(filter);
}

function frequentFlyer(filter: SensitiveFilter): void {
  blankWhere(filter, 'free-text', (_element, component, value) => component < 2 || /^[A-Z0-9]{0,3}$/.test(value));
}

function address(filter: SensitiveFilter): void {
  blankWhere(filter, 'free-text', (element, component, value) => {
    if (element !== 2 || component < 7) return true;
    return component === 7 && (/^(?:(?=.*\d)[A-Z0-9 -]{1,10})?$/.test(value) || readPhoneField(value) !== undefined);
  });
  cardNumbers(filter);
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
    element === 1 ? /^\d{0,3}$/.test(value) : /^([MFXU]|\d{0,3})$/.test(value),
  );
}

function cardNumbers(filter: SensitiveFilter): void {
  for (let part = 0; part < filter.count; part += 1) {
    for (const [from, to] of findCardNumbers(filter.value(part))) {
      for (let index = from; index < to; index += 1) filter.blank(part, 'payment-card', index, index + 1);
    }
  }
}
