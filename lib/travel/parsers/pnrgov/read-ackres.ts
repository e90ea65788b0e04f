import type { ParsedAnswer, ParsedLeg } from '@/lib/travel/parsed';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import { flightOfReference } from '@/lib/travel/parsers/pnrgov/access-reference';
import { BookingDates } from '@/lib/travel/parsers/pnrgov/booking-dates';
import { readLeg } from '@/lib/travel/parsers/pnrgov/read-leg';
import type { MessageContent, ReadContext } from '@/lib/travel/parsers/read-context';

/** PADIS 4343, response type in MSG: processed completely, or not processed. */
const MEANINGS: Record<string, ParsedAnswer['meaning']> = { '3': 'accepted', '6': 'rejected', '7': 'rejected' };

/**
 * ACKRES (PNRGOV guide, acknowledgement of a push): `MSG+:23+3`, and for each fault `ERC+118` with its text in IFT,
 * which is not kept. The common access reference names the push that is answered. Nobody is named, nobody is screened.
 */
export function readAckres(context: ReadContext): MessageContent {
  const { segments, fields, issues, message } = context;
  const dates = new BookingDates(context.preparedOn, issues);
  const answers: ParsedAnswer[] = [];
  const legs: ParsedLeg[] = [];
  let purpose = '';
  let response: { code: string; segment: Segment } | undefined;
  let locator = '';
  for (const segment of segments) {
    const values = fields(segment);
    if (segment.tag === 'MSG') {
      purpose = values.at(1, 1) || values.at(1, 0);
      response = { code: values.at(2), segment };
    } else if (segment.tag === 'TVL') {
      legs.push(readLeg(segment, values, dates, issues));
    } else if (segment.tag === 'RCI') {
      locator = values.at(1, 1);
    } else if (segment.tag === 'ERC') {
      const code = values.at(1, 0);
      // Beside a response that says processed, an error code is only a note.
      const meaning = response && MEANINGS[response.code] === 'accepted' ? 'other' : 'rejected';
      if (code !== '') answers.push(answerOf(code, meaning, segment, locator));
    }
  }
  if (response && answers.length === 0) {
    answers.push(answerOf(response.code, MEANINGS[response.code] ?? 'other', response.segment, locator));
  }
  if (answers.length === 0) issues.warn('pnrNoAnswer', message.header);
  const header = fields(message.header);
  const flight = legs.length === 0 ? flightOfReference(header) : undefined;
  if (flight) legs.push({ ...flight, from: '', to: '' });
  const reference = header.at(3);
  return {
    effect: 'answer',
    purpose: purpose || '23',
    ...(reference === '' ? {} : { reference }),
    legs,
    bookings: [],
    travellers: [],
    answers,
  };
}

function answerOf(code: string, meaning: ParsedAnswer['meaning'], segment: Segment, locator: string): ParsedAnswer {
  return { code, meaning, ...(locator === '' ? {} : { locator }), segments: [[segment.start, segment.end]] };
}
