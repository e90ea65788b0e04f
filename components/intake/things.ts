import type { BookingItem } from '@/components/intake/bookings-list';
import type { Thing } from '@/components/intake/light-store';
import type { Issue, ParsedAnswer } from '@/lib/travel/parsed';
import type { TravellerView } from '@/lib/travel/queries';

/** A traveller under their name. */
export const travellerThing = (
  { id, segments, familyName, givenNames }: Pick<TravellerView, 'id' | 'segments' | 'familyName' | 'givenNames'>,
  noName: string,
): Thing => ({
  id,
  kind: 'traveller',
  ranges: segments,
  label: [familyName, givenNames].filter(Boolean).join(', ') || noName,
});

/** A booking under its references. */
export const bookingThing = ({ id, segments, facts }: BookingItem, noLocator: string): Thing => ({
  id,
  kind: 'booking',
  ranges: segments,
  label: facts.locators.map(({ carrier, code }) => [carrier, code].filter(Boolean).join(' ')).join(' · ') || noLocator,
});

/** An answer under its code and what it is about. */
export const answerThing = (answer: ParsedAnswer, position: number): Thing => ({
  id: `answer-${position}`,
  kind: 'answer',
  ranges: answer.segments,
  label: [answer.code, answer.locator ?? answer.reference].filter(Boolean).join(' · '),
});

/** The place of an issue; none where the reader named no byte. */
export const issueThing = (
  { code, offset, segment }: Pick<Issue, 'code' | 'offset' | 'segment'>,
  label: string,
): Thing | null =>
  offset === undefined
    ? null
    : { id: `issue-${code}-${segment ?? ''}-${offset}`, kind: 'place', ranges: [[offset, offset + 1]], label };
