import { canonicalJson, type Json } from '@/lib/core/canonical';
import type { DiffCounts } from '@/lib/screening/list-schema';
import type { ReadEntry } from '@/lib/screening/schema';

/** A row of the list that no version has removed. */
export interface CurrentRow {
  id: string;
  externalRef: string;
  /** SHA-256 as lower-case hexadecimal. */
  hash: string;
  origin: 'import' | 'hand';
}

/** An entry of a file under the reference it will have, with its hash as in `CurrentRow`. */
export interface KeyedEntry {
  key: string;
  entry: ReadEntry;
  hash: string;
}

export interface ListDiff {
  added: KeyedEntry[];
  changed: { row: CurrentRow; next: KeyedEntry }[];
  removed: CurrentRow[];
  counts: DiffCounts;
}

/** More than this share of the imported entries gone, and a person has to say the number. */
const SAFE_SHARE = 1 / 3;

/** Two entries of one file may share a reference: both are kept, the later ones numbered. */
export function keyEntries(entries: readonly ReadEntry[], hashOf: (entry: ReadEntry) => string): KeyedEntry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const n = (seen.get(entry.externalRef) ?? 0) + 1;
    seen.set(entry.externalRef, n);
    const key = n === 1 ? entry.externalRef.slice(0, 64) : `${entry.externalRef.slice(0, 56)}#${n}`;
    return { key, entry, hash: hashOf(entry) };
  });
}

/**
 * What a file does to a list, entry by entry. The same reference with other facts is a change. What a person added or
 * amended by hand stays as it is, and a file's entry under its reference is left out and counted as kept.
 */
export function diffList(current: readonly CurrentRow[], file: readonly KeyedEntry[]): ListDiff {
  const byHand = new Set(current.filter(({ origin }) => origin === 'hand').map(({ externalRef }) => externalRef));
  const wanted = new Map<string, KeyedEntry>();
  let kept = 0;
  for (const next of file) {
    if (byHand.has(next.key)) kept++;
    else wanted.set(next.key, next);
  }
  const changed: ListDiff['changed'] = [];
  const removed: CurrentRow[] = [];
  let unchanged = 0;
  for (const row of current) {
    if (row.origin === 'hand') continue;
    const next = wanted.get(row.externalRef);
    wanted.delete(row.externalRef);
    if (!next) removed.push(row);
    else if (next.hash === row.hash) unchanged++;
    else changed.push({ row, next });
  }
  const added = [...wanted.values()];
  return {
    added,
    changed,
    removed,
    counts: { added: added.length, changed: changed.length, removed: removed.length, unchanged, kept },
  };
}

/** The number that has to be confirmed, null where a file removes no more than a third of what was imported before. */
export function removalsToConfirm({ removed, changed, unchanged }: DiffCounts): number | null {
  return removed > (removed + changed + unchanged) * SAFE_SHARE ? removed : null;
}

/** Names of the facts that differ, in the order of the entry's screen. */
export function changedFields(before: ReadEntry, after: ReadEntry): (keyof ReadEntry)[] {
  const fields: (keyof ReadEntry)[] = [
    'names',
    'birthDates',
    'documents',
    'nationalities',
    'birthPlaces',
    'sex',
    'listedOn',
    'reason',
    'expiresOn',
    'offence',
    'source',
    'restricted',
    'externalRef',
  ];
  const same = (a: unknown, b: unknown) =>
    a === b || canonicalJson((a ?? null) as Json) === canonicalJson((b ?? null) as Json);
  return fields.filter((field) => !same(before[field], after[field]));
}
