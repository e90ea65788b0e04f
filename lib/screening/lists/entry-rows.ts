import type { Tx } from '@/lib/core/db';
import { identityHash } from '@/lib/screening/identity-hash';
import type { CurrentRow } from '@/lib/screening/lists/diff-list';
import { factsHash } from '@/lib/screening/lists/facts-hash';
import type { ReadEntry } from '@/lib/screening/schema';

/** Rows of one statement. */
const CHUNK = 5000;

/** Every entry of a list that no version removed, as far as the actor may see them. */
export async function currentRows(tx: Tx, watchlistId: string): Promise<CurrentRow[]> {
  const rows = await tx.watchlistEntry.findMany({
    where: { watchlistId, removedVersion: null },
    select: { id: true, externalRef: true, factsHash: true, origin: true },
  });
  return rows.map(({ factsHash: hash, origin, ...row }) => ({
    ...row,
    hash: Buffer.from(hash).toString('hex'),
    origin: origin === 'hand' ? 'hand' : 'import',
  }));
}

export async function removeRows(tx: Tx, ids: readonly string[], version: number): Promise<void> {
  for (let at = 0; at < ids.length; at += CHUNK)
    await tx.watchlistEntry.updateMany({
      where: { id: { in: ids.slice(at, at + CHUNK) } },
      data: { removedVersion: version },
    });
}

/** What all new rows of one act have in common. */
interface RowsOf {
  agencyId: string;
  watchlistId: string;
  version: number;
  origin: 'import' | 'hand';
  /** The whole list is restricted. */
  restricted: boolean;
  addedById: string | null;
}

/**
 * Writes entries under their references; the columns beside the facts say what the screening asks for row by row. One
 * statement for thousands of rows, because a large list must be in within the transaction's minute.
 */
export async function addRows(
  tx: Tx,
  of: RowsOf,
  entries: readonly { id?: string; key: string; entry: ReadEntry; hash?: string }[],
): Promise<void> {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  const row = ({ id, key, entry, hash }: (typeof entries)[number]) => ({
    id: id ?? crypto.randomUUID(),
    external_ref: key,
    facts: entry,
    facts_hash: hash ?? hex(factsHash(entry)),
    identity_hash: hex(identityHash(entry)),
    expires_on: entry.expiresOn ?? null,
    restricted: of.restricted || entry.restricted === true,
    offence: entry.offence ?? null,
    source: entry.source ?? null,
  });
  for (let at = 0; at < entries.length; at += CHUNK) {
    const rows = JSON.stringify(entries.slice(at, at + CHUNK).map(row));
    await tx.$executeRaw`INSERT INTO watchlist_entry (id, agency_id, watchlist_id, external_ref, facts, facts_hash,
        identity_hash, since_version, origin, expires_on, restricted, offence, source, added_by_id)
      SELECT id, ${of.agencyId}::uuid, ${of.watchlistId}::uuid, external_ref, facts, decode(facts_hash, 'hex'),
        decode(identity_hash, 'hex'), ${of.version}, ${of.origin}, expires_on, restricted, offence, source,
        ${of.addedById}::uuid
      FROM jsonb_to_recordset(${rows}::jsonb) AS entry (id uuid, external_ref text, facts jsonb, facts_hash text,
        identity_hash text, expires_on date, restricted boolean, offence text, source text)`;
  }
}
