import type { ServiceCharacters } from '@/lib/travel/parsers/edifact/service-characters';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';

/**
 * Byte ranges of one segment's data: part i is component `component[i]` of element `element[i]`, bytes
 * [start[i], end[i]). One table is refilled for every segment: a 50 MB file has some ten million parts.
 */
export class PartTable {
  count = 0;
  elements = 0;
  readonly element: number[] = [];
  readonly component: number[] = [];
  readonly start: number[] = [];
  readonly end: number[] = [];

  /** Fills the table; the tag itself is element 0 and left out. */
  fill(bytes: Uint8Array, segment: Segment, characters: ServiceCharacters): void {
    this.count = 0;
    let element = 0;
    let component = 0;
    let from = segment.start;
    for (let index = segment.start; index < segment.end; index += 1) {
      const byte = bytes[index];
      if (byte === characters.release) {
        index += 1;
      } else if (byte === characters.component) {
        this.#add(element, component, from, index);
        component += 1;
        from = index + 1;
      } else if (byte === characters.element || byte === characters.repetition) {
        this.#add(element, component, from, index);
        if (byte === characters.element) element += 1;
        component = 0;
        from = index + 1;
      }
    }
    this.#add(element, component, from, segment.end);
    this.elements = element;
  }

  /** Index of a part, -1 when the segment has none there. */
  find(element: number, component: number): number {
    for (let index = 0; index < this.count; index += 1) {
      if (this.element[index] === element && this.component[index] === component) return index;
    }
    return -1;
  }

  #add(element: number, component: number, start: number, end: number): void {
    if (element === 0 && component === 0) return;
    this.element[this.count] = element;
    this.component[this.count] = component;
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.count += 1;
  }
}
