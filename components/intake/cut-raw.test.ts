import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutEdifact } from '@/components/intake/cut-edifact';
import { cutLines } from '@/components/intake/cut-lines';
import { cutRaw as cut, visible } from '@/components/intake/cut-raw';
import { cutXml } from '@/components/intake/cut-xml';

const bytes = (text: string) => new TextEncoder().encode(text);
const message = "UNA:+.? 'UNB+UNOA:4+UT+UTO'\r\nUNH+1+PAXLST:D:05B'\r\nNAD+FL+++DOE?'S:JO'UNT+3+1'";
const cutRaw = (
  text: Uint8Array,
  blanks: Parameters<typeof cut>[1],
  wanted: Parameters<typeof cut>[2],
  budget?: number,
) =>
  cut(
    text,
    blanks,
    wanted,
    cutEdifact(text, {
      terminator: 0x27,
      release: 0x3f,
      advice: new TextDecoder().decode(text.subarray(0, 3)) === 'UNA' ? 0 : -1,
    }),
    (start, end) => new TextDecoder().decode(text.subarray(start, end)),
    budget,
  );
const textsOf = (text: Uint8Array, cuts: Iterable<readonly [number, number, number?]>) =>
  [...cuts].map(
    ([start, end, depth = 0]) => `${'  '.repeat(depth)}${new TextDecoder().decode(text.subarray(start, end))}`,
  );
const shown = (pieces: ReturnType<typeof cutRaw>) =>
  pieces.map((piece) => piece.parts?.map((part) => ('text' in part ? part.text : `[${part.removed}]`)).join('') ?? '…');

describe('cutRaw', () => {
  test('cuts at terminators that are not released, and takes UNA whole', () => {
    expect(shown(cutRaw(bytes(message), [], []))).toEqual([
      "UNA:+.? '",
      "UNB+UNOA:4+UT+UTO'",
      "UNH+1+PAXLST:D:05B'",
      "NAD+FL+++DOE?'S:JO'",
      "UNT+3+1'",
    ]);
  });

  test('shows what kind was removed, never the blanks that stand there', () => {
    const text = bytes("UNH+1+PNRGOV:13:1'SSR+    :HK'UNT+3+1'");
    expect(shown(cutRaw(text, [{ range: [22, 26], kind: 'special-service' }], []))).toContain(
      "SSR+[special-service]:HK'",
    );
  });

  test('keeps offsets of bytes where letters take several', () => {
    const text = bytes("UNH+1+PAXLST:D:05B'NAD+FL+++MÜLLER:JÖRG'UNT+3+1'");
    const [, named, last] = cutRaw(text, [], []);
    expect(named).toMatchObject({ start: 19, parts: [{ text: "NAD+FL+++MÜLLER:JÖRG'" }] });
    expect(last?.start).toBe(named?.end);
    expect(last?.end).toBe(text.length);
  });

  test('beyond the budget only what is wanted is carried, the rest are gaps', () => {
    const text = bytes(`UNH+1+PAXLST:D:05B'${"NAD+FL+++DOE:JO'".repeat(20)}UNT+3+1'`);
    const pieces = cutRaw(
      text,
      [],
      [
        [0, 5],
        [19 + 16 * 10 + 3, 19 + 16 * 10 + 4],
      ],
      100,
    );
    expect(shown(pieces)).toEqual(["UNH+1+PAXLST:D:05B'", '…', "NAD+FL+++DOE:JO'", '…']);
    expect(pieces[1]).toEqual({ start: 19, end: 19 + 160 });
  });

  test('a long range before short ones is carried to its end', () => {
    const text = bytes("UNH+1+PAXLST:D:05B'AAA+1'BBB+2'CCC+3'DDD+4'".padEnd(300, ' '));
    expect(
      shown(
        cutRaw(
          text,
          [],
          [
            [19, 37],
            [20, 21],
          ],
          60,
        ),
      ),
    ).toEqual(['…', "AAA+1'", "BBB+2'", "CCC+3'", '…']);
  });

  test('whatever the bytes and ranges: in order, without overlap, within the budget', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.array(fc.tuple(fc.nat(400), fc.nat(400))),
        fc.nat(300),
        (text, wanted, budget) => {
          const ranges = wanted.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
          const pieces = cutRaw(text, [], ranges, budget);
          let at = 0;
          for (const { start, end } of pieces) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          const carried = pieces.filter((piece) => piece.parts).reduce((sum, { start, end }) => sum + end - start, 0);
          expect(carried).toBeLessThanOrEqual(Math.max(budget, 0));
        },
      ),
    );
  });
});

describe('cutXml', () => {
  test('a leaf is one piece, what holds others stands alone and sets them in', () => {
    const text = bytes(
      '<?xml version="1.0"?>\n<PNRs>\n <Passenger RPH="1">\n  <Surname>DOE</Surname>\n  <Empty/>\n </Passenger>\n</PNRs>\n',
    );
    expect(textsOf(text, cutXml(text))).toEqual([
      '<?xml version="1.0"?>',
      '<PNRs>',
      '  <Passenger RPH="1">',
      '    <Surname>DOE</Surname>',
      '    <Empty/>',
      '  </Passenger>',
      '</PNRs>',
    ]);
  });

  test('brackets in quotes, comments and sections are content', () => {
    const text = bytes('<a b="1>2"><!-- <x> --><![CDATA[<y>]]>rest</a>');
    expect(textsOf(text, cutXml(text))).toEqual(['<a b="1>2">', '  <!-- <x> -->', '  <![CDATA[<y>]]>rest', '</a>']);
  });
});

describe('cutLines', () => {
  test('cuts at line breaks, but not within quotes, and leaves empty lines out', () => {
    const text = bytes('Family name,Given\r\n\r\nDOE,"JO\nANN"\nROE,MAX');
    expect(textsOf(text, cutLines(text))).toEqual(['Family name,Given\r\n\r\n', 'DOE,"JO\nANN"\n', 'ROE,MAX']);
  });
});

test('whatever the bytes, every cutter takes every byte that is no blank, once and in order', () => {
  const letters = fc.constantFrom(...' \n\r<>/!?-[]"\'=aA&'.split(''));
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 200 }), (letterSoup) => {
      const text = bytes(letterSoup);
      for (const cuts of [cutXml(text), cutLines(text)]) {
        let at = 0;
        for (const [start, end] of cuts) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(new TextDecoder().decode(text.subarray(at, start)).trim()).toBe('');
          at = end;
        }
        expect(new TextDecoder().decode(text.subarray(at)).trim()).toBe('');
      }
    }),
  );
});

test('control characters are seen', () => {
  expect(visible('A\x1dB\x7f\r\nC\nD')).toBe('A\\x1DB\\x7F↵C↵D');
});
