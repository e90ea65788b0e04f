import type { PersonColumn } from '@/lib/travel/parsers/fal/columns';
import type { Table } from '@/lib/travel/parsers/fal/filter-table';
import type { Block } from '@/lib/travel/parsers/fal/find-blocks';
import type { HeadCells } from '@/lib/travel/parsers/fal/find-head-cells';
import type { IssueList } from '@/lib/travel/parsers/issue-list';

/** By title, by the headings' prefix, else by the columns that only one form has. */
export function listOfBlock(
  block: Block,
  head: HeadCells | undefined,
  issues: IssueList,
  table: Table,
): 'crew' | 'passengers' | undefined {
  if (head?.list === 'both') return undefined;
  const titled = head?.list ?? block.list;
  if (titled !== undefined) return titled;
  const has = (...columns: PersonColumn[]) =>
    block.uses.some((use) => typeof use === 'object' && 'person' in use && columns.includes(use.person));
  if (has('personKind')) return undefined;
  const crew = has('rank', 'seamanNumber');
  const passengers = has('transit', 'ageClass');
  if (crew !== passengers) return crew ? 'crew' : 'passengers';
  if (crew) return undefined;
  if (has('embarkPort', 'debarkPort')) return 'passengers';
  const row = table.rows[block.headings[0] ?? 0];
  issues.warn('falFormUnknown', row ? { start: row.start } : undefined, { line: row?.line ?? 1 });
  return undefined;
}
