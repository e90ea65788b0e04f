import { type Removal, removalsIn } from '@/lib/travel/parsers/fal/cell-rules';
import { columnTitle } from '@/lib/travel/parsers/fal/columns';
import type { Block } from '@/lib/travel/parsers/fal/find-blocks';
import type { HeadCells } from '@/lib/travel/parsers/fal/find-head-cells';
import { factTitle } from '@/lib/travel/parsers/fal/head-facts';
import { isKnownLabel, removalsInLabel } from '@/lib/travel/parsers/fal/label-rules';
import type { Row } from '@/lib/travel/parsers/fal/split-rows';
import type { TableFilter } from '@/lib/travel/parsers/fal/table-filter';
import { isTemplateNote } from '@/lib/travel/parsers/fal/template-notes';
import type { IssueList } from '@/lib/travel/parsers/issue-list';

export interface Table {
  rows: readonly Row[];
  /** The cells as sent. */
  texts: readonly (readonly string[])[];
  blocks: readonly Block[];
  heads: readonly HeadCells[];
}

/**
 * Takes out of a table all that its headings and labels do not allow (Directive (EU) 2016/681 Art 13(4) read as an
 * allow-list), before any value is read: cells under other headings, lines beside the list, values that are not what
 * their heading says.
 */
export function filterTable(table: Table, filter: TableFilter, issues: IssueList): void {
  table.blocks.forEach((block, index) => {
    const head = table.heads[index];
    for (const row of block.head) filterHead(table, filter, issues, row, head);
    for (const row of block.headings) filterHeadings(table, filter, issues, row, block);
    for (const row of block.people) filterPerson(table, filter, issues, row, block);
    for (const at of block.unread) {
      const row = table.rows[at];
      if (!row) continue;
      const known = isTemplateNote(cellsOf(table, at).join(''));
      if (known) continue;
      for (const cell of row.cells) filter.all(row, cell, 'free-text');
      issues.warn('falRowUnread', { start: row.start }, { qualifier: String(row.line), line: row.line });
    }
  });
}

const cellsOf = (table: Table, row: number) => table.texts[row] ?? [];

function filterHead(
  table: Table,
  filter: TableFilter,
  issues: IssueList,
  at: number,
  head: HeadCells | undefined,
): void {
  const row = table.rows[at];
  if (!row) return;
  for (const [index, cell] of row.cells.entries()) {
    const sent = cellsOf(table, at)[index] ?? '';
    const use = head?.uses.get(at)?.get(index);
    if (use?.kind === 'tick' || sent.trim() === '') continue;
    if (use === undefined) {
      // a page number
      if (isTemplateNote(sent) || /^\s*\d{1,3}\s*(?:(?:of|\/)\s*\d{1,3}\s*)?$/.test(sent)) continue;
      filter.all(row, cell, 'free-text');
      issues.warn('falHeadRemoved', { start: row.start }, { qualifier: String(row.line), line: row.line });
      continue;
    }
    if (use.kind === 'label') {
      filter.apply(row, cell, sent, removalsInLabel(sent));
      continue;
    }
    const from = use.kind === 'both' ? use.from : 0;
    const removals = removalsIn({ fact: use.fact }, sent.slice(from)).map((removal) => moved(removal, from));
    if (removals.some((removal) => removal.value))
      issues.warn('falValueRemoved', { start: cell.start }, { qualifier: factTitle(use.fact), line: row.line });
    filter.apply(row, cell, sent, [...(from > 0 ? removalsInLabel(sent.slice(0, from - 1)) : []), ...removals]);
  }
}

const moved = (removal: Removal, by: number): Removal => ({ ...removal, from: removal.from + by, to: removal.to + by });

function filterHeadings(table: Table, filter: TableFilter, issues: IssueList, at: number, block: Block): void {
  const row = table.rows[at];
  if (!row) return;
  for (const [index, cell] of row.cells.entries()) {
    const sent = cellsOf(table, at)[index] ?? '';
    if (sent.trim() === '' || /^\s*\(?[A-Z]?\d{1,2}\)?\s*$/.test(sent)) continue;
    const use = block.uses[index] ?? 'unknown';
    if (isKnownLabel(sent)) {
      filter.apply(row, cell, sent, removalsInLabel(sent));
      if (typeof use === 'object' && 'removed' in use)
        issues.warn('falColumnRemoved', { start: cell.start }, { qualifier: String(index + 1), kind: use.removed });
      continue;
    }
    filter.all(row, cell, 'free-text');
    issues.warn('falColumnUnknown', { start: cell.start }, { qualifier: String(index + 1) });
  }
}

function filterPerson(table: Table, filter: TableFilter, issues: IssueList, at: number, block: Block): void {
  const row = table.rows[at];
  if (!row) return;
  for (const [index, cell] of row.cells.entries()) {
    const sent = cellsOf(table, at)[index] ?? '';
    if (sent.trim() === '') continue;
    const use = block.uses[index];
    if (use === undefined) {
      filter.all(row, cell, 'free-text');
      issues.warn('falRowLong', { start: row.start }, { qualifier: String(row.line), line: row.line });
      continue;
    }
    if (use === 'unknown') {
      filter.all(row, cell, 'free-text');
      issues.warn('falColumnUnknown', { start: cell.start }, { qualifier: String(index + 1) });
      continue;
    }
    if ('removed' in use) {
      filter.all(row, cell, use.removed);
      continue;
    }
    const removals = removalsIn('person' in use ? { column: use.person } : use, sent);
    if (removals.some((removal) => removal.value)) {
      const title = 'person' in use ? columnTitle(use.person) : factTitle(use.fact);
      issues.warn('falValueRemoved', { start: cell.start }, { qualifier: title, line: row.line });
    }
    if (cell.quoted && /[\r\n]/.test(sent) && sent.length > 300)
      issues.warn('falQuoteOpen', { start: cell.start }, { qualifier: String(row.line), line: row.line });
    filter.apply(row, cell, sent, removals);
  }
}
