import type { PersonColumn } from '@/lib/travel/parsers/fal/columns';
import type { Table } from '@/lib/travel/parsers/fal/filter-table';
import type { Block } from '@/lib/travel/parsers/fal/find-blocks';
import { type DayOrder, dayOrderInHeading, dayOrderOf } from '@/lib/travel/parsers/fal/table-dates';
import type { TableFilter } from '@/lib/travel/parsers/fal/table-filter';

export interface DayOrders {
  of: (block: Block, column: PersonColumn) => DayOrder | undefined;
  file: DayOrder | undefined;
}

const DATE_COLUMNS: readonly PersonColumn[] = [
  'birthDate',
  'birthDatePlace',
  'documentExpiry',
  'documentIssued',
  'passportExpiry',
  'passportIssued',
  'seamanExpiry',
  'seamanIssued',
  'embarkDate',
  'debarkDate',
];

/** How each column writes its dates: as its heading says, as its own dates tell, else as those of the whole file. */
export function findDayOrders(table: Table, filter: TableFilter): DayOrders {
  const byColumn = new Map<Block, Map<PersonColumn, DayOrder | 'mixed' | undefined>>();
  const all: string[] = [];
  for (const block of table.blocks) {
    const orders = new Map<PersonColumn, DayOrder | 'mixed' | undefined>();
    block.uses.forEach((use, at) => {
      if (typeof use !== 'object' || !('person' in use) || !DATE_COLUMNS.includes(use.person)) return;
      const values = block.people.map((row) => filter.value(table.rows[row]?.cells[at]));
      for (const value of values) all.push(value);
      const heading = block.headings.map((row) => table.texts[row]?.[at] ?? '').join(' ');
      orders.set(use.person, dayOrderInHeading(heading) ?? dayOrderOf(values));
    });
    byColumn.set(block, orders);
  }
  const file = dayOrderOf(all);
  const known = file === 'mixed' ? undefined : file;
  return {
    file: known,
    of: (block, column) => {
      const own = byColumn.get(block)?.get(column);
      return own === 'mixed' ? undefined : (own ?? known);
    },
  };
}
