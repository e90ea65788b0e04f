import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carrierPerson, paxlstMessage, pnrgovMessage } from '@/lib/testing/carrier-messages';
import { fictionalList } from '@/lib/testing/fictional-list';
import { type CutMessage, StreamSplitter, splitStream } from './split-stream';

const { people } = fictionalList(3, 6);
const flight = {
  carrier: 'UX',
  number: '7',
  from: 'QUA',
  to: 'QAC',
  departs: '2026-11-24T15:00',
  arrives: '2026-11-24T19:00',
};
const envelope = (reference: string) => ({
  sender: 'UX',
  recipient: 'UTOPIU',
  sentAt: '2026-11-24T10:00',
  reference,
  flight,
  people: people.slice(0, 3).map(carrierPerson),
});
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const list = latin(paxlstMessage(envelope('A1')));
const record = latin(pnrgovMessage(envelope('B2')));
/** Defaults in force, everything on one line. */
const plain = `UNB+UNOA:4+UX+UTOPIU+261124:1000+C3'UNH+1+PAXLST:D:05B:UN:IATA'BGM+745'NAD+FL+++BJO?'UNZ+1:ASTRID'CNT+42:1'UNT+5+1'UNZ+1+C3'`;
const quoted = `UNB+UNOA:4+UX+UTOPIU+261124:1000+D4"UNH+1+PAXLST:D:05B:UN:IATA"BGM+745"NAD+FL+++O'BRIEN:TIM"UNT+4+1"UNZ+1+D4"`;
const bare = `UNH+1+PAXLST:D:05B:UN:IATA'BGM+745'NAD+FL+++OSTROM:EVA'CNT+42:1'UNT+5+1'`;
const typeB = '\x01QU UTOPIUX\r\n.UXDCSXS 241000\r\n\x02';

function cut(text: string, chunk = Number.POSITIVE_INFINITY, max = 1_000_000): CutMessage[] {
  const bytes = Buffer.from(text, 'latin1');
  const splitter = new StreamSplitter(max);
  const out: CutMessage[] = [];
  for (let at = 0; at < bytes.length; at += Math.min(chunk, bytes.length))
    out.push(...splitter.push(bytes.subarray(at, Math.min(bytes.length, at + chunk))));
  return [...out, ...splitter.end()];
}
const texts = (pieces: CutMessage[]) => pieces.map(({ bytes }) => bytes && latin(bytes));

describe('a stream of messages', () => {
  it('is cut at the interchanges, whatever their syntax', () => {
    const parts = [list, record, plain, `${quoted}\r\n`, plain];
    expect(texts(cut(parts.join('')))).toEqual(parts);
  });

  it('gives files put one after another as they are alone', () => {
    for (const part of [list, record, `${plain}\n\n`, `${plain} \r\n\t`, bare])
      expect(texts(cut(part))).toEqual([part]);
    expect(texts(cut(`${plain}\n\n${plain}\r\n${list}`))).toEqual([`${plain}\n\n`, `${plain}\r\n`, list]);
  });

  it('leaves transport headers and what stands between with the message that follows', () => {
    expect(texts(cut(`${typeB}${plain}\r\n\x03${typeB}${list}`))).toEqual([
      `${typeB}${plain}\r\n`,
      `\x03${typeB}${list}`,
    ]);
    expect(texts(cut(`${plain}\nSent from a desk\n${list}`))).toEqual([`${plain}\n`, `Sent from a desk\n${list}`]);
  });

  it('makes a message of what is left at the end, unless it only ends a transmission', () => {
    expect(texts(cut(`${plain}\nThe end.`))).toEqual([`${plain}\n`, 'The end.']);
    expect(texts(cut(`${plain}\r\n\x03\x1a`))).toEqual([`${plain}\r\n`]);
    expect(cut('')).toEqual([]);
    expect(texts(cut('name,given\r\nOSTROM,EVA\r\n'))).toEqual(['name,given\r\nOSTROM,EVA\r\n']);
  });

  it('is not deceived by a trailer in a name, released or not after a terminator', () => {
    expect(texts(cut(plain + plain))).toEqual([plain, plain]);
    const mark = plain.replace(`BJO?'UNZ+1`, `BJO??`);
    expect(texts(cut(mark + plain))).toEqual([mark, plain]);
    const early = plain.replace(`?'UNZ+1:ASTRID`, `??'UNZ+1`);
    expect(texts(cut(early + list))[0]).toBe(early.slice(0, early.indexOf('CNT')));
  });

  it('cuts bare messages, and keeps the trailers of a lost envelope with them', () => {
    expect(texts(cut(bare + bare))).toEqual([bare, bare]);
    const open = bare.replace(`CNT+42:1'UNT+5+1'`, '');
    expect(texts(cut(`${open}\n${bare}`))).toEqual([`${open}\n`, bare]);
    const rest = `${bare}UNE+1+1'\nUNZ+1+C3'\n`;
    expect(texts(cut(rest + list))).toEqual([rest, list]);
    const group = `UNA:+.? 'UNG+PAXLST+UX+UTOPIU'${bare}${bare}UNE+2+1'`;
    expect(texts(cut(group + plain))).toEqual([group, plain]);
  });

  it('ends a truncated interchange where the next begins', () => {
    const half = list.slice(0, list.length / 2);
    expect(texts(cut(half + list + plain))).toEqual([half, list, plain]);
    const noTrailer = plain.replace(`UNZ+1+C3'`, '');
    expect(texts(cut(noTrailer + plain))).toEqual([noTrailer, plain]);
    const noTerminator = `${plain.slice(0, -1)}\r\n`;
    expect(texts(cut(noTerminator + list))).toEqual([noTerminator, list]);
    expect(texts(cut(plain.slice(0, -1) + list))).toEqual([plain.slice(0, -1), list]);
    const lostBefore = plain.replace(`UNT+5+1'`, 'UNT+5+1\n');
    expect(texts(cut(lostBefore + list))).toEqual([lostBefore, list]);
  });

  it('cuts XML documents at their declarations and where an interchange follows', () => {
    const one = `<?xml version="1.0"?>\n<a>UNB+UNOA:4 is text here</a>\n`;
    expect(texts(cut(one + one + plain + one))).toEqual([one, one, plain, one]);
  });

  it('skips what is too large to its end and goes on', () => {
    const long = plain.replace(`CNT+42:1'`, `FTX+${'X'.repeat(5000)}'`.repeat(40));
    const pieces = cut(list + long + plain, 700, 20_000);
    expect(pieces.map(({ size, bytes }) => [size, bytes === null])).toEqual([
      [list.length, false],
      [long.length, true],
      [plain.length, false],
    ]);
    expect(pieces[2]?.offset).toBe(list.length + long.length);
    const noise = 'noise '.repeat(100_000);
    expect(cut(noise + plain, 5000, 300_000).map(({ size, bytes }) => [size, bytes === null])).toEqual([
      [noise.length, true],
      [plain.length, false],
    ]);
  });

  it('holds a bounded part of what it skips', () => {
    const splitter = new StreamSplitter(100_000);
    splitter.push(Buffer.from(plain.slice(0, 80)));
    const before = process.memoryUsage().arrayBuffers;
    const chunk = Buffer.from(`FTX+${'Y'.repeat(65_000)}'`);
    for (let i = 0; i < 1000; i += 1) expect(splitter.push(chunk).length).toBe(0);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16_000_000);
    const [skipped, after] = [...splitter.push(Buffer.from(`UNZ+1+C3'${plain}`)), ...splitter.end()];
    expect(skipped?.bytes).toBeNull();
    expect(skipped?.size).toBe(80 + 1000 * chunk.length + 9);
    expect(after?.bytes && latin(after.bytes)).toBe(plain);
  });

  it('cuts the same wherever its chunks begin and end', () => {
    const part = fc.constantFrom(
      list,
      record,
      plain,
      quoted,
      bare,
      typeB,
      '\r\n',
      '\x03',
      list.slice(0, 400),
      'UN',
      '?',
      `'`,
      '<a/>',
      '<?xml version="1.0"?><b/>',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.integer({ min: 1, max: 900 }), (parts, chunk) => {
        const text = parts.join('');
        const whole = cut(text);
        expect(cut(text, chunk)).toEqual(whole);
        let at = 0;
        for (const { offset, size, bytes } of whole) {
          expect(offset).toBe(at);
          expect(bytes && latin(bytes)).toBe(text.slice(at, at + size));
          at += size;
        }
        expect(Buffer.from(text.slice(at), 'latin1').every((byte) => byte <= 0x20)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('reads no further than is asked for', async () => {
    let read = 0;
    async function* source() {
      for (;;) {
        read += 1;
        yield Buffer.from(plain);
      }
    }
    for await (const { size } of splitStream(source())) {
      expect(size).toBe(plain.length);
      break;
    }
    expect(read).toBeLessThan(4);
  });
});
