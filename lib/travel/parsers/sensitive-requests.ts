import type { RemovalKind } from '@/lib/travel/parsed';
import { readContactValue } from '@/lib/travel/parsers/contact-line';

/**
 * Special service requests that may be kept, each with the part of its text that is what the code names: the function
 * gives the length of that part, the rest is blanked. Every code not listed is removed whole (Art 13(4) of Directive
 * (EU) 2016/681 read as an allow-list: a code nobody thought of must not slip through).
 */
export const KEPT_REQUESTS: Readonly<Record<string, (text: string) => number>> = {
  DOCS: (text) => slashFields(text, 12),
  DOCA: (text) => slashFields(text, 8),
  DOCO: (text) => slashFields(text, 9),
  FQTV: frequentFlyerLength,
  FQTS: frequentFlyerLength,
  SEAT: seatTextLength,
  NSSA: seatTextLength,
  NSST: seatTextLength,
  RQST: seatTextLength,
  TKNE: ticketLength,
  TKNA: ticketLength,
  TKNM: ticketLength,
  TKNR: ticketLength,
  CTCE: (text) => readContactValue(text, true)?.length ?? 0,
  CTCM: (text) => readContactValue(text, false)?.length ?? 0,
  CTCR: (text) => readContactValue(text, false)?.length ?? 0,
  INFT: (text) =>
    /^\s*[A-Z'\- ]+\/[A-Z'\- \r\n]*?\s?\d{2}[A-Z]{3}(\d{4}|\d{2})/i.exec(text.slice(0, 160))?.[0].length ?? 0,
  // Unaccompanied minors: that there is one, not what is written about the child (C-817/19 on Annex I no. 12).
  UMNR: () => 0,
  YPTA: () => 0,
};

/** Documents' text is recognised by its slashes wherever a sender put it. */
export const DOCUMENT_REQUESTS: ReadonlySet<string> = new Set(['DOCS', 'DOCA', 'DOCO']);

const HEALTH =
  /^(WCH|WCB|WCM|WCO|WCL|MEDA|MEDI|STCR|OXYG|BLND|DEAF|DPNA|ESAN|SVAN|PPOC|MAAS|LEG|ALGY|ALRG|NUTA|FRAV|PNUT|BLSC|DISB)/;

/** What a removed request is counted as. Only the count of a whole message carries the finer kinds. */
export function kindOfRequest(code: string): RemovalKind {
  if (/ML$/.test(code)) return 'meal';
  if (HEALTH.test(code)) return 'health';
  if (code === 'GRPS' || code === 'GRPF') return 'group-name';
  return code === 'OTHS' ? 'free-text' : 'special-service';
}

/** Length of the first `count` fields between slashes. */
function slashFields(text: string, count: number): number {
  let fields = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] !== '/') continue;
    fields += 1;
    if (fields === count) return index;
  }
  return text.length;
}

function frequentFlyerLength(text: string): number {
  return /^\s*[A-Z0-9]{2,3}\s?[A-Z]{0,3}\d[A-Z0-9]{3,19}/.exec(text)?.[0].length ?? 0;
}

/** `UA 0231 `, `UA0231Y24NOV`, `12A`: flight, class and date, or seats. */
function seatTextLength(text: string): number {
  const flight = /^\s*[A-Z0-9]{2}\s?\d{1,4}[A-Z]?\s?(\d{2}[A-Z]{3}(\d{2})?)?/.exec(text);
  const seats = /^\s*(\d{1,3}[A-Z]{1,9}[ ,/]?)+/.exec(text);
  return Math.max(flight?.[0].length ?? 0, seats?.[0].length ?? 0);
}

function ticketLength(text: string): number {
  return /^\s*(TKT\s*(NBR|NO)?\s*)?(INF)?\s*\d{3}-?\d{7,12}(\s?C\d{1,4}|\/\d{1,3})?/.exec(text)?.[0].length ?? 0;
}
