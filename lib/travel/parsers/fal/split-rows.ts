/** A cell's content as byte offsets, quotes not counted; a doubled quote in it stands for one. */
export interface Cell {
  start: number;
  end: number;
  quoted: boolean;
}

export interface Row {
  /** From 1, as a text editor counts. */
  line: number;
  start: number;
  end: number;
  cells: Cell[];
}

/** A list of 100,000 people has two million. */
const MOST_CELLS = 3_000_000;
const QUOTE = 0x22;

/**
 * Splits RFC 4180 text into rows of cells with their places; the kept CSV library tells values but not where they
 * stand, and what is forbidden has to be blanked in place. Forgiving as spreadsheets are: a quote inside an unquoted
 * cell is text, so is one inside a quoted cell that no separator follows, and an opening quote that never closes.
 * Linear: where one opening quote finds no end, no later one is tried. Undefined with more than `MOST_CELLS` cells.
 */
export function splitRows(
  bytes: Uint8Array,
  from: number,
  delimiter: number,
  limit = Number.POSITIVE_INFINITY,
): Row[] | undefined {
  const rows: Row[] = [];
  let cells = 0;
  let at = from;
  let line = 1;
  let mayClose = true;
  while (at < bytes.length && rows.length < limit) {
    const row: Row = { line, start: at, end: at, cells: [] };
    for (;;) {
      const opening = skipSpaces(bytes, at);
      const closing = mayClose && bytes[opening] === QUOTE ? closingQuote(bytes, opening + 1, delimiter) : -1;
      if (bytes[opening] === QUOTE && closing < 0) mayClose = false;
      if (closing >= 0) {
        row.cells.push({ start: opening + 1, end: closing, quoted: true });
        line += lineBreaks(bytes, opening, closing);
        at = skipSpaces(bytes, closing + 1);
      } else {
        const start = at;
        while (at < bytes.length && !isEnd(bytes[at] ?? 0, delimiter)) at += 1;
        row.cells.push({ start, end: at, quoted: false });
      }
      cells += 1;
      if (cells > MOST_CELLS) return undefined;
      if (bytes[at] !== delimiter) break;
      at += 1;
    }
    row.end = at;
    rows.push(row);
    if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) at += 1;
    at += 1;
    line += 1;
  }
  return rows;
}

function isEnd(byte: number, delimiter: number): boolean {
  return byte === delimiter || byte === 0x0a || byte === 0x0d;
}

function skipSpaces(bytes: Uint8Array, at: number): number {
  let next = at;
  while (bytes[next] === 0x20) next += 1;
  return next;
}

/** Offset of the quote that ends the cell: one that a separator, a line break or the end follows. -1 if there is none. */
function closingQuote(bytes: Uint8Array, from: number, delimiter: number): number {
  for (let at = bytes.indexOf(QUOTE, from); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
    if (bytes[at + 1] === QUOTE) {
      at += 1;
      continue;
    }
    const next = skipSpaces(bytes, at + 1);
    if (next >= bytes.length || isEnd(bytes[next] ?? 0, delimiter)) return at;
  }
  return -1;
}

function lineBreaks(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1)
    if (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) count += 1;
  return count;
}
