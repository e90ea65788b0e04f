/** A row of a table and the line it starts on, counted from 1. */
export interface TableRow {
  line: number;
  cells: string[];
}

/** A file read into cells, whatever it was, with nothing decided about what they mean. */
export interface ListTable {
  format: 'csv' | 'xlsx';
  rows: TableRow[];
  /** Pictures that lie in the file beside its cells. */
  pictures: number;
}
