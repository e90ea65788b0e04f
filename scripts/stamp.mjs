// Remembers what a result was made from, so that the same work is not done twice.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {string[]} sources files and folders; those absent count as absent
 * @param {(file: string) => boolean} wanted
 * @returns {string} SHA-256 over names and contents
 */
export function hashOf(sources, wanted = () => true) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesIn).filter(wanted).sort()) {
    hash.update(`${file}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

/**
 * Does `work` unless its output is there and the stamp says that it was made from this hash. The old stamp goes first,
 * so that broken work is redone.
 * @param {{ stamp: string, hash: string, output: string }} made
 * @param {() => Promise<unknown>} work
 * @returns {Promise<boolean>} whether the work was done
 */
export async function unlessMade({ stamp: stampFile, hash, output }, work) {
  if (existsSync(output) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return false;
  rmSync(stampFile, { force: true });
  await work();
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, hash);
  return true;
}

function filesIn(source) {
  if (!existsSync(source)) return [];
  if (!statSync(source).isDirectory()) return [source];
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
