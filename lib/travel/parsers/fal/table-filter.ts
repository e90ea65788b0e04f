import type { ByteRange, RemovalKind } from '@/lib/travel/parsed';
import type { Removal } from '@/lib/travel/parsers/fal/cell-rules';
import type { Cell, Row } from '@/lib/travel/parsers/fal/split-rows';
import type { TableBytes } from '@/lib/travel/parsers/fal/table-bytes';

/** Kinds that would say something of one person by their place. */
const NEUTRAL: Partial<Record<RemovalKind, RemovalKind>> = { meal: 'special-service', health: 'special-service' };

/**
 * Blanks cells, or parts of them, in a copy of the table that keeps its length; separators, quotes and line breaks
 * stay. Counted once a row and kind, as in the other readers once a segment.
 */
export class TableFilter {
  readonly text: Uint8Array;
  readonly removed: Partial<Record<RemovalKind, number>> = {};
  readonly blanks: { range: ByteRange; kind: RemovalKind }[] = [];
  #row: Row | undefined;
  #counted = new Set<RemovalKind>();

  constructor(private readonly table: TableBytes) {
    this.text = table.bytes.slice();
  }

  /** Removes from a cell. `sent` is the cell as the carrier sent it, by whose characters the removals are given. */
  apply(row: Row, cell: Cell, sent: string, removals: readonly Removal[]): void {
    for (const { from, to, kind } of removals) {
      const start = cell.start + this.table.lengthOf(sent.slice(0, from));
      this.#blank(row, start, Math.min(cell.end, start + this.table.lengthOf(sent.slice(from, to))), kind);
    }
  }

  all(row: Row, cell: Cell, kind: RemovalKind): void {
    this.#blank(row, cell.start, cell.end, kind);
  }

  /** What is left of a cell, on one line. */
  value(cell: Cell | undefined, lineBreak = ' '): string {
    if (cell === undefined) return '';
    const text = this.table.decode(this.text, cell.start, cell.end);
    return (cell.quoted ? text.replaceAll('""', '"') : text)
      .replace(/[\r\n]+/g, lineBreak)
      .replace(/[\p{Cc}\p{Zs}]+/gu, ' ')
      .trim();
  }

  #blank(row: Row, start: number, end: number, kind: RemovalKind): void {
    if (row !== this.#row) this.#counted = new Set();
    this.#row = row;
    let content = false;
    for (let at = start; at < end; at += 1) {
      const byte = this.text[at] ?? 0;
      content ||= byte !== 0x20;
      if (byte !== 0x0a && byte !== 0x0d) this.text[at] = 0x20;
    }
    if (!content) return;
    if (!this.#counted.has(kind)) this.removed[kind] = (this.removed[kind] ?? 0) + 1;
    this.#counted.add(kind);
    this.blanks.push({ range: [start, end], kind: NEUTRAL[kind] ?? kind });
  }
}
