import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/core/env';
import { log } from '@/lib/core/log';
import { seal, unseal } from '@/lib/core/seal';
import { fromSnapshot } from './build-index';
import type { LoadedIndex } from './load-index';

/** A small list is built faster than it is opened. */
const WORTH_KEEPING = 2_000;
/** Changes come in bursts; the snapshot is written when they are over. */
const QUIET_MS = 20_000;

const waiting = new Map<string, NodeJS.Timeout>();

const fileOf = (agencyId: string): string | null => {
  const { CONCORD_DATA: data } = env();
  return data ? path.join(data, 'screening', `${agencyId}.index`) : null;
};

/**
 * The index as an earlier process left it, sealed for the agency; what changed since is caught up with. Null where there
 * is none, it is damaged, or another matcher made it: the index is then built anew.
 */
export async function openSnapshot(agencyId: string): Promise<LoadedIndex | null> {
  const file = fileOf(agencyId);
  if (!file || !existsSync(file)) return null;
  try {
    const plain = unseal(agencyId, 'index', readFileSync(file));
    const line = plain.indexOf(10);
    const versions = JSON.parse(new TextDecoder().decode(plain.subarray(0, line))) as [string, number][];
    return { index: fromSnapshot(plain.subarray(line + 1)), listVersions: new Map(versions) };
  } catch (err) {
    log.warn({ err, agencyId }, 'the snapshot of the screening index is not usable; the index is built anew');
    return null;
  }
}

/**
 * Writes the snapshot once the lists have been quiet for a while. Entries leave the disk with the next one; single words
 * of their names stay in the table of words until the index is built anew.
 */
export function keepSnapshot(agencyId: string, { index, listVersions }: LoadedIndex): void {
  const file = fileOf(agencyId);
  clearTimeout(waiting.get(agencyId));
  if (!file) return;
  const write = () => {
    waiting.delete(agencyId);
    try {
      if (index.size < WORTH_KEEPING) return rmSync(file, { force: true });
      const head = Buffer.from(`${JSON.stringify([...listVersions])}\n`);
      mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(`${file}.new`, seal(agencyId, 'index', Buffer.concat([head, index.snapshot()])), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    } catch (err) {
      log.error({ err, agencyId }, 'the snapshot of the screening index was not written');
    }
  };
  waiting.set(agencyId, setTimeout(write, QUIET_MS).unref());
}
