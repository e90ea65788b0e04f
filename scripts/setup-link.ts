// `CONCORD_DEMO=0 npm start`: on an empty portal, prints the one-time link that founds it. Needs DATABASE_URL (the app's
// role), NEXTAUTH_URL and the secrets, as the start gives them.
import { randomUUID } from 'node:crypto';
import { exchangeState } from '@/lib/access/exchange-state';
import { makeSetUpLink } from '@/lib/access/make-set-up-link';
import { closeDb } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/display/paths';

async function offerSetUp(): Promise<void> {
  const state = await exchangeState();
  if (state === 'real') return;
  if (state === 'demo')
    throw new Error(
      'This database holds the demo world, whose passwords are printed on screens. Start without CONCORD_DEMO=0 to use it, or choose another database.',
    );
  const { token, expiresAt } = await makeSetUpLink.run(
    { kind: 'system', agencyId: null },
    { correlationId: randomUUID(), source: 'job', now: new Date() },
    {},
  );
  const link = new URL(paths.invitation(token), env().NEXTAUTH_URL);
  console.log(`
  This portal is empty. Whoever opens this link first founds its oversight body and becomes its administrator:

    ${link.href}

  It works once, until ${expiresAt.toISOString().slice(0, 16).replace('T', ' ')} UTC, and is not shown again.
  The next start makes a new link and ends this one.
`);
}

try {
  await offerSetUp();
} catch (error) {
  console.error(`\n  ${error instanceof Error ? error.message : 'The set-up link could not be made.'}\n`);
  process.exitCode = 1;
} finally {
  await closeDb();
}
