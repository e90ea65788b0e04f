/** A list as the API tells it: its name and counts, no entry. Instants are ISO 8601 in UTC. */
export interface ListRow {
  id: string;
  name: string;
  family: string;
  offence: string;
  source: string | null;
  restricted: boolean;
  version: number;
  entryCount: number;
  importedAt: string | null;
  rescreenedVersion: number;
  rescreened: number;
}

/** The same from a server component's row, instants as text. */
export function toListRow({
  importedAt,
  createdAt: _createdAt,
  ...row
}: Omit<ListRow, 'importedAt'> & { importedAt: Date | null; createdAt: Date }): ListRow {
  return { ...row, importedAt: importedAt?.toISOString() ?? null };
}
