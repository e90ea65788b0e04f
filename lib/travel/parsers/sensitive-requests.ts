import type { RemovalKind } from '@/lib/travel/parsed';
import { findCardNumbers } from '@/lib/travel/parsers/card-number';
import { readContactValue } from '@/lib/travel/parsers/contact-line';
import { keptDocumentFields } from '@/lib/travel/parsers/kept-document-fields';

/** Characters [from, to) of a request's text. */
export type TextRange = readonly [from: number, to: number];

/**
 * Special service requests that may be kept, each with the parts of its text that are what the code names; the rest is
 * blanked. Every code not listed is removed whole: Art 13(4) of Directive (EU) 2016/681 read as an allow-list, a code
 * nobody thought of must not slip through. The list is that of Annex I as C-817/19 reads it, narrowly: travel documents
 * (18), frequent flyer (8), seat (14), ticket (13), contacts of the passenger (5), names of infants (4, 17), and of
 * unaccompanied minors (12) only that there is one.
 */
export const KEPT_TEXTS: Readonly<Record<string, (text: string) => readonly TextRange[]>> = {
  DOCS: (text) => keptDocumentFields('DOCS', text),
  DOCA: (text) => keptDocumentFields('DOCA', text),
  DOCO: (text) => keptDocumentFields('DOCO', text),
  FQTV: (text) => leading(frequentFlyerLength(text)),
  FQTS: (text) => leading(frequentFlyerLength(text)),
  SEAT: (text) => leading(seatTextLength(text)),
  NSSA: (text) => leading(seatTextLength(text)),
  NSST: (text) => leading(seatTextLength(text)),
  RQST: (text) => leading(seatTextLength(text)),
  TKNE: ticketNumber,
  TKNA: ticketNumber,
  TKNM: ticketNumber,
  TKNR: ticketNumber,
  CTCE: (text) => leading(contactLength(text, true)),
  CTCM: (text) => leading(contactLength(text, false)),
  CTCR: (text) => leading(contactLength(text, false)),
  INFT: (text) => leading(infantLength(text)),
  // Unaccompanied minors: that there is one, not what is written about the child (C-817/19 on Annex I no. 12).
  UMNR: () => [],
  YPTA: () => [],
};

/** The same as the length of the part of the text up to which anything is kept, for readers of other formats. */
export const KEPT_REQUESTS: Readonly<Record<string, (text: string) => number>> = Object.fromEntries(
  Object.entries(KEPT_TEXTS).map(([code, keep]) => [code, (text: string) => keep(text).at(-1)?.[1] ?? 0]),
);

/** Documents' text is recognised by its slashes wherever a sender put it. */
export const DOCUMENT_REQUESTS: ReadonlySet<string> = new Set(['DOCS', 'DOCA', 'DOCO']);

const HEALTH =
  /^(WCH|WCB|WCM|WCO|WCL|MEDA|MEDI|STCR|OXYG|BLND|DEAF|DPNA|ESAN|SVAN|PPOC|MAAS|LEG|ALGY|ALRG|NUTA|FRAV|PNUT|BLSC|DISB)/;

/** Requests whose very code is forbidden, for places where four letters could be something else as well. */
const SPEAKING = new Set(
  (
    'AVML BBML BLML CHML CNML DBML FPML FSML GFML HFML HNML JNML JPML KSML LCML LFML LPML LSML MOML NBML NFML NLML ' +
    'NSML OVML PFML PRML RVML SFML SPML TKML VGML VJML VLML VOML WVML WCHR WCHS WCHC WCBD WCBW WCLB WCMP WCOB MEDA ' +
    'MEDI STCR OXYG BLND DEAF DPNA ESAN SVAN PPOC MAAS LEGL LEGR LEGB DEPA DEPU PRSN INAD SEMN GRPS GRPF'
  ).split(' '),
);

/** Whether four letters are a request that says something forbidden by itself. Upper case. */
export function namesForbiddenRequest(word: string): boolean {
  return word.length === 4 && SPEAKING.has(word);
}

/** Whether any four letters in a row are a forbidden request, whatever they are glued to. */
function holdsForbiddenRequest(text: string): boolean {
  const word = text.toUpperCase();
  for (let index = 0; index + 4 <= word.length; index += 1) {
    if (namesForbiddenRequest(word.slice(index, index + 4))) return true;
  }
  return false;
}

/** What a removed request is counted as. Only the count of a whole message carries the finer kinds. */
export function kindOfRequest(code: string): RemovalKind {
  if (/ML$/.test(code)) return 'meal';
  if (HEALTH.test(code)) return 'health';
  if (code === 'GRPS' || code === 'GRPF') return 'group-name';
  return code === 'OTHS' ? 'free-text' : 'special-service';
}

function leading(length: number): readonly TextRange[] {
  return length > 0 ? [[0, length]] : [];
}

/** `UA1234567`, `/UA1234567-1OAKES/MARIT`, `SSRFQTVUAHK/UA1234567`: the programme and number, not the name behind. */
function frequentFlyerLength(text: string): number {
  const match =
    /^\s*(?:SSR\s?)?(?:FQT[VS]\s?)?(?:[A-Z0-9]{2}\s?HK\d?)?\/?\s*[A-Z0-9]{2,3}\s?[A-Z]{0,3}\d[A-Z0-9]{3,19}/i.exec(
      text.slice(0, 80),
    );
  if (!match || holdsForbiddenRequest(match[0]) || findCardNumbers(match[0]).length > 0) return 0;
  return match[0].length;
}

/** `UA 0231 `, `UA0231Y24NOV`, `12A`: flight, class and date, or seats. */
function seatTextLength(text: string): number {
  const short = text.slice(0, 120);
  const flight = /^\s*[A-Z0-9]{2}\s?\d{1,4}[A-Z]?\s?(\d{2}[A-Z]{3}(\d{2})?)?(?![A-Z0-9])/i.exec(short);
  const seats = /^\s*(?:\d{1,3}[A-Z]{1,9}(?:[ ,/]|$))+/i.exec(short);
  const flown = flight?.[0].length ?? 0;
  // `12ABC`: seats of one row; four letters that are a word of their own are none.
  const seated = seats && !/[A-Z]{4}/i.test(seats[0]) ? seats[0].length : 0;
  return Math.max(flown, seated);
}

/** `TKT NBR 0161234567890C1`, `INF0161234567890`: a number of 13 digits, a check digit or coupon behind it. */
function ticketNumber(text: string): readonly TextRange[] {
  const match =
    /^\s*(TKT\s*(NBR|NO)?\s*)?(INF)?\s*\d{3}-?\d{10}(\d(?!\d)|(?!\d))(\s?C\d{1,4}|\/\d{1,3})?(?![A-Z0-9])/i.exec(
      text.slice(0, 60),
    );
  if (!match || findCardNumbers(match[0], 15).length > 0) return [];
  return [[0, match[0].length]];
}

function contactLength(text: string, email: boolean): number {
  const slash = /^\s*\//.exec(text)?.[0].length ?? 0;
  // `441632960000-1OAKES/MARIT`: the number of the name, and the name itself, that systems add.
  const named = text.slice(0, 200).search(/-\d{1,2}[A-Z]/i);
  const length = readContactValue(text.slice(slash, named < 0 ? undefined : named), email)?.length ?? 0;
  return length > 0 ? slash + length : 0;
}

/** `OAKES/PIP 20SEP26`; without the date no more than one given name, for then nothing tells where the name ends. */
function infantLength(text: string): number {
  const short = text.slice(0, 160);
  const dated = /^\s*\/?\d?[A-Z'\- ]+\/[A-Z'\- \r\n]*?[\s/]*\d{2}[A-Z]{3}(\d{4}|\d{2})(?![A-Z0-9])/i.exec(short);
  if (dated) return dated[0].length;
  return /^\s*\/?\d?[A-Z'\- ]+\/[A-Z'-]+(?: (?:MSTR|MISS|MR|MS|INF))?(?![A-Z0-9])/i.exec(short)?.[0].length ?? 0;
}
