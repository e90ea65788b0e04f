import type { Table } from '@/lib/travel/parsers/fal/filter-table';
import { factTitle, type HeadFact } from '@/lib/travel/parsers/fal/head-facts';
import type { FactValue } from '@/lib/travel/parsers/fal/read-voyage';
import type { TableFilter } from '@/lib/travel/parsers/fal/table-filter';
import type { IssueList } from '@/lib/travel/parsers/issue-list';

/** Facts that tell one voyage from another. */
const OF_VOYAGE: readonly HeadFact[] = ['shipName', 'imo', 'voyage'];

/**
 * The ship's facts of a file: from the heads of its lists and, in tables that repeat them in each row, from the rows.
 * The first of each counts; one that differs later is told, since a file is read as one voyage.
 */
export function collectFacts(table: Table, filter: TableFilter, issues: IssueList): Map<HeadFact, FactValue> {
  const facts = new Map<HeadFact, FactValue>();
  const take = (fact: HeadFact, text: string, line: number, start: number) => {
    if (text === '') return;
    const known = facts.get(fact);
    if (known === undefined) facts.set(fact, { text, line, start });
    else if (OF_VOYAGE.includes(fact) && known.text.toUpperCase() !== text.toUpperCase())
      issues.warn('falVoyagesDiffer', { start }, { qualifier: factTitle(fact), line });
  };
  table.blocks.forEach((block, index) => {
    for (const at of block.head) {
      const row = table.rows[at];
      for (const [cellAt, use] of table.heads[index]?.uses.get(at) ?? []) {
        const cell = row?.cells[cellAt];
        if (!row || !cell || use.kind === 'label' || use.kind === 'tick') continue;
        const value = filter.value(cell);
        take(use.fact, use.kind === 'both' ? value.slice(value.indexOf(':') + 1).trim() : value, row.line, cell.start);
      }
    }
  });
  for (const block of table.blocks) {
    const columns = block.uses.flatMap((use, at) =>
      typeof use === 'object' && 'fact' in use ? [{ fact: use.fact, at }] : [],
    );
    if (columns.length === 0) continue;
    for (const at of block.people) {
      const row = table.rows[at];
      for (const column of columns) {
        const cell = row?.cells[column.at];
        if (row && cell) take(column.fact, filter.value(cell), row.line, cell.start);
      }
    }
  }
  return facts;
}
