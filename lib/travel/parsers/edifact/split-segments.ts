import { SegmentScan } from '@/lib/travel/parsers/edifact/scan-segments';
import { SegmentTable } from '@/lib/travel/parsers/edifact/segment-table';
import type { ServiceCharacters } from '@/lib/travel/parsers/edifact/service-characters';
import type { IssueList } from '@/lib/travel/parsers/issue-list';

/** One segment: bytes [start, end) without terminator; position is 1-based, UNA not counted. */
export interface Segment {
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  readonly position: number;
}

export interface SplitResult {
  /** As objects, made when asked for. */
  readonly segments: Segment[];
  readonly table: SegmentTable;
  /** Stretches that belong to no interchange: transport headers, notes after UNZ. */
  readonly outside: readonly [number, number][];
  /** The last segment has no terminator. */
  readonly openEnd: boolean;
  /** A later UNA declares other characters than the first. */
  readonly otherSyntaxAt: number | undefined;
  /** Some bytes are outside of a repertoire, see `byte-classes.ts`; 0 when all are in that of level A. */
  readonly foreign: number;
}

/** Cuts an interchange from byte `from` on, see `SegmentScan`; `advice` is the place of its UNA. Linear in the size. */
export function splitSegments(
  bytes: Uint8Array,
  from: number,
  characters: ServiceCharacters,
  advice: number | undefined,
  issues: IssueList,
): SplitResult {
  const table = new SegmentTable(bytes, characters);
  const scan = new SegmentScan(table, advice, issues);
  scan.run(from);
  let made: Segment[] | undefined;
  return {
    get segments() {
      made ??= segmentsOf(table, 0, table.count);
      return made;
    },
    table,
    outside: scan.outside,
    openEnd: scan.openEnd,
    otherSyntaxAt: scan.otherSyntaxAt,
    foreign: scan.foreign,
  };
}

/** Rows [first, last) as objects. */
export function segmentsOf(table: SegmentTable, first: number, last: number): Segment[] {
  const segments: Segment[] = [];
  for (let row = first; row < last; row += 1) segments.push(segmentOf(table, row));
  return segments;
}

export function segmentOf(table: SegmentTable, row: number): Segment {
  return { tag: table.tag(row), start: table.start(row), end: table.end(row), position: row + 1 };
}
