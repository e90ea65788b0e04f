import type { ByteRange, RemovalKind } from '@/lib/travel/parsed';
import { isBlank, isLineBreak } from '@/lib/travel/parsers/edifact/bytes';
import type { Span } from '@/lib/travel/parsers/xml/scan-xml';

/** Kinds that would say something about one traveller if they stood at a place in the message. */
const NEUTRAL: Partial<Record<RemovalKind, RemovalKind>> = { meal: 'special-service', health: 'special-service' };

/** The element that what is removed is counted for: once for each kind. */
export interface CountedElement {
  counted?: Set<RemovalKind>;
}

/**
 * The text of an XML message with what may not be kept taken out (Directive (EU) 2016/681 Art 13(4)), at its length:
 * content becomes spaces, names that are not known become `x`, so that what is left can be read as XML again.
 */
export class XmlFilter {
  readonly text: Uint8Array;
  readonly removed: Partial<Record<RemovalKind, number>> = {};
  readonly #blanks: { start: number; end: number; kind: RemovalKind }[] = [];

  constructor(bytes: Uint8Array) {
    this.text = bytes.slice();
  }

  get blanks(): { range: ByteRange; kind: RemovalKind }[] {
    return this.#blanks.map(({ start, end, kind }) => ({ range: [start, end] as const, kind }));
  }

  content(span: Span, kind: RemovalKind, element: CountedElement): void {
    let from = span.start;
    while (from < span.end && isBlank(this.text[from] ?? 0)) from += 1;
    if (from === span.end) return;
    for (let index = from; index < span.end; index += 1) {
      if (!isLineBreak(this.text[index] ?? 0)) this.text[index] = 0x20;
    }
    this.#note(span, kind, element);
  }

  /** `fill` is a byte that keeps the text well-formed where a space would not. */
  name(span: Span, element: CountedElement, kind: RemovalKind = 'free-text', fill = 0x78): void {
    this.text.fill(fill, span.start, span.end);
    if (span.end > span.start) this.#note(span, kind, element);
  }

  #note({ start, end }: Span, kind: RemovalKind, element: CountedElement): void {
    element.counted ??= new Set();
    if (!element.counted.has(kind)) this.removed[kind] = (this.removed[kind] ?? 0) + 1;
    element.counted.add(kind);
    const located = NEUTRAL[kind] ?? kind;
    const last = this.#blanks[this.#blanks.length - 1];
    if (last && last.kind === located && last.end === start) last.end = end;
    else this.#blanks.push({ start, end, kind: located });
  }
}
