import { ELEMENT, type SegmentTable } from '@/lib/travel/parsers/edifact/segment-table';

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
  fill(table: SegmentTable, row: number): void {
    this.count = 0;
    const { marks } = table;
    const last = table.firstMark(row + 1);
    let element = 0;
    let component = 0;
    let from = table.start(row);
    for (let mark = table.firstMark(row); mark < last; mark += 1) {
      const place = marks[mark] ?? 0;
      this.#add(element, component, from, place >> 2);
      from = (place >> 2) + 1;
      const kind = place & 3;
      component = kind >= ELEMENT ? 0 : component + 1;
      if (kind === ELEMENT) element += 1;
    }
    this.#add(element, component, from, table.end(row));
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
