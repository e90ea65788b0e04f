import type { MessageEffect, ParsedTraveller } from '@/lib/travel/parsed';

/** What a list is about: EDIFACT 1001 of BGM. Passengers, crew, close-out, master crew, gate pass. */
const LISTS = new Set(['745', '250', '266', '336', '655', '335']);

/**
 * What 1004 of BGM says. Of passengers: change of a passenger or flight, cancelled reservation, reduction in party,
 * cancelled flight, close-out. Of crew lists a letter tells the kind of flight (A and D overflight, B cargo, C
 * passengers, E and F domestic continuance) and a second C that it changes an earlier list. Of the master crew list: add,
 * delete, change.
 */
const ACTIONS: Readonly<Record<string, MessageEffect>> = {
  CP: 'change',
  CF: 'change',
  CC: 'change',
  BC: 'change',
  EC: 'change',
  FC: 'change',
  G: 'change',
  I: 'change',
  XR: 'cancellation',
  RP: 'cancellation',
  XF: 'cancellation',
  H: 'cancellation',
  CL: 'close-out',
  CLNB: 'close-out',
  CLOB: 'close-out',
};

/** Whether the document is one of the lists read here. */
export function isList(document: string): boolean {
  return LISTS.has(document);
}

/** What the list does to what was sent before: told by its action, and where it has none by its kind. */
export function effectOf(document: string, action: string): MessageEffect {
  const of = ACTIONS[action.toUpperCase()];
  if (of !== undefined) return of;
  return document === '266' ? 'close-out' : 'list';
}

/** What a list of this effect says of everybody on it; undefined where they simply travel. */
export function statusOf(effect: MessageEffect, action: string): ParsedTraveller['status'] {
  if (effect === 'cancellation') return 'cancelled';
  if (effect !== 'close-out') return undefined;
  const upper = action.toUpperCase();
  return upper === 'CLNB' ? 'not-on-board' : upper === 'CLOB' ? 'on-board' : undefined;
}
