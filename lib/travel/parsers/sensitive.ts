import type { ByteRange, RemovalKind } from '@/lib/travel/parsed';
import { CleanSegments } from '@/lib/travel/parsers/clean-segments';
import { isBlank, latin1 } from '@/lib/travel/parsers/edifact/bytes';
import { elementLimit, isKnownTag, type SegmentFamily } from '@/lib/travel/parsers/edifact/known-segments';
import type { SegmentTable } from '@/lib/travel/parsers/edifact/segment-table';
import { PartTable } from '@/lib/travel/parsers/edifact/split-parts';
import { segmentOf } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import { applyRule, hasRule } from '@/lib/travel/parsers/sensitive-segments';

/** Segments of the UN/EDIFACT directory without free text that a PAXLST may carry beyond its guide: kept raw. */
const HARMLESS = new Set(
  'AGR AJT ALI CST CUX EQD ERC ERP GID GIN GIR INP LIN MOA PAC PCI PIA PRC PRI QTY QVR RNG SEL SGP TCC TMP TOD'.split(
    ' ',
  ),
);

/** Kinds that would say something about one traveller if they stood at a place in the message. */
const NEUTRAL: Partial<Record<RemovalKind, RemovalKind>> = { meal: 'special-service', health: 'special-service' };

/**
 * Takes out of a message what may not be kept (Directive (EU) 2016/681 Art 13(4): deleted at once on receipt), segment
 * by segment and wherever in the message the segment stands, before anything reads values. The text keeps its length:
 * content becomes spaces, separators stay.
 */
export class SensitiveFilter {
  readonly text: Uint8Array;
  readonly removed: Partial<Record<RemovalKind, number>> = {};
  readonly #blanks: { start: number; end: number; kind: RemovalKind }[] = [];
  readonly #parts = new PartTable();
  readonly #clean: CleanSegments;
  /** The message as text, made when a rule first asks for a value; good for segments not blanked so far. */
  #sent: string | undefined;
  #touched = false;
  /** First byte of the segment in hand, -1 where there is none. */
  #start = -1;
  #counted = new Set<RemovalKind>();

  constructor(
    private readonly table: SegmentTable,
    private readonly issues: IssueList,
  ) {
    this.text = table.bytes.slice();
    this.#clean = new CleanSegments(table, this.text);
  }

  /** Located removals. Meals and health requests are located as plain special services: the place names the person. */
  get blanks(): { range: ByteRange; kind: RemovalKind }[] {
    return this.#blanks.map(({ start, end, kind }) => ({ range: [start, end] as const, kind }));
  }

  /** A stretch outside of the interchange. */
  outside(start: number, end: number): void {
    this.#start = -1;
    this.#counted.clear();
    this.#blankBytes(start, end, 'free-text');
  }

  /** A segment of a message that is not read: nothing but its tag and separators stays. */
  unread(row: number): void {
    this.#begin(row);
    this.#blankFrom(0, 'free-text');
  }

  /** Segments [first, last) of a message of this family, or of the envelope around it. */
  segments(first: number, last: number, family: SegmentFamily): void {
    const clean = this.#clean;
    for (let row = clean.nextDoubtful(first, last, family); row < last; ) {
      this.rules(row, family);
      row = clean.nextDoubtful(row + 1, last, family);
    }
  }

  /** The rules for one segment. */
  rules(row: number, family: SegmentFamily): void {
    this.#begin(row);
    const { table } = this;
    const tag = table.tag(row);
    const limit = elementLimit(family, tag);
    if (limit === undefined) {
      if (tag === '') this.#blankBytes(table.start(row), table.end(row), 'free-text');
      this.issues.warn('edifactUnknownSegment', segmentOf(table, row));
      const keep = family === 'PAXLST' && HARMLESS.has(tag);
      if (!keep && !(hasRule(tag) && isKnownTag(tag))) this.#blankFrom(0, 'free-text');
    } else if (this.#parts.elements > limit) {
      this.issues.warn('edifactExtraElements', segmentOf(table, row), { limit });
      for (let part = 0; part < this.#parts.count; part += 1) {
        if ((this.#parts.element[part] ?? 0) > limit) this.blank(part, 'free-text');
      }
    }
    applyRule(this, tag);
  }

  /** Number of parts of the segment in hand. */
  get count(): number {
    return this.#parts.count;
  }

  element(part: number): number {
    return this.#parts.element[part] ?? 0;
  }

  component(part: number): number {
    return this.#parts.component[part] ?? 0;
  }

  /** Byte offset of a part's first byte, and of the byte behind its last. */
  start(part: number): number {
    return this.#parts.start[part] ?? 0;
  }

  end(part: number): number {
    return this.#parts.end[part] ?? 0;
  }

  /** Raw text of a part, one character a byte, release characters and line wraps still in. */
  value(part: number): string {
    const start = this.#parts.start[part] ?? 0;
    const end = this.#parts.end[part] ?? 0;
    if (this.#touched) return latin1(this.text, start, end);
    this.#sent ??= latin1(this.table.bytes);
    return this.#sent.slice(start, end);
  }

  /** Raw text at an element and component, trimmed. */
  at(element: number, component: number): string {
    const part = this.#parts.find(element, component);
    return part < 0 ? '' : this.value(part).trim();
  }

  /** Blanks a part, or characters [from, to) of it. */
  blank(part: number, kind: RemovalKind, from = 0, to = Number.POSITIVE_INFINITY): void {
    const start = this.#parts.start[part] ?? 0;
    const end = this.#parts.end[part] ?? 0;
    this.#blankBytes(start + from, Math.min(end, start + to), kind);
  }

  #begin(row: number): void {
    this.#start = this.table.start(row);
    this.#touched = false;
    this.#counted.clear();
    this.#parts.fill(this.table, row);
  }

  #blankFrom(first: number, kind: RemovalKind): void {
    for (let part = first; part < this.#parts.count; part += 1) this.blank(part, kind);
  }

  #blankBytes(start: number, end: number, kind: RemovalKind): void {
    let content = false;
    this.#touched = true;
    for (let index = start; index < end; index += 1) {
      const byte = this.text[index] ?? 0;
      content ||= !isBlank(byte);
      // what is blank already stays as it is: a tab too says nothing
      if (!isBlank(byte)) this.text[index] = 0x20;
    }
    if (!content) return;
    if (!this.#counted.has(kind)) this.removed[kind] = (this.removed[kind] ?? 0) + 1;
    this.#counted.add(kind);
    const located = NEUTRAL[kind] ?? kind;
    const last = this.#blanks[this.#blanks.length - 1];
    // Parts of a segment are not always blanked in the order in which they stand.
    const continues = last && last.kind === located && start >= last.start && start - last.end <= 1;
    if (continues && this.#start >= 0 && last.start >= this.#start) last.end = Math.max(last.end, end);
    else this.#blanks.push({ start, end, kind: located });
  }
}
