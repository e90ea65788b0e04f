import { setImmediate } from 'node:timers/promises';
import type { Tx } from '@/lib/core/db';
import { AppError } from '@/lib/core/errors';
import { type ListMapping, listMapping } from '@/lib/screening/list-schema';
import { type KeyedEntry, keyEntries } from '@/lib/screening/lists/diff-list';
import { factsHash } from '@/lib/screening/lists/facts-hash';
import { type ListReading, readList } from '@/lib/screening/read-list';
import { MAX_LIST_BYTES } from '@/lib/screening/watchlist-schema';

/** Entries hashed before others get their turn. */
const AT_ONCE = 2000;

export interface ReadUpload extends ListReading {
  keyed: KeyedEntry[];
}

/**
 * Reads the files of an import before its transaction opens: what they hold, under which references, with the hashes
 * that tell what changed.
 * @throws AppError too-large.
 */
export async function readUpload(
  input: { watchlistId: string; bytes: Uint8Array; more: Uint8Array[]; mapping?: ListMapping | undefined },
  read: <T>(look: (tx: Tx) => Promise<T>) => Promise<T>,
): Promise<ReadUpload> {
  const files = [input.bytes, ...input.more];
  if (files.reduce((sum, { length }) => sum + length, 0) > MAX_LIST_BYTES)
    throw new AppError('too-large', 'list-too-large');
  const list = await read((tx) =>
    tx.watchlist.findUnique({ where: { id: input.watchlistId }, select: { mapping: true } }),
  );
  const remembered = listMapping.safeParse(list?.mapping);
  const reading = await readList(files, {
    ...(input.mapping ? { mapping: input.mapping } : {}),
    ...(remembered.success ? { remembered: remembered.data } : {}),
  });
  if (!reading.list.ok) return { ...reading, keyed: [] };
  const { entries } = reading.list;
  const hashes = new Map<object, string>();
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    for (const entry of entries.slice(at, at + AT_ONCE))
      hashes.set(entry, Buffer.from(factsHash(entry)).toString('hex'));
    await setImmediate();
  }
  return { ...reading, keyed: keyEntries(entries, (entry) => hashes.get(entry) ?? '') };
}
