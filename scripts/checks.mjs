// The checks that need no database: one function each, printing only when it fails.
import { runNode } from './processes.mjs';

/** Route types first: without them the compiler does not know PageProps. */
export async function checkTypes({ signal }) {
  await runNode(['node_modules/next/dist/bin/next', 'typegen'], { quiet: true, signal });
  await runNode(['node_modules/typescript/bin/tsc', '--noEmit'], { quiet: true, signal });
}

export async function checkStyle({ signal }) {
  await runNode(['node_modules/@biomejs/biome/bin/biome', 'check', '.', '--error-on-warnings'], {
    quiet: true,
    signal,
  });
}

export async function checkUnused({ signal }) {
  await runNode(['node_modules/knip/bin/knip.js', '--no-progress'], { quiet: true, signal });
}
