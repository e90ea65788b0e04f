import type { ByteRange } from '@/lib/travel/parsed';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';

/** Ranges of the segments that contributed to something; segments that follow one another become one range. */
export class RangeList {
  readonly #segments: Segment[] = [];

  add(segment: Segment): void {
    this.#segments.push(segment);
  }

  get ranges(): ByteRange[] {
    const ranges: { start: number; end: number; position: number }[] = [];
    for (const { start, end, position } of this.#segments.toSorted((a, b) => a.position - b.position)) {
      const last = ranges[ranges.length - 1];
      if (last && position - last.position <= 1) {
        last.end = end;
        last.position = position;
      } else ranges.push({ start, end, position });
    }
    return ranges.map(({ start, end }) => [start, end] as const);
  }
}
