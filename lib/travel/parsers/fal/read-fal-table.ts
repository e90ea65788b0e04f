import type { ParsedTraveller, ReadMessage, ReadResult } from '@/lib/travel/parsed';
import { collectFacts } from '@/lib/travel/parsers/fal/collect-facts';
import { columnTitle, type PersonColumn } from '@/lib/travel/parsers/fal/columns';
import { filterTable, type Table } from '@/lib/travel/parsers/fal/filter-table';
import { type Block, findBlocks, headingScore } from '@/lib/travel/parsers/fal/find-blocks';
import { type DayOrders, findDayOrders } from '@/lib/travel/parsers/fal/find-day-orders';
import { findHeadCells } from '@/lib/travel/parsers/fal/find-head-cells';
import { factTitle, type HeadFact } from '@/lib/travel/parsers/fal/head-facts';
import { listOfBlock } from '@/lib/travel/parsers/fal/list-of-block';
import { readPerson } from '@/lib/travel/parsers/fal/read-person';
import { readVoyage, type Voyage } from '@/lib/travel/parsers/fal/read-voyage';
import { type Row, splitRows } from '@/lib/travel/parsers/fal/split-rows';
import { openTable, type TableBytes } from '@/lib/travel/parsers/fal/table-bytes';
import { TableFilter } from '@/lib/travel/parsers/fal/table-filter';
import { type IssueList, type IssuePlace, issueOf, refuse } from '@/lib/travel/parsers/issue-list';

/**
 * IMO FAL forms 5 (crew list) and 6 (passenger list) as a table in text: comma, semicolon, tab or bar between cells,
 * UTF-8, UTF-16 or Windows-1252. Headings stand within the first 40 rows, above them facts of the ship with their
 * labels, in cells beside, below or behind a colon; several lists may follow one another. Every row that is not empty
 * gives a traveller or a warning that names its line.
 *
 * Version `5`, `6` or `5+6`, purpose `crew-arrival`, `passengers-departure`, `crew-passengers-arrival` and the like.
 * @returns undefined where the bytes are no table with the columns of a FAL form.
 */
export function readFalTable(bytes: Uint8Array, today: string, issues: IssueList): ReadResult | undefined {
  const opened = openTable(bytes);
  const delimiter = opened && delimiterOf(opened);
  if (!opened || delimiter === undefined) return undefined;
  const rows = splitRows(opened.bytes, opened.from, delimiter);
  if (rows === undefined) return refuse(issues, issueOf('error', 'falTooLarge'));
  const texts = textsOf(opened, rows);
  const blocks = findBlocks(texts);
  if (!blocks) return undefined;
  const heads = blocks.map((block) => findHeadCells(texts, block.head));
  const table: Table = { rows, texts, blocks, heads };
  const filter = new TableFilter(opened);
  filterTable(table, filter, issues);
  return { ok: true, message: readMessage(table, filter, today, issues) };
}

const DELIMITERS = [0x2c, 0x3b, 0x09, 0x7c];
/** So many bytes hold the head of any list. */
const HEAD_BYTES = 65_536;

function delimiterOf(table: TableBytes): number | undefined {
  const head = { ...table, bytes: table.bytes.subarray(0, HEAD_BYTES) };
  let best: { delimiter: number; score: number } | undefined;
  for (const delimiter of DELIMITERS) {
    if (!head.bytes.includes(delimiter)) continue;
    const score = headingScore(textsOf(head, splitRows(head.bytes, head.from, delimiter, 60) ?? []));
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter;
}

function textsOf(table: TableBytes, rows: readonly Row[]): string[][] {
  return rows.map((row) =>
    row.cells.map((cell) => (cell.start === cell.end ? '' : table.decode(table.bytes, cell.start, cell.end))),
  );
}

function readMessage(table: Table, filter: TableFilter, today: string, issues: IssueList): ReadMessage {
  const facts = collectFacts(table, filter, issues);
  const orders = findDayOrders(table, filter);
  const sent = told(table.heads.map((head) => head.direction)) ?? told(table.blocks.map((block) => block.direction));
  const place = (fact: HeadFact): IssuePlace | undefined => {
    const value = facts.get(fact);
    return value ? { start: value.start } : undefined;
  };
  const voyage = readVoyage(facts, sent, today, orders.file, (code, fact) =>
    issues.warn(code, place(fact), { qualifier: factTitle(fact), line: facts.get(fact)?.line ?? 1 }),
  );
  const travellers = table.blocks.flatMap((block, index) =>
    readPeople(
      table,
      filter,
      issues,
      block,
      listOfBlock(block, table.heads[index], issues, table),
      orders,
      voyage.day ?? today,
    ),
  );
  if (travellers.length === 0) issues.warn('travellersNone');
  const crew = travellers.filter((one) => one.kind === 'crew' || one.kind === 'transit-crew').length;
  compareTotals(voyage, crew, travellers.length - crew, issues);
  const forms = formsOf(table, crew, travellers.length - crew);
  return {
    format: 'FAL',
    version: forms.version,
    purpose: [...forms.names, ...(voyage.direction === undefined ? [] : [voyage.direction])].join('-'),
    effect: 'list',
    mode: 'sea',
    ...(voyage.vessel ? { vessel: voyage.vessel } : {}),
    ...(voyage.calls.length > 0 ? { calls: voyage.calls } : {}),
    legs: [voyage.leg],
    bookings: [],
    travellers,
    ...(voyage.announced ? { announced: voyage.announced } : {}),
    warnings: issues.warnings,
    removed: filter.removed,
    blanks: filter.blanks,
    text: filter.text,
  };
}

/** What all that say something agree on. */
function told<T>(values: readonly (T | undefined)[]): T | undefined {
  const said = new Set(values.filter((value) => value !== undefined));
  return said.size === 1 ? [...said][0] : undefined;
}

function formsOf(table: Table, crew: number, passengers: number): { version: string; names: string[] } {
  const lists = table.heads.map((head) => head.list);
  const five = crew > 0 || (passengers === 0 && lists.includes('crew'));
  const six = passengers > 0 || (crew === 0 && lists.includes('passengers'));
  return {
    version: five && six ? '5+6' : five ? '5' : '6',
    names: [...(five ? ['crew'] : []), ...(six || !five ? ['passengers'] : [])],
  };
}

function readPeople(
  table: Table,
  filter: TableFilter,
  issues: IssueList,
  block: Block,
  list: 'crew' | 'passengers' | undefined,
  orders: DayOrders,
  journey: string,
): ParsedTraveller[] {
  const at = new Map<PersonColumn, number>();
  block.uses.forEach((use, index) => {
    if (typeof use === 'object' && 'person' in use && !at.has(use.person)) at.set(use.person, index);
  });
  const heading = table.rows[block.headings[0] ?? 0];
  return block.people.flatMap((index) => {
    const row = table.rows[index];
    if (!row) return [];
    return [
      readPerson({
        value: (column) => {
          const cell = at.get(column);
          return cell === undefined ? '' : filter.value(row.cells[cell], column === 'documentKindNumber' ? ' / ' : ' ');
        },
        order: (column) => orders.of(block, column),
        journey,
        list,
        warn: (code, column) =>
          issues.warn(
            code,
            { start: row.start },
            {
              ...(column === undefined ? {} : { qualifier: columnTitle(column) }),
              line: row.line,
            },
          ),
        segments: [...(heading ? [[heading.start, heading.end] as const] : []), [row.start, row.end] as const],
      }),
    ];
  });
}

function compareTotals(voyage: Voyage, crew: number, passengers: number, issues: IssueList): void {
  const { announced } = voyage;
  // a file with one of the forms says nothing about the other
  if (announced?.crew !== undefined && crew > 0 && announced.crew !== crew)
    issues.warn('travellersDiffer', undefined, { qualifier: 'crew', announced: announced.crew, listed: crew });
  if (announced?.passengers !== undefined && passengers > 0 && announced.passengers !== passengers)
    issues.warn('travellersDiffer', undefined, {
      qualifier: 'pax',
      announced: announced.passengers,
      listed: passengers,
    });
}
