import type { ByteRange } from '@/lib/travel/parsed';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';

/** Ranges of the segments that contributed to something; segments that follow one another become one range. */
export class RangeList {
  readonly #ranges: { start: number; end: number; position: number }[] = [];

  add(segment: Segment): void {
    const last = this.#ranges[this.#ranges.length - 1];
    if (last && last.position === segment.position) return;
    if (last && last.position + 1 === segment.position) {
      last.end = segment.end;
      last.position = segment.position;
    } else this.#ranges.push({ start: segment.start, end: segment.end, position: segment.position });
  }

  get ranges(): ByteRange[] {
    return this.#ranges.map(({ start, end }) => [start, end] as const);
  }
}
