import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, codesOf, paxlst, pnrgov, readOk } from '@/lib/travel/parsers/message-fixtures';
import { readTravelMessage } from '@/lib/travel/parsers/read-travel-message';

const LIST = paxlst(['NAD+FL+++OAKES:MARIT', 'ATT+2++F', 'DTM+329:850101', 'DOC+P+U1234567', 'CNT+42:1']);
const BOOKING = pnrgov([
  [
    'RCI+UA:K7QW2E::011126:0800',
    'TIF+OAKES+MARITMRS:A:1',
    'SSR+DOCS:HK:1:UA:::::/P/UTO/U1234567/UTO/01JAN85/F/01JAN30/OAKES/MARIT+::1',
    'SSR+KSML:HK:1:UA:::::NO PORK+::1',
    'FOP+CC::80.00:VI:4111111111111111:0928',
    'TVL+241126:0910::1305+QQA+QQB+UA+231:Y',
    'LTS+0/O/SR/SSR KSML',
  ],
]);

function refusal(bytes: Uint8Array) {
  const result = readTravelMessage(bytes);
  if (result.ok) throw new Error('was read');
  return result.errors[0];
}

describe('what is refused, and as what', () => {
  test.each([
    ['', 'fileEmpty', undefined],
    ['%PDF-1.7 ...', 'fileNotEdifact', 'pdf'],
    ['PK\x03\x04 .... xl/workbook.xml', 'fileNotEdifact', 'xlsx'],
    ['PK\x03\x04 ....', 'fileNotEdifact', 'zip'],
    ['<!DOCTYPE html><html></html>', 'fileNotEdifact', 'html'],
    ['{"a": 1}', 'fileNotEdifact', 'json'],
    ['Dear colleague, please find the list attached.', 'fileNotEdifact', 'text'],
    ["TVL+++++ARNK'", 'fileNotEdifact', 'segments'],
  ])('%j', (text, code, kind) => {
    const error = refusal(bytesOf(text));
    expect(error?.code).toBe(code);
    expect(error?.params?.kind).toBe(kind);
  });

  test('gzip and pictures are told by their first bytes and not read', () => {
    expect(refusal(new Uint8Array([0x1f, 0x8b, 8, ...bytesOf(LIST)]))?.params?.kind).toBe('gzip');
    expect(refusal(new Uint8Array([0x89, 0x50, 0x4e, 0x47, ...bytesOf(LIST)]))?.params?.kind).toBe('image');
  });

  test('a typographic quote in UNA is named with its place, its code point and what the message uses instead', () => {
    const error = refusal(bytesOf(`UNA:+.?*\u2019 ${LIST}`));
    expect(error?.code).toBe('edifactTerminatorMismatch');
    expect(error?.params).toEqual({ found: '\u2019', code: 'U+2019', place: 9, used: "'" });
  });

  test('a UNA one character short is refused where it names other separators than the usual', () => {
    const error = refusal(bytesOf(`UNA:*.?'${LIST.replaceAll('+', '*')}`));
    expect(error?.code).toBe('edifactTerminatorMismatch');
    expect(error?.params?.found).toBe('U');
  });

  test('a UNA that uses one character twice is refused', () => {
    expect(refusal(bytesOf(`UNA:+.+ '${LIST}`))?.code).toBe('edifactServiceCharacters');
  });

  test('truncation names segment, ordinal and byte', () => {
    const cut = LIST.indexOf('DTM+329');
    const error = refusal(bytesOf(LIST.slice(0, cut + 9)));
    expect(error?.code).toBe('edifactTruncated');
    expect(error).toMatchObject({ segment: 'DTM', position: 12, offset: cut });
    expect(error?.params).toMatchObject({ segment: 'DTM', position: 12, offset: cut, complete: 0 });
  });

  test('a message without UNT is truncated even when its last segment is whole', () => {
    const cut = LIST.indexOf('UNT+');
    expect(refusal(bytesOf(LIST.slice(0, cut)))?.code).toBe('edifactTruncated');
  });

  test('a message of another type is named', () => {
    const error = refusal(bytesOf(LIST.replace('PAXLST:D', 'APERAK:D')));
    expect(error?.code).toBe('messageNotSupported');
    expect(error?.params).toEqual({ type: 'APERAK' });
  });

  test('the dialect of United States customs is named', () => {
    expect(refusal(bytesOf(LIST.replace('PAXLST:D:05B', 'PAXLST:001:000')))?.code).toBe('paxlstUsEdifact');
    expect(refusal(bytesOf(LIST.replace("DOC+P+U1234567'", "PDT+P/1:990909:UT+OAKES'")))?.code).toBe('paxlstUsEdifact');
  });
});

describe('several messages in one interchange', () => {
  const header = /^UNB[^\n]*\n/;
  const inner = (text: string) => text.replace(header, '').replace(/UNZ.*$/s, '');
  const join = (...texts: string[]) =>
    `UNB+UNOA:4+UTOPIAIR+UTOPIU+261124:0700+R1'\n${texts.map(inner).join('')}UNZ+${texts.length}+R1'`;

  test('of the same flight are read into one', () => {
    const crew = LIST.replace('BGM+745', 'BGM+250').replace('NAD+FL+++OAKES', 'NAD+FM+++PELL');
    const message = readOk(join(LIST, crew));
    expect(message.travellers.map(({ kind, familyName }) => [kind, familyName])).toEqual([
      ['passenger', 'OAKES'],
      ['crew', 'PELL'],
    ]);
    expect(message.purpose).toBe('745+250');
  });

  test('bookings of a second message keep their travellers', () => {
    const message = readOk(join(BOOKING, BOOKING.replaceAll('OAKES', 'PELL')));
    expect(message.travellers.map(({ booking }) => booking)).toEqual([0, 1]);
  });

  test('of two flights are refused with the number of flights', () => {
    const error = refusal(bytesOf(join(LIST, LIST.replace('UA0231', 'UA0232'))));
    expect(error?.code).toBe('edifactSeveralFlights');
    expect(error?.params).toEqual({ count: 2 });
  });

  test('of two flights are divided, so that each can be read by itself and no byte is lost', () => {
    const other = LIST.replace('UA0231', 'UA0232').replaceAll('OAKES', 'PELL');
    const bytes = bytesOf(join(LIST, other, LIST.replaceAll('OAKES', 'BROOK')));
    const result = readTravelMessage(bytes);
    if (result.ok) throw new Error('was read as one');
    const flights = (result.flights ?? []).map((flight) => {
      const read = readTravelMessage(flight);
      if (!read.ok) throw new Error('a flight was refused');
      return read.message;
    });
    expect(flights.map(({ legs, travellers }) => [legs[0]?.number, travellers.map((t) => t.familyName)])).toEqual([
      ['231', ['OAKES', 'BROOK']],
      ['232', ['PELL']],
    ]);
    const text = flights.map((flight) => new TextDecoder().decode(flight.text)).join('');
    for (const segment of new TextDecoder().decode(bytes).split("'")) expect(text).toContain(segment.trim());
  });

  test('of two kinds are refused', () => {
    expect(refusal(bytesOf(join(LIST, BOOKING)))?.code).toBe('edifactMixedMessages');
  });

  test('one of an unread kind is warned about and leaves no content', () => {
    const other = inner(LIST).replace('PAXLST:D', 'APERAK:D').replace('OAKES', 'HIDDENNAME');
    const message = readOk(join(LIST, `x\n${other}`.replace('x\n', '')));
    expect(codesOf(message)).toContain('edifactOtherMessage');
    expect(new TextDecoder().decode(message.text)).not.toContain('HIDDENNAME');
    expect(message.travellers).toHaveLength(1);
  });
});

describe('for any input', () => {
  const total = (bytes: Uint8Array) => {
    const result = readTravelMessage(bytes);
    expect(codesOf(result)).not.toContain('readerFailed');
    if (!result.ok) {
      expect(result.errors.length).toBeGreaterThan(0);
      return;
    }
    const { message } = result;
    expect(message.text.length).toBe(bytes.length);
    const ranges = [
      ...message.travellers.flatMap(({ segments }) => segments),
      ...message.bookings.flatMap(({ segments }) => segments),
      ...message.blanks.map(({ range }) => range),
    ];
    for (const [start, end] of ranges) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(bytes.length);
    }
    // Where the text differs from the input it is a space inside a range that says so.
    const blanked = new Uint8Array(bytes.length);
    for (const { range } of message.blanks) blanked.fill(1, range[0], range[1]);
    bytes.forEach((byte, index) => {
      if (message.text[index] !== byte && (message.text[index] !== 0x20 || blanked[index] !== 1)) {
        expect.fail(`byte ${index} changed to ${message.text[index]}`);
      }
    });
  };

  test('random bytes never throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), total), { numRuns: 300 });
  });

  test('random text behind a right header never throws', () => {
    const alphabet = fc.constantFrom(...`'+:?*\n /ABTIFNADSSRDOCSTVL019Éé`.split(''));
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 300 }), fc.boolean(), (text, list) => {
        const base = list ? LIST : BOOKING;
        const at = base.indexOf('UNT+');
        total(bytesOf(base.slice(0, at) + text + base.slice(at)));
      }),
      { numRuns: 500 },
    );
  });

  test('messages with bytes changed, lost, doubled or cut never throw', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 0.999999, noNaN: true }),
      drop: fc.integer({ min: 0, max: 12 }),
      insert: fc.uint8Array({ maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.boolean(), fc.array(change, { minLength: 1, maxLength: 5 }), (list, changes) => {
        let bytes = [...bytesOf(list ? LIST : BOOKING)];
        for (const { at, drop, insert } of changes) {
          const index = Math.floor(at * bytes.length);
          bytes = [...bytes.slice(0, index), ...insert, ...bytes.slice(index + drop)];
        }
        total(new Uint8Array(bytes));
      }),
      { numRuns: 800 },
    );
  });

  test('reading the stored text again gives the same travellers and removes nothing more', () => {
    const first = readOk(BOOKING);
    const again = readTravelMessage(first.text, '2026-11-24');
    if (!again.ok) throw new Error('refused');
    expect(again.message.travellers).toEqual(first.travellers);
    expect(again.message.removed).toEqual({});
    expect(again.message.text).toEqual(first.text);
  });

  test('a message of several megabytes is read in seconds', () => {
    const groups = Array.from({ length: 20_000 }, (_, index) => [
      `NAD+FL+++OAKES:MARIT${index}`,
      'ATT+2++F',
      'DTM+329:850101',
      'LOC+178+QQA',
      `RFF+AVF:K7QW${index % 90}`,
      'DOC+P+U1234567',
      'DTM+36:300101',
      'LOC+91+UTO',
    ]).flat();
    const text = paxlst([...groups, 'CNT+42:20000']);
    const started = performance.now();
    expect(readOk(text).travellers).toHaveLength(20_000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

test('a traveller between the envelopes is in no message, and said to be so', () => {
  const sent = new TextDecoder().decode(bytesOf(LIST));
  const result = readTravelMessage(bytesOf(sent.replace(/UNH\+/, "NAD+FL+++OAKES:MARIT'UNH+")));
  if (!result.ok) throw new Error('was refused');
  expect(result.message.warnings.map(({ code, segment }) => [code, segment])).toContainEqual([
    'edifactOutsideMessage',
    'NAD',
  ]);
});
