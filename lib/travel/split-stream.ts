import { isBlank, isLineBreak, startsWith } from '@/lib/travel/parsers/edifact/bytes';
import { findStart } from '@/lib/travel/parsers/edifact/find-start';
import { MAX_MESSAGE_BYTES } from './schema';
import {
  adviceBefore,
  CLOSES,
  followsMarkup,
  HEAD,
  headerOf,
  isInterchange,
  type StreamSyntax,
  syntaxOf,
} from './stream-marks';
import { StreamWindow } from './stream-window';

/** One message cut from a stream. */
export interface CutMessage {
  /** Where it begins in the stream, in bytes from 0. */
  offset: number;
  size: number;
  /** Null where it is larger than a message may be: its bytes were skipped. */
  bytes: Uint8Array<ArrayBuffer> | null;
}

/** No pattern looked for is longer: the end of what came so far is looked at again with what follows. */
const AHEAD = 80;
/** Kept of a message that is skipped, for what has to be looked at backwards. */
const BEHIND = 256;
/** More than this before an interchange is no transport header: it stands for itself. */
const MAX_BEFORE = 64 * 1024;
/** A trailer longer than this has lost its terminator. */
const MAX_TRAILER = 200;

type Phase = 'before' | 'within' | 'closing' | 'after' | 'document';

/**
 * Cuts a stream into its messages as bytes arrive: interchanges from UNA or UNB to UNZ, bare messages from UNH to UNT,
 * XML documents where each has its declaration. Every byte belongs to one message: transport headers and whatever else
 * stands between go to the one that follows, blanks and line breaks to the one before, so that files put one after
 * another are the same messages as each alone. An interchange whose end is missing ends where the next begins. Where
 * chunks begin and end makes no difference. Memory: one message, of at most `max` bytes.
 */
export class StreamSplitter {
  readonly #window = new StreamWindow();
  #phase: Phase = 'before';
  /** Looked at so far, from the first byte kept. */
  #scan = 0;
  /** Bytes of this message that were let go because it is too large. */
  #skipped = 0;
  #syntax: StreamSyntax = { element: 0x2b, release: 0x3f, terminator: 0x27, closes: CLOSES.B };
  #closingAt = 0;
  #ended = false;
  readonly #out: CutMessage[] = [];

  constructor(private readonly max = MAX_MESSAGE_BYTES) {}

  /** Messages that are whole now that these bytes are there. A message is given out when the next one begins. */
  push(chunk: Uint8Array): CutMessage[] {
    this.#window.append(chunk);
    this.#run();
    return this.#out.splice(0);
  }

  /** The rest. Control characters alone (the end of a transmission) are no message. */
  end(): CutMessage[] {
    this.#ended = true;
    this.#run();
    if (this.#skipped > 0 || this.#window.view.some((byte) => byte > 0x20)) this.#cut(this.#window.length);
    return this.#out.splice(0);
  }

  #run(): void {
    let going = true;
    while (going) {
      const bytes = this.#window.view;
      if (this.#phase === 'before') going = this.#before(bytes);
      else if (this.#phase === 'within') going = this.#within(bytes);
      else if (this.#phase === 'closing') going = this.#closing(bytes);
      else if (this.#phase === 'after') going = this.#after(bytes);
      else going = this.#document(bytes);
    }
    if (this.#skipped + this.#window.length > this.max) this.#letGo();
  }

  #before(bytes: Buffer): boolean {
    if (this.#scan === 0 && this.#skipped === 0) {
      let first = startsWith(bytes, 0, '\xef\xbb\xbf') ? 3 : 0;
      while (first < bytes.length && isBlank(bytes[first] ?? 0)) first += 1;
      if (bytes.length - first < 3 && first < MAX_BEFORE && !this.#ended) return false;
      if (bytes[first] === 0x3c) return this.#enter('document', first + 1);
    }
    const start = findStart(bytes, this.#scan);
    const known = this.#known(bytes);
    if (!start || start.offset >= known) {
      this.#scan = Math.max(this.#scan, known);
      return false;
    }
    if (this.#skipped + start.offset > MAX_BEFORE) return this.#cut(start.offset);
    const header = headerOf(bytes, start);
    const shown = bytes.length - start.offset >= HEAD || bytes.indexOf('UNT', header) >= 0 || this.#ended;
    this.#scan = start.offset;
    if (!shown) return false;
    this.#syntax = syntaxOf(bytes, start, bytes[header + 2] ?? 0);
    return this.#enter('within', header + 3);
  }

  #within(bytes: Buffer): boolean {
    const known = this.#known(bytes);
    for (;;) {
      const at = bytes.indexOf('UN', this.#scan, 'latin1');
      if (at < 0 || at >= known) {
        this.#scan = Math.max(this.#scan, known);
        return false;
      }
      this.#scan = at + 2;
      const letter = bytes[at + 2];
      if (letter === this.#syntax.closes && this.#isTrailer(bytes, at) && this.#startsSegment(bytes, at)) {
        this.#closingAt = at;
        return this.#enter('closing', at + 3);
      }
      const bare = letter === 0x48 && this.#syntax.closes === CLOSES.H && this.#startsSegment(bytes, at);
      if (bare || isInterchange(bytes, at)) return this.#cut(adviceBefore(bytes, at));
    }
  }

  /** In the trailer: to its terminator, or where a line or an interchange shows that it was lost. */
  #closing(bytes: Buffer): boolean {
    const { release, terminator } = this.#syntax;
    const limit = Math.min(bytes.length, this.#closingAt + MAX_TRAILER);
    for (let at = this.#closingAt + 3; at < limit; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === terminator) return this.#enter('after', at + 1);
      if (byte === release) at += 1;
      else if (isLineBreak(byte)) {
        let next = at;
        while (next < bytes.length && next < limit && isBlank(bytes[next] ?? 0)) next += 1;
        if (next >= bytes.length && !this.#ended) return false;
        if (bytes[next] !== terminator) return this.#enter('after', at);
        at = next - 1;
      } else if (byte === 0x55) {
        if (bytes.length - at < AHEAD && !this.#ended) return false;
        if (isInterchange(bytes, at) || findStart(bytes.subarray(at, at + AHEAD))?.offset === 0) return this.#cut(at);
      }
    }
    if (limit < this.#closingAt + MAX_TRAILER && !this.#ended) return false;
    return this.#enter('after', limit);
  }

  /** Behind it: blanks belong to it, and trailers of an envelope whose header did not come. */
  #after(bytes: Buffer): boolean {
    let at = this.#scan;
    while (at < bytes.length && isBlank(bytes[at] ?? 0)) at += 1;
    this.#scan = at;
    if (bytes.length - at < 4 && !this.#ended) return false;
    if (at >= bytes.length) return false;
    if ((startsWith(bytes, at, 'UNE') || startsWith(bytes, at, 'UNZ')) && this.#isTrailer(bytes, at)) {
      this.#closingAt = at;
      return this.#enter('closing', at + 3);
    }
    return this.#cut(at);
  }

  #document(bytes: Buffer): boolean {
    const known = this.#known(bytes);
    let next = this.#scan - 1;
    for (;;) {
      if (next >= 0 && next < this.#scan) next = bytes.indexOf('<?xml', this.#scan, 'latin1');
      const start = findStart(bytes.subarray(0, next < 0 ? bytes.length : next), this.#scan);
      const at = start?.offset ?? next;
      if (at < 0 || at >= known) {
        this.#scan = Math.max(this.#scan, known);
        return false;
      }
      if (followsMarkup(bytes, at)) return this.#cut(at);
      this.#scan = at + 1;
    }
  }

  /** Up to where a pattern would be seen whole. */
  #known(bytes: Buffer): number {
    return this.#ended ? bytes.length : Math.max(0, bytes.length - AHEAD);
  }

  #isTrailer(bytes: Buffer, at: number): boolean {
    const next = bytes[at + 3] ?? 0x0a;
    return next === this.#syntax.element || next === this.#syntax.terminator || isLineBreak(next);
  }

  /** After a terminator that is not released, or on a line of its own where a terminator was lost. */
  #startsSegment(bytes: Buffer, at: number): boolean {
    const { release, terminator } = this.#syntax;
    let before = at - 1;
    for (; before >= 0 && isBlank(bytes[before] ?? 0); before -= 1) if (isLineBreak(bytes[before] ?? 0)) return true;
    if (before < 0) return true;
    if (bytes[before] !== terminator) return false;
    let releases = 0;
    while (bytes[before - 1 - releases] === release) releases += 1;
    return releases % 2 === 0;
  }

  #enter(phase: Phase, scan: number): true {
    this.#phase = phase;
    this.#scan = scan;
    return true;
  }

  /** Gives out what stands before this byte. */
  #cut(at: number): true {
    const size = this.#skipped + at;
    const offset = this.#window.offset - this.#skipped;
    this.#out.push({ offset, size, bytes: size > this.max ? null : this.#window.copy(at) });
    this.#window.drop(at);
    this.#skipped = 0;
    return this.#enter('before', 0);
  }

  /** Too large: only what may have to be looked at backwards stays. */
  #letGo(): void {
    const from = this.#phase === 'closing' ? this.#closingAt : this.#scan;
    const gone = Math.max(0, from - BEHIND);
    this.#window.drop(gone);
    this.#skipped += gone;
    this.#scan -= gone;
    this.#closingAt -= gone;
  }
}

/** The messages of a stream, one by one; the source is read no further than is asked for. */
export async function* splitStream(
  source: AsyncIterable<Uint8Array>,
  max = MAX_MESSAGE_BYTES,
): AsyncGenerator<CutMessage> {
  const splitter = new StreamSplitter(max);
  for await (const chunk of source) yield* splitter.push(chunk);
  yield* splitter.end();
}
