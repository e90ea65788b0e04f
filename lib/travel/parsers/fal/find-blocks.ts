import type { RemovalKind } from '@/lib/travel/parsed';
import { type PersonColumn, personColumn, removedColumn, underColumn } from '@/lib/travel/parsers/fal/columns';
import { directionWord, type HeadFact, headFact, isPrinted, listOfTitle } from '@/lib/travel/parsers/fal/head-facts';
import { headingKey } from '@/lib/travel/parsers/fal/heading-key';

/** What the cells under one heading are. */
export type ColumnUse =
  | { person: PersonColumn }
  | { fact: HeadFact }
  /** Known, and not to be kept. */
  | { removed: RemovalKind }
  | 'unknown';

export type RowRole = 'blank' | 'head' | 'heading' | 'numbers' | 'person' | 'unread';

/** One list in a file: the ship's facts above it, its headings, its people. Numbers are indices of rows. */
export interface Block {
  head: number[];
  headings: number[];
  uses: ColumnUse[];
  people: number[];
  /** Rows that are neither. */
  unread: number[];
  /** By the prefix of its headings (`Crew_Dep_Family_name`). */
  list?: 'crew' | 'passengers';
  direction?: 'arrival' | 'departure';
}

/** How far down the first headings may stand. */
const HEAD_ROWS = 40;
const NAMES: readonly PersonColumn[] = ['familyName', 'fullName', 'givenNames'];
/** What makes a table with names a list of people on board. */
const TELLING: readonly PersonColumn[] = [
  'nationality',
  'birthDate',
  'birthDatePlace',
  'documentNumber',
  'documentKindNumber',
  'passportNumber',
  'seamanNumber',
  'rank',
];

/** Lists in a table; undefined where no row has the headings of one. `rows` are cells as text. */
export function findBlocks(rows: readonly (readonly string[])[]): Block[] | undefined {
  const first = firstHeading(rows);
  if (first < 0) return undefined;
  const blocks: Block[] = [];
  let head = rows.slice(0, first).flatMap((cells, index) => (isBlank(cells) ? [] : [index]));
  for (let index = first; index < rows.length; index += 1) {
    const cells = rows[index] ?? [];
    const uses = index === first || mayBeHeading(cells) ? meanings(cells) : undefined;
    const block = blocks.at(-1);
    if (uses) {
      const under = index + 1 < rows.length ? meaningsUnder(uses, rows[index + 1] ?? []) : undefined;
      blocks.push({
        head,
        headings: under ? [index, index + 1] : [index],
        uses: settle(under ?? uses, cells),
        people: [],
        unread: [],
        ...prefixOf(cells),
      });
      head = [];
      if (under) index += 1;
    } else if (block) {
      const role = roleOfRow(block, cells, index);
      if (role === 'head') head.push(index);
      else if (role === 'person') block.people.push(index);
      else if (role === 'numbers') block.headings.push(index);
      else if (role === 'unread') block.unread.push(index);
    }
  }
  // a foot under the last list: totals, signature
  const last = blocks.at(-1);
  if (last) last.head = [...last.head, ...head];
  return blocks;
}

/** Row of the first headings, -1 without: those that look like headings are tried before all others. */
function firstHeading(rows: readonly (readonly string[])[]): number {
  const head = rows.slice(0, HEAD_ROWS);
  const likely = head.findIndex((cells) => mayBeHeading(cells) && meanings(cells) !== undefined);
  return likely >= 0 ? likely : head.findIndex((cells) => !mayBeHeading(cells) && meanings(cells) !== undefined);
}

/** How many known headings the first row with headings of people has, to choose the separator by. */
export function headingScore(rows: readonly (readonly string[])[]): number {
  return meanings(rows[firstHeading(rows)] ?? [])?.filter((use) => use !== 'unknown').length ?? 0;
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** Cheap: rows of people have numbers, headings do not. */
function mayBeHeading(cells: readonly string[]): boolean {
  return cells.length >= 3 && !cells.some((cell) => /\d{3}/.test(cell));
}

function meanings(cells: readonly string[]): ColumnUse[] | undefined {
  if (cells.length < 3 || cells.length > 300) return undefined;
  const uses = cells.map(meaningOf);
  const people = new Set(uses.flatMap((use) => (typeof use === 'object' && 'person' in use ? [use.person] : [])));
  const named = NAMES.some((column) => people.has(column));
  return named && people.size >= 3 && TELLING.some((column) => people.has(column)) ? uses : undefined;
}

function meaningOf(heading: string): ColumnUse {
  if (heading.trim() === '' || heading.length > 200) return 'unknown';
  const person = personColumn(heading);
  if (person !== undefined) return { person };
  const fact = headFact(heading);
  if (fact !== undefined) return { fact };
  const removed = removedColumn(heading);
  return removed === undefined ? 'unknown' : { removed };
}

/** A second row of headings under joined ones (`Identity document` over `Type`, `Number`, `Issuing State`). */
function meaningsUnder(uses: readonly ColumnUse[], cells: readonly string[]): ColumnUse[] | undefined {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length < 2 || filled.some((cell) => underColumn(cell) === undefined && personColumn(cell) === undefined))
    return undefined;
  if (filled.filter((cell) => underColumn(cell) !== undefined).length < 2) return undefined;
  return Array.from({ length: Math.max(uses.length, cells.length) }, (_, at) => {
    const cell = cells[at] ?? '';
    const person = cell.trim() === '' ? undefined : (underColumn(cell) ?? personColumn(cell));
    return person === undefined ? (uses[at] ?? 'unknown') : { person };
  });
}

/** Headings that mean one thing or the other by what stands beside them. */
function settle(uses: readonly ColumnUse[], cells: readonly string[]): ColumnUse[] {
  const has = (column: PersonColumn) => uses.some((use) => isPerson(use, column));
  return uses.map((use, at): ColumnUse => {
    if (isPerson(use, 'fullName') && has('familyName') && !has('givenNames')) return { person: 'givenNames' };
    if (isPerson(use, 'fullName') && has('givenNames') && !has('familyName')) return { person: 'familyName' };
    const numbered = isPerson(use, 'rowNumber') && headingKey(cells[at] ?? '') === 'no';
    const afterKind = isPerson(uses[at - 1], 'documentKind') || isPerson(uses[at - 1], 'documentKindNumber');
    if (numbered && afterKind && !has('documentNumber')) return { person: 'documentNumber' };
    if (isPerson(use, 'documentKindNumber') && has('documentNumber')) return { person: 'documentKind' };
    return use;
  });
}

const isPerson = (use: ColumnUse | undefined, column: PersonColumn) =>
  typeof use === 'object' && 'person' in use && use.person === column;

function prefixOf(cells: readonly string[]): Pick<Block, 'list' | 'direction'> {
  const text = cells.map((cell) => cell.trim().toLowerCase()).filter((cell) => cell !== '');
  const share = (pattern: RegExp) => text.filter((cell) => pattern.test(cell)).length > text.length / 2;
  return {
    ...(share(/^crew[ _]/) ? { list: 'crew' } : share(/^(pax|passengers?)[ _]/) ? { list: 'passengers' } : {}),
    ...(share(/^[a-z]+[ _]arr/) ? { direction: 'arrival' } : share(/^[a-z]+[ _]dep/) ? { direction: 'departure' } : {}),
  };
}

function roleOfRow(block: Block, cells: readonly string[], index: number): RowRole {
  let known = 0;
  let named = false;
  let dated = false;
  cells.forEach((cell, at) => {
    const use = block.uses[at];
    if (typeof use !== 'object' || !('person' in use) || cell.trim() === '') return;
    if (use.person !== 'rowNumber') known += 1;
    named ||= NAMES.includes(use.person);
    dated ||= (use.person === 'birthDate' || use.person === 'birthDatePlace') && /\d.*\d/.test(cell);
  });
  if (named && dated) return 'person';
  const filled = cells.filter((cell) => cell.trim() !== '');
  const first = filled[0] ?? '';
  if (first === '') return 'blank';
  if (
    index === (block.headings.at(-1) ?? 0) + 1 &&
    filled.length >= 3 &&
    filled.every((cell) => /^\s*\(?[A-Z]?\d{1,2}\)?\s*$/.test(cell))
  )
    return 'numbers';
  if (isHeadRow(first, filled.length) && !(named && known >= 4 && !first.includes(':'))) return 'head';
  return named || known >= 2 ? 'person' : 'unread';
}

/** A title, a label, a tick: something that stands above or below a list, not in it. */
function isHeadRow(first: string, filled: number): boolean {
  if (first.length > 150) return false;
  const label = first.includes(':') ? first.slice(0, first.indexOf(':')) : first;
  if (headFact(label) !== undefined || listOfTitle(first) !== undefined) return true;
  return directionWord(first) !== undefined || (isPrinted(first) && (filled <= 3 || headingKey(first).includes(' ')));
}
