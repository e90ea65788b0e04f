import type { ParsedLeg, ReadMessage } from '@/lib/travel/parsed';
import type { ReadFields } from '@/lib/travel/parsers/edifact/read-fields';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import type { MessageContent } from '@/lib/travel/parsers/read-context';

/** Contents of several messages about one flight as one: booking numbers go on counting. */
export function joinContents(contents: readonly MessageContent[]): Omit<MessageContent, 'reference'> {
  const [first, ...rest] = contents;
  const joined: Omit<MessageContent, 'reference'> = {
    purpose: [...new Set(contents.map(({ purpose }) => purpose))].join('+'),
    legs: contents.find(({ legs }) => legs.length > 0)?.legs ?? [],
    bookings: [...(first?.bookings ?? [])],
    travellers: [...(first?.travellers ?? [])],
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
  interchange: Segment | undefined,
  fields: ReadFields,
  contents: readonly MessageContent[],
): Pick<ReadMessage, 'reference' | 'sender'> {
  const header = interchange && fields(interchange);
  const reference = contents.find((content) => content.reference)?.reference || header?.at(5);
  const sender = header?.at(2, 0);
  return { ...(reference ? { reference } : {}), ...(sender ? { sender } : {}) };
}

/** What makes two messages be about the same flight; empty where a message names none. */
export function flightKey(legs: readonly ParsedLeg[]): string {
  const first = legs.find(({ carrier, number }) => carrier !== '' || number !== '');
  return first ? [first.carrier, first.number, first.departs?.slice(0, 10) ?? ''].join('|') : '';
}
