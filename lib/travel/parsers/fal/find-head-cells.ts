import { personColumn } from '@/lib/travel/parsers/fal/columns';
import {
  directionWord,
  type HeadFact,
  headFact,
  isPrinted,
  isTick,
  isTicked,
  listOfTitle,
} from '@/lib/travel/parsers/fal/head-facts';

/** What one cell of the head block is. Cells without a use are not kept. */
export type HeadUse =
  | { kind: 'label' }
  | { kind: 'value'; fact: HeadFact }
  /** `Name of ship: MV Example` in one cell; the value starts at this character. */
  | { kind: 'both'; fact: HeadFact; from: number }
  | { kind: 'tick' };

export interface HeadCells {
  /** By row, then by cell. */
  uses: Map<number, Map<number, HeadUse>>;
  list?: 'crew' | 'passengers' | 'both';
  direction?: 'arrival' | 'departure';
}

/**
 * Finds the ship's facts in the rows above a list. The value of a label stands behind a colon, in the next filled cell
 * to the right, or, where that is another label or there is none, in the cell below (as in the printed form).
 */
export function findHeadCells(rows: readonly (readonly string[])[], head: readonly number[]): HeadCells {
  const found: HeadCells = { uses: new Map() };
  const inHead = new Set(head);
  const use = (row: number, cell: number, what: HeadUse) => {
    const uses = found.uses.get(row) ?? new Map<number, HeadUse>();
    if (!uses.has(cell)) uses.set(cell, what);
    found.uses.set(row, uses);
  };
  for (const row of head) {
    const cells = rows[row] ?? [];
    const filled = cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [at])).slice(0, 300);
    for (const [order, at] of filled.entries()) {
      const text = cells[at] ?? '';
      if (found.uses.get(row)?.has(at)) continue;
      readTitle(found, text);
      const inline = splitLabel(text);
      const fact = inline?.fact ?? headFact(withoutColon(text));
      if (inline) use(row, at, { kind: 'both', ...inline });
      else if (fact !== undefined || isLabel(text)) use(row, at, { kind: 'label' });
      if (inline || fact === undefined) continue;
      const right = filled[order + 1];
      const below = inHead.has(row + 1) ? (rows[row + 1]?.[at] ?? '') : '';
      if (right !== undefined && !isLabel(cells[right] ?? '')) use(row, right, { kind: 'value', fact });
      else if (below.trim() !== '' && !isLabel(below)) use(row + 1, at, { kind: 'value', fact });
    }
    readDirection(found, filled, cells, (at) => use(row, at, { kind: 'tick' }));
  }
  return found;
}

/** Without a pattern that looks for an end after each blank: a cell may hold thousands of them. */
function withoutColon(text: string): string {
  return text.trimEnd().replace(/:$/, '').trimEnd();
}

function splitLabel(text: string): { fact: HeadFact; from: number } | undefined {
  const colon = text.indexOf(':');
  if (colon < 1 || colon > 100) return undefined;
  const fact = headFact(text.slice(0, colon));
  return fact !== undefined && text.slice(colon + 1).trim() !== '' ? { fact, from: colon + 1 } : undefined;
}

function isLabel(text: string): boolean {
  const bare = withoutColon(text);
  return (
    headFact(bare) !== undefined ||
    splitLabel(text) !== undefined ||
    directionWord(text) !== undefined ||
    isPrinted(bare) ||
    personColumn(bare) !== undefined
  );
}

function readTitle(found: HeadCells, text: string): void {
  const list = listOfTitle(text);
  if (list === undefined) return;
  found.list ??= list;
  const arrival = /arrival|llegada|arriv/i.test(text);
  const departure = /departure|salida|d[eé]part/i.test(text);
  if (arrival !== departure) found.direction ??= arrival ? 'arrival' : 'departure';
}

/** Arrival or departure: the word with a tick in it, else the one whose neighbour is ticked, else the only one. */
function readDirection(
  found: HeadCells,
  filled: readonly number[],
  cells: readonly string[],
  tick: (at: number) => void,
): void {
  const words = filled.map((at) => ({ at, word: directionWord(cells[at] ?? ''), text: cells[at] ?? '' }));
  if (!words.some(({ word }) => word !== undefined)) return;
  const ticksFirst = isTick(words.find(({ word, text }) => word !== undefined || isTick(text))?.text ?? '');
  let told: 'arrival' | 'departure' | undefined;
  words.forEach(({ at, word, text }, order) => {
    if (word === undefined) {
      if (isTick(text) || /^\s*[☐]\s*$|^\s*\[\s*\]\s*$/.test(text)) tick(at);
      return;
    }
    const neighbour = words[ticksFirst ? order - 1 : order + 1];
    if (isTicked(text) || (neighbour?.word === undefined && isTick(neighbour?.text ?? ''))) told ??= word;
  });
  const named = new Set(words.flatMap(({ word }) => (word === undefined ? [] : [word])));
  found.direction ??= told ?? (named.size === 1 ? [...named][0] : undefined);
}
