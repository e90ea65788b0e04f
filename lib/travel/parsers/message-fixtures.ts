import type { ReadMessage, ReadResult } from '@/lib/travel/parsed';
import { readTravelMessage } from '@/lib/travel/parsers/read-travel-message';

/** Messages for tests: invented people, fictional states, right envelope counts. */

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Reads a text and insists that it is readable. */
export function readOk(text: string): ReadMessage {
  const result = readTravelMessage(bytesOf(text), '2026-11-24');
  if (!result.ok) throw new Error(`refused: ${result.errors.map(({ code }) => code).join()}`);
  return result.message;
}

export function codesOf(result: ReadResult | ReadMessage): string[] {
  const issues = 'ok' in result ? (result.ok ? result.message.warnings : [...result.errors]) : result.warnings;
  return issues.map(({ code }) => code);
}

const PAXLST_HEAD = [
  'BGM+745',
  'NAD+MS+++DUTY DESK',
  'TDT+20+UA0231+++UA',
  'LOC+125+QQA',
  'DTM+189:2611240910:201',
  'LOC+87+QQB',
  'DTM+232:2611241305:201',
];

/** A PAXLST with these traveller groups; `head` replaces the usual itinerary. */
export function paxlst(body: readonly string[], head: readonly string[] = PAXLST_HEAD): string {
  const inside = ['UNH+M1+PAXLST:D:05B:UN:IATA', ...head, ...body];
  const segments = ['UNB+UNOA:4+UTOPIAIR+UTOPIU+261124:0700+R1', ...inside, `UNT+${inside.length + 1}+M1`, 'UNZ+1+R1'];
  return segments.map((segment) => `${segment}'`).join('\n');
}

/** A PNRGOV reporting UA 231 of 24 November 2026 with these bookings, each a list of segments without its SRC. */
export function pnrgov(bookings: readonly (readonly string[])[]): string {
  const inside = [
    'UNH+1+PNRGOV:13:1:IA+241126/0910/UA/231',
    'MSG+:22',
    'ORG+UA:QQA',
    'TVL+241126:0910:241126:1305+QQA+QQB+UA+231',
    `EQN+${bookings.length}`,
    ...bookings.flatMap((booking) => ['SRC', ...booking]),
  ];
  const segments = ['UNB+IATA:1+UA+UTOPIU+261124:0700+R1', ...inside, `UNT+${inside.length + 1}+1`, 'UNZ+1+R1'];
  return segments.map((segment) => `${segment}'`).join('\n');
}
