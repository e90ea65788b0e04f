import { canonicalHash, type Json } from '@/lib/core/canonical';
import { command } from '@/lib/core/command';
import { AppError } from '@/lib/core/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { readList } from './read-list';
import type { ListIssue, ReadEntry } from './schema';
import { importWatchlistInput, MAX_LIST_BYTES } from './watchlist-schema';

export type Imported =
  | { ok: true; version: number; added: number; removed: number; unchanged: number; warnings: ListIssue[] }
  /** The file could not be read; the list stays as it was. */
  | { ok: false; errors: ListIssue[] };

const CHUNK = 1000;
/** Messages of journeys still to come that are screened again at once; the rest follow with their next push. */
const RESCREEN_LIMIT = 500;

/** Two entries of one file may share a reference: both are kept, the later ones numbered. */
function keyed(entries: ReadEntry[]): { key: string; entry: ReadEntry; hash: Uint8Array<ArrayBuffer> }[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const n = (seen.get(entry.externalRef) ?? 0) + 1;
    seen.set(entry.externalRef, n);
    const key = (n === 1 ? entry.externalRef : `${entry.externalRef}#${n}`).slice(0, 64);
    return { key, entry, hash: canonicalHash(entry as unknown as Json) };
  });
}

/**
 * Replaces a list's content by a file's: entries that did not change keep their row, those that left the file are
 * marked with the version that removed them, so that every earlier hit can still be explained.
 */
export const importWatchlist = command({
  name: 'watchlist.import',
  input: importWatchlistInput,
  target: ({ watchlistId }) => ({ kind: 'watchlist', id: watchlistId }),
  policy: { who: { roles: ['analyst', 'supervisor'], scopes: ['watchlists:write'], agencies: ['piu'] } },
  async prepare({ input: { bytes } }) {
    if (bytes.length > MAX_LIST_BYTES) throw new AppError('too-large', 'list-too-large');
    const read = readList(bytes);
    return read.ok ? { ...read, keyed: keyed(read.entries) } : read;
  },
  subject: (tx, { watchlistId }) =>
    tx.watchlist.findUnique({ where: { id: watchlistId }, select: { id: true, version: true } }),
  async handle({ tx, actor, subject, prepared, now }) {
    const target = { kind: 'watchlist' as const, id: subject.id };
    if (!prepared.ok)
      return {
        result: { ok: false, errors: prepared.errors } as Imported,
        audit: {
          details: { version: subject.version, added: 0, removed: 0, unchanged: 0, warnings: prepared.errors.length },
          target,
        },
      };

    const agencyId = actor.agencyId ?? '';
    const version = subject.version + 1;
    const current = await tx.watchlistEntry.findMany({
      where: { watchlistId: subject.id, removedVersion: null },
      select: { id: true, externalRef: true, factsHash: true },
    });
    const wanted = new Map(prepared.keyed.map((k) => [k.key, k]));
    const gone: string[] = [];
    let unchanged = 0;
    for (const row of current) {
      const next = wanted.get(row.externalRef);
      if (next && Buffer.compare(next.hash, row.factsHash) === 0) {
        unchanged++;
        wanted.delete(row.externalRef);
      } else gone.push(row.id);
    }
    for (let i = 0; i < gone.length; i += CHUNK)
      await tx.watchlistEntry.updateMany({
        where: { id: { in: gone.slice(i, i + CHUNK) } },
        data: { removedVersion: version },
      });
    const added = [...wanted.values()];
    for (let i = 0; i < added.length; i += CHUNK)
      await tx.watchlistEntry.createMany({
        data: added.slice(i, i + CHUNK).map(({ key, entry, hash }) => ({
          agencyId,
          watchlistId: subject.id,
          externalRef: key,
          facts: entry as unknown as Prisma.InputJsonValue,
          factsHash: hash,
          sinceVersion: version,
        })),
      });
    await tx.watchlist.update({
      where: { id: subject.id },
      data: { version, entryCount: unchanged + added.length, importedAt: now },
      select: { id: true },
    });

    // travellers still to arrive are screened against the new version
    const ahead = await tx.travelMessage.findMany({
      where: { status: { in: ['accepted', 'screened'] }, journey: { arrivesAt: { gt: now } } },
      orderBy: { receivedAt: 'desc' },
      take: RESCREEN_LIMIT,
      select: { id: true },
    });
    return {
      result: {
        ok: true,
        version,
        added: added.length,
        removed: gone.length,
        unchanged,
        warnings: prepared.warnings,
      } as Imported,
      audit: {
        details: { version, added: added.length, removed: gone.length, unchanged, warnings: prepared.warnings.length },
        target,
      },
      jobs: ahead.map((m) => ({ queue: 'screen-message' as const, payload: { agencyId, messageId: m.id } })),
    };
  },
});
