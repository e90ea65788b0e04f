import type { ParsedLeg, ReadMessage } from '@/lib/travel/parsed';
import type { SegmentValues } from '@/lib/travel/parsers/edifact/segment-values';
import { missingParts } from '@/lib/travel/parsers/paxlst/list-part';
import type { MessageContent } from '@/lib/travel/parsers/read-context';

/** Contents of messages joined; what only one of them tells is that of the whole. */
type Joined = Omit<MessageContent, 'reference' | 'effect' | 'mode'> & Pick<ReadMessage, 'effect' | 'mode'>;

/** What weighs most when messages about one flight do different things: people who travel before those who do not. */
const EFFECTS: readonly ReadMessage['effect'][] = ['list', 'change', 'close-out', 'cancellation', 'request', 'answer'];

/** Contents of several messages about one flight as one: booking numbers go on counting. */
export function joinContents(contents: readonly MessageContent[]): Joined {
  const [first, ...rest] = contents;
  const parts = contents.flatMap(({ part }) => part ?? []);
  const part = contents.length > 1 ? missingParts(parts) : parts[0];
  const effects = new Set(contents.map(({ effect }) => effect ?? 'list'));
  const vessel = contents.find((content) => content.vessel)?.vessel;
  const calls = contents.find((content) => content.calls)?.calls;
  const answers = contents.flatMap((content) => content.answers ?? []);
  const joined: Joined = {
    effect: EFFECTS.find((effect) => effects.has(effect)) ?? 'list',
    mode: contents.find(({ mode }) => mode)?.mode ?? 'air',
    ...(part ? { part } : {}),
    ...(vessel ? { vessel } : {}),
    ...(calls ? { calls } : {}),
    ...(answers.length > 0 ? { answers } : {}),
    purpose: [...new Set(contents.map(({ purpose }) => purpose))].join('+'),
    legs: contents.find(({ legs }) => legs.length > 0)?.legs ?? [],
    bookings: rest.length === 0 ? (first?.bookings ?? []) : [...(first?.bookings ?? [])],
    travellers: rest.length === 0 ? (first?.travellers ?? []) : [...(first?.travellers ?? [])],
  };
  for (const content of rest) {
    const shift = joined.bookings.length;
    for (const booking of content.bookings) joined.bookings.push(booking);
    for (const traveller of content.travellers) {
      joined.travellers.push(
        traveller.booking === undefined ? traveller : { ...traveller, booking: traveller.booking + shift },
      );
    }
  }
  const announced: NonNullable<MessageContent['announced']> = {};
  for (const content of contents) Object.assign(announced, content.announced);
  return Object.keys(announced).length > 0 ? { ...joined, announced } : joined;
}

/** Sender, and the reference by which a repeated push is known: the message's own before the interchange's. */
export function envelopeOf(
  interchange: number | undefined,
  values: SegmentValues,
  contents: readonly MessageContent[],
): Pick<ReadMessage, 'reference' | 'sender'> {
  const at = (element: number) => (interchange === undefined ? '' : values.at(interchange, element));
  const reference = contents.find((content) => content.reference)?.reference || at(5);
  const sender = at(2);
  return { ...(reference ? { reference } : {}), ...(sender ? { sender } : {}) };
}

/** What makes two messages be about the same flight; empty where a message names none. */
export function flightKey(legs: readonly ParsedLeg[]): string {
  const first = legs.find(({ carrier, number }) => carrier !== '' || number !== '');
  return first ? [first.carrier, first.number, first.departs?.slice(0, 10) ?? ''].join('|') : '';
}
