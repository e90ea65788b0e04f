import type { Span } from '@/lib/travel/parsers/xml/scan-xml';

export interface ValuePiece extends Span {
  cdata: boolean;
}

/** Text of an element or attribute that may stand in pieces: around comments, in CDATA, with character references. */
export interface XmlValue {
  text: string;
  /** Byte ranges of characters [from, to) of the text, in order, markup between pieces left out. */
  spans(from: number, to: number): Span[];
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /^&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/i;
const windows1252 = new TextDecoder('windows-1252');

export function readValue(buffer: Buffer, pieces: readonly ValuePiece[]): XmlValue {
  const [first] = pieces;
  if (!first) return new PlainValue('', 0);
  if (pieces.length === 1) {
    const text = buffer.toString('latin1', first.start, first.end);
    if (first.cdata ? !BEYOND_ASCII.test(text) : !NOT_PLAIN.test(text)) return new PlainValue(text, first.start);
  }
  return readPieces(buffer, pieces);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII takes more than a byte
const BEYOND_ASCII = /[^\x00-\x7f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same
const NOT_PLAIN = /[^\x00-\x7f]|&/;

/** One piece of ASCII without references: a character a byte. */
class PlainValue implements XmlValue {
  constructor(
    readonly text: string,
    private readonly start: number,
  ) {}

  spans(from: number, to: number): Span[] {
    return [{ start: this.start + from, end: this.start + Math.min(to, this.text.length) }];
  }
}

/** The slow way: notes for every UTF-16 unit of the text which bytes it came from. */
function readPieces(buffer: Buffer, pieces: readonly ValuePiece[]): XmlValue {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { start, end, cdata } of pieces) {
    for (let at = start; at < end; ) {
      const [text, length] = readCharacter(buffer, at, end, cdata);
      parts.push(text);
      for (let unit = 0; unit < text.length; unit += 1) {
        starts.push(at);
        ends.push(at + length);
      }
      at += length;
    }
  }
  const text = parts.join('');
  const spans = (from: number, to: number): Span[] => {
    const found: Span[] = [];
    for (let index = from; index < Math.min(to, text.length); index += 1) {
      const [start = 0, end = 0] = [starts[index], ends[index]];
      const last = found[found.length - 1];
      if (last && start <= last.end && start >= last.start) last.end = Math.max(last.end, end);
      else found.push({ start, end });
    }
    return found;
  };
  return { text, spans };
}

function readCharacter(buffer: Buffer, at: number, end: number, cdata: boolean): [text: string, length: number] {
  const byte = buffer[at] ?? 0;
  if (byte === 0x26 && !cdata) {
    const match = REFERENCE.exec(buffer.toString('latin1', at, Math.min(end, at + 12)));
    if (match) {
      const code = match[1] ? Number.parseInt(match[1], 16) : Number(match[2]);
      const text = match[3] ? (NAMED[match[3]] ?? '') : code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
      return [text, match[0].length];
    }
  }
  if (byte < 0x80) return [String.fromCharCode(byte), 1];
  const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
  if (length > 0 && at + length <= end) {
    const text = buffer.toString('utf8', at, at + length);
    if (!text.includes('\ufffd') && [...text].length === 1) return [text, length];
  }
  return [windows1252.decode(buffer.subarray(at, at + 1)), 1];
}
