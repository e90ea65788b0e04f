import { describe, expect, test } from 'vitest';
import { groupMessages } from '@/lib/travel/parsers/edifact/group-messages';
import { fieldsOf } from '@/lib/travel/parsers/edifact/read-fields';
import { SegmentValues } from '@/lib/travel/parsers/edifact/segment-values';
import { readServiceCharacters } from '@/lib/travel/parsers/edifact/service-characters';
import { splitSegments } from '@/lib/travel/parsers/edifact/split-segments';
import { IssueList } from '@/lib/travel/parsers/issue-list';
import { bytesOf } from '@/lib/travel/parsers/message-fixtures';
import { readAckres } from '@/lib/travel/parsers/pnrgov/read-ackres';
import { readGovreq } from '@/lib/travel/parsers/pnrgov/read-govreq';
import { readPnrgov } from '@/lib/travel/parsers/pnrgov/read-pnrgov';
import type { ReadContext } from '@/lib/travel/parsers/read-context';

/** What the dispatcher hands to the reader of one message, made from its segments. */
function contextOf(...segments: string[]): ReadContext {
  const bytes = bytesOf([...segments, 'UNT+1+1'].map((segment) => `${segment}'`).join('\n'));
  const service = readServiceCharacters(bytes, { kind: 'UNH', offset: 0 });
  if (!service.ok) throw new Error('no syntax');
  const issues = new IssueList();
  const split = splitSegments(bytes, 0, service.characters, undefined, issues);
  const fields = fieldsOf(new SegmentValues(split.table, bytes, undefined));
  const message = groupMessages(split, fields, issues).messages[0];
  if (!message) throw new Error('no message');
  const inside = split.segments.slice(message.first, message.last);
  return { message, segments: inside, fields, issues, preparedOn: '2026-11-24' };
}

const codes = (context: ReadContext) => context.issues.warnings.map(({ code }) => code);
const ACKRES = 'UNH+1+ACKRES:13:1:IA+241126/0910/UX/231';
const GOVREQ = 'UNH+1+GOVREQ:13:1:IA+UX0231/241126';

describe('ACKRES', () => {
  test('a push that was taken in', () => {
    const context = contextOf(ACKRES, 'MSG+:23+3');
    expect(readAckres(context)).toMatchObject({
      effect: 'answer',
      purpose: '23',
      reference: '241126/0910/UX/231',
      legs: [{ carrier: 'UX', number: '231' }],
      bookings: [],
      travellers: [],
      answers: [{ code: '3', meaning: 'accepted' }],
    });
    expect(codes(context)).toEqual([]);
  });

  test('a push refused, with its faults', () => {
    const context = contextOf(ACKRES, 'MSG+:23+7', 'ERC+118', 'IFT+3+WHAT WENT WRONG', 'RCI+UX:K7QW2E', 'ERC+103');
    const content = readAckres(context);
    expect(content.answers).toMatchObject([
      { code: '118', meaning: 'rejected' },
      { code: '103', meaning: 'rejected', locator: 'K7QW2E' },
    ]);
    expect(JSON.stringify(content)).not.toContain('WRONG');
  });

  test('a fault beside an acceptance is a note, an unknown response neither', () => {
    expect(readAckres(contextOf(ACKRES, 'MSG+:23+3', 'ERC+1')).answers).toMatchObject([
      { code: '1', meaning: 'other' },
    ]);
    expect(readAckres(contextOf(ACKRES, 'MSG+:23+9')).answers).toMatchObject([{ code: '9', meaning: 'other' }]);
  });

  test('one that says nothing is told', () => {
    const context = contextOf(ACKRES, 'ORG+UX:QUA');
    expect(readAckres(context).answers).toEqual([]);
    expect(codes(context)).toEqual(['pnrNoAnswer']);
  });

  test('sent as a PNRGOV of function 23', () => {
    expect(readPnrgov(contextOf('UNH+1+PNRGOV:13:1:IA+X', 'MSG+:23+3')).effect).toBe('answer');
  });
});

describe('GOVREQ', () => {
  test('a flight and bookings asked for, nobody in them', () => {
    const context = contextOf(
      GOVREQ,
      'MSG+:43',
      'ORG+UT',
      'TVL+241126:0910:241126:1305+QUA+QUB+UX+231',
      'RCI+UX:K7QW2E+AQ:B2B2B2',
      'TIF+OAKES+MARIT:A:1',
      'RCI+UX:K7QW2E',
    );
    const content = readGovreq(context);
    expect(content).toMatchObject({ effect: 'request', purpose: '43', travellers: [], reference: 'UX0231/241126' });
    expect(content.legs).toMatchObject([{ carrier: 'UX', number: '231', departs: '2026-11-24T09:10' }]);
    expect(content.bookings.map(({ locators }) => locators)).toEqual([
      [{ carrier: 'UX', code: 'K7QW2E' }],
      [{ carrier: 'AQ', code: 'B2B2B2' }],
    ]);
  });

  test('the flight of the reference where no TVL is, and a request of nothing', () => {
    expect(readGovreq(contextOf(GOVREQ, 'MSG+:43')).legs).toMatchObject([{ carrier: 'UX', number: '231' }]);
    const nothing = contextOf('UNH+1+GOVREQ:13:1:IA', 'MSG+:43');
    expect(readGovreq(nothing).bookings).toEqual([]);
    expect(codes(nothing)).toEqual(['pnrRequestOfNothing']);
  });
});

test('a push lists, an update changes', () => {
  const effect = (purpose: string) =>
    readPnrgov(contextOf('UNH+1+PNRGOV:13:1:IA+X', `MSG+:${purpose}`, 'TVL+241126:0910+QUA+QUB+UX+231', 'SRC')).effect;
  expect([effect('22'), effect('141'), effect('')]).toEqual(['list', 'change', 'list']);
});
