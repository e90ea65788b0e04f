import { SaxesParser } from 'saxes';
import { XmlFault } from '@/lib/travel/parsers/xml/xml-fault';

/** Bytes [start, end). */
export interface Span {
  start: number;
  end: number;
}

export interface RawAttribute {
  /** Qualified, one character a byte. */
  name: string;
  nameStart: number;
  value: Span;
}

export interface RawTag extends Span {
  name: string;
  nameStart: number;
  attributes: RawAttribute[];
}

/** Receives the parts of a document in order, as places in its bytes: nothing has been decoded. */
export interface XmlSink {
  declaration(value: Span, attribute: 'version' | 'encoding'): void;
  open(tag: RawTag): void;
  text(span: Span, cdata: boolean): void;
  /** Comment or processing instruction; of the latter the span begins with the target. */
  aside(span: Span, instruction: boolean): void;
  /** `nameStart` of the end tag; undefined for `<a/>`. */
  close(nameStart: number | undefined, end: number): void;
  /** The same attribute twice in a tag. */
  repeated(start: number): void;
}

const DEEPEST = 64;
const MOST_ATTRIBUTES = 128;
const LONGEST_NAME = 128;
const CHUNK = 65_536;
const LESS = 0x3c;

/**
 * Goes through well-formed XML 1.0 once, in linear time and constant memory. The parser is given one character a byte,
 * so that its positions are byte offsets. No document type (so no entities but the five of XML and numeric ones,
 * CWE-776, CWE-611), no more than 64 levels, 128 attributes a tag, 128 bytes a name.
 * @throws XmlFault `xmlDoctype`, `xmlNotWellFormed`, `xmlTruncated`, `xmlTooDeep`, `xmlTooManyAttributes`, `xmlNameTooLong`
 */
export function scanXml(bytes: Uint8Array, from: number, sink: XmlSink): void {
  const parser = new SaxesParser({ xmlns: false, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const open: number[] = [];
  let tagStart = from;
  let nameStart = from;
  let cursor = from;
  let attributes: RawAttribute[] = [];
  let ended = false;
  const position = () => from + parser.position;

  parser.on('error', (error) => {
    const fault = faultOf(error.message, ended, parser.line);
    if (fault.kind === 'repeated') sink.repeated(tagStart);
    else if (fault.kind === 'truncated')
      throw new XmlFault('xmlTruncated', open.at(-1) ?? tagStart, { line: fault.line });
    else throw new XmlFault('xmlNotWellFormed', Math.min(position(), bytes.length), fault);
  });
  parser.on('doctype', () => {
    throw new XmlFault('xmlDoctype', cursor, { line: parser.line });
  });
  parser.on('xmldecl', () => {
    cursor = position();
    const text = buffer.toString('latin1', from, cursor);
    for (const attribute of ['version', 'encoding'] as const) {
      const match = new RegExp(`${attribute}\\s*=\\s*["']([^"']*)["']`).exec(text);
      if (!match) continue;
      const end = from + match.index + match[0].length - 1;
      sink.declaration({ start: end - (match[1]?.length ?? 0), end }, attribute);
    }
  });
  parser.on('opentagstart', ({ name }) => {
    tagStart = bytes.lastIndexOf(LESS, position() - 1);
    nameStart = tagStart + 1;
    attributes = [];
    if (name.length > LONGEST_NAME) throw new XmlFault('xmlNameTooLong', tagStart, { limit: LONGEST_NAME });
    if (open.length >= DEEPEST) throw new XmlFault('xmlTooDeep', tagStart, { limit: DEEPEST });
    open.push(tagStart);
  });
  parser.on('attribute', ({ name }) => {
    const end = position() - 1;
    if (name.length > LONGEST_NAME) throw new XmlFault('xmlNameTooLong', tagStart, { limit: LONGEST_NAME });
    if (attributes.length >= MOST_ATTRIBUTES) {
      throw new XmlFault('xmlTooManyAttributes', tagStart, { limit: MOST_ATTRIBUTES });
    }
    const start = end > 0 ? bytes.lastIndexOf(bytes[end] ?? 0, end - 1) + 1 : end;
    let before = start - 2;
    while (before > tagStart && isSpaceOrEquals(bytes[before] ?? 0)) before -= 1;
    attributes.push({ name, nameStart: before + 1 - name.length, value: { start, end } });
  });
  parser.on('opentag', ({ name }) => {
    cursor = position();
    sink.open({ name, nameStart, attributes, start: tagStart, end: cursor });
  });
  parser.on('text', () => {
    const end = position() - 1;
    if (open.length > 0 && end > cursor) sink.text({ start: cursor, end }, false);
    cursor = end;
  });
  parser.on('cdata', () => {
    const end = position();
    sink.text({ start: bytes.indexOf(LESS, cursor) + 9, end: end - 3 }, true);
    cursor = end;
  });
  parser.on('comment', () => {
    const end = position();
    sink.aside({ start: bytes.indexOf(LESS, cursor) + 4, end: end - 2 }, false);
    cursor = end + 1;
  });
  parser.on('processinginstruction', () => {
    const end = position();
    sink.aside({ start: bytes.indexOf(LESS, cursor) + 2, end: end - 2 }, true);
    cursor = end;
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    cursor = position();
    open.pop();
    sink.close(isSelfClosing ? undefined : bytes.lastIndexOf(LESS, cursor - 1) + 2, cursor);
  });

  for (let at = from; at < bytes.length; at += CHUNK)
    parser.write(buffer.toString('latin1', at, Math.min(bytes.length, at + CHUNK)));
  ended = true;
  parser.close();
}

/** What the parser's sentence is about; the sentence itself may quote the document and goes no further. */
function faultOf(message: string, ended: boolean, line: number): { kind: string; line: number } {
  const kind = FAULTS.find(([pattern]) => pattern.test(message))?.[1] ?? 'other';
  return { kind: ended && kind !== 'entity' ? 'truncated' : kind, line };
}

const FAULTS: [RegExp, string][] = [
  [/duplicate attribute/, 'repeated'],
  [/close tag|closing tag|unclosed tag/, 'nesting'],
  [/entity/, 'entity'],
  [/attribute|quote|forward-slash/, 'attribute'],
  [/one root|outside of root/, 'roots'],
  [/disallowed character/, 'character'],
  [/declaration/, 'declaration'],
];

function isSpaceOrEquals(byte: number): boolean {
  return byte === 0x3d || byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
