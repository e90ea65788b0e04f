import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export interface SampleFile {
  file: string;
  kind: 'message' | 'mrz' | 'watchlist';
}

/** Files of the paths in order, folders with all below them; notes on where a sample came from are left out. */
export async function* listSampleFiles(paths: readonly string[]): AsyncGenerator<SampleFile> {
  for (const one of paths) {
    if (!(await stat(one)).isDirectory()) {
      yield { file: one, kind: kindOf(one) };
      continue;
    }
    const entries = await readdir(one, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const inside = path.join(one, entry.name);
      if (entry.isDirectory()) yield* listSampleFiles([inside]);
      else if (entry.isFile() && !entry.name.endsWith('.source.txt') && !entry.name.startsWith('.'))
        yield { file: inside, kind: kindOf(inside) };
    }
  }
}

function kindOf(file: string): SampleFile['kind'] {
  const folders = path.dirname(path.resolve(file)).split(path.sep);
  if (folders.includes('un-list')) return 'watchlist';
  return folders.includes('mrz') ? 'mrz' : 'message';
}
