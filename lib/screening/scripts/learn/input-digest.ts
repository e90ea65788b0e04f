import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sliceFile, slices } from './read-pairs';

/** SHA-256 over all training slices in order, so that one can tell whether what is committed was made from these. */
export function inputDigest(folder: string): string {
  const hash = createHash('sha256');
  for (const { slice } of slices) hash.update(readFileSync(sliceFile(folder, slice)));
  return hash.digest('hex');
}
