// The Prisma client, made anew only when the schema or the generator changed.
import { runNode } from './processes.mjs';
import { hashOf, unlessMade } from './stamp.mjs';

/** @returns {Promise<string>} what happened, in a word */
export async function generateClient() {
  const made = {
    stamp: 'node_modules/.cache/concord-generate',
    hash: hashOf(['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json']),
    output: 'lib/generated/prisma/client.ts',
  };
  const done = await unlessMade(made, () =>
    runNode(['node_modules/prisma/build/index.js', 'generate'], { quiet: true }),
  );
  return done ? 'made' : 'unchanged';
}
