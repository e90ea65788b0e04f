import type pg from 'pg';

/** Every column of every table as text, bytes as Latin-1 too: where one of the strings stands, as `table.column`. */
export async function whereInDatabase(owner: pg.Client, ...needles: string[]): Promise<string[]> {
  const { rows: columns } = await owner.query<{
    table_schema: string;
    table_name: string;
    column_name: string;
    data_type: string;
  }>(
    `SELECT table_schema, table_name, column_name, data_type FROM information_schema.columns
     WHERE table_schema IN ('public', 'pgboss') AND table_name IN
       (SELECT c.relname FROM pg_class c WHERE c.relkind IN ('r', 'p'))`,
  );
  const pattern = needles.map((needle) => needle.replace(/[^A-Za-z0-9 ]/g, '\\$&')).join('|');
  const found: string[] = [];
  for (const { table_schema, table_name, column_name, data_type } of columns) {
    const column = `"${column_name}"`;
    const text = data_type === 'bytea' ? `encode(${column}, 'escape')` : `${column}::text`;
    const { rows } = await owner.query(`SELECT 1 FROM "${table_schema}"."${table_name}" WHERE ${text} ~ $1 LIMIT 1`, [
      pattern,
    ]);
    if (rows.length > 0) found.push(`${table_name}.${column_name}`);
  }
  return found;
}
