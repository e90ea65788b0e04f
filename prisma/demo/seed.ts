import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exchangeState } from '@/lib/access/exchange-state';
import { closeDb } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { closeQueue } from '@/lib/core/job';
import { signAgreements } from './agreements';
import { foundMembers } from './found-members';
import { sendHistory, sendPushes, sendVoyages } from './more-traffic';
import { writeRules } from './rules';
import { playStory } from './story';
import { sendTraffic } from './traffic';

// Fills an empty database with the demo world, through the same commands as everything else. Safe to run again.
const say = (line: string) => process.stdout.write(`  ${line}\n`);

async function seed(): Promise<void> {
  if (env().CONCORD_DEMO !== '1') throw new Error('The demo world is for CONCORD_DEMO=1 only.');
  const state = await exchangeState();
  if (state === 'real') {
    process.stderr.write(
      '\n  This database belongs to real agencies; the demo world would join their exchange. Start with CONCORD_DEMO=0, or choose another database.\n\n',
    );
    process.exitCode = 1;
    return;
  }
  if (state === 'demo') {
    say('the demo world is there');
    return;
  }
  const world = await foundMembers(new Date());
  say(`${world.agencies.size} agencies, ${world.accounts.length} people`);
  // first, so that a start that is broken off later still leaves accounts that work
  writeAccounts(world);
  await signAgreements(world);
  say('agreements signed');
  await sendHistory(world);
  await sendTraffic(world);
  await sendVoyages(world);
  await sendPushes(world);
  say('lists imported, travel messages received and screened');
  await writeRules(world);
  say('targeting rules written, one in force');
  await playStory(world);
  say('one hit shared and acknowledged');
}

function writeAccounts({ accounts, tokens }: Awaited<ReturnType<typeof foundMembers>>): void {
  const file = path.join(process.env.CONCORD_DATA ?? '.data', 'demo.json');
  writeFileSync(file, `${JSON.stringify({ url: env().NEXTAUTH_URL, accounts, tokens }, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}

await seed();
await closeQueue();
await closeDb();
