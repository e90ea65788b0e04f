// `npm run bench:bulk`: a million travellers through the bulk path of the production build. Constant memory, no loss.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { buildApp } from '../scripts/build.mjs';
import { startThrowawayPostgres } from '../scripts/postgres.mjs';
import { makeTemplate } from '../scripts/test-cluster.mjs';
import { untilStopped } from '../scripts/until-stopped.mjs';
import { bareRate, checksumSent, readKept } from './bulk-check';
import { sendStream } from './bulk-send';
import { databaseCpu, startBenchServer } from './bulk-server';
import { bulkMessages, type MadeMessage } from './bulk-traffic';

const { values } = parseArgs({
  options: { travellers: { type: 'string', default: '1000000' }, screening: { type: 'boolean', default: false } },
});
const target = Number(values.travellers);
if (!Number.isInteger(target) || target < 1000) throw new Error('--travellers takes a whole number from 1000.');
/** Memory at the end may be this many times that at a fifth. */
const MOST_GROWTH = 1.5;
const mb = (bytes: number) => Math.round(bytes / 1e6);

const problems: string[] = [];
const expect = (what: string, ok: boolean) => {
  console.log(`  ${ok ? 'yes' : 'NO '}  ${what}`);
  if (!ok) problems.push(what);
};
const folder = mkdtempSync(path.join(tmpdir(), 'concord-bulk-'));
const result: Record<string, unknown> = {};
let complete = false;

const lastLines = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').slice(-4000) : '');
const exitCode = await untilStopped(async (running) => {
  console.log(`  build ${await buildApp(running)}`);
  const cluster = await startThrowawayPostgres();
  running.add('database', cluster.stop);
  await makeTemplate(cluster);
  const server = await startBenchServer(running, cluster, folder, values.screening);
  const owner = new pg.Client({ connectionString: server.ownerUrl });
  await owner.connect();
  running.add('look at the database', () => owner.end());

  const statuses = new Map<string, number>();
  let kept = 0;
  const memory: { share: number; bytes: number }[] = [];
  const from = performance.now();
  const idle = server.memory();
  const sample = () => memory.push({ share: kept / target, bytes: server.memory() });
  const sampling = setInterval(sample, 1000);
  const telling = setInterval(() => {
    const seconds = (performance.now() - from) / 1000;
    console.log(
      `  ${kept} travellers, ${(kept / seconds).toFixed(0)}/s, server ${mb(server.memory())} MB, ${seconds.toFixed(0)} s`,
    );
  }, 10_000);
  const cpu = { server: server.cpu(), database: databaseCpu(), sender: process.cpuUsage() };
  const sent = await sendStream(
    server,
    () => bulkMessages(target),
    (line) => {
      statuses.set(line.status, (statuses.get(line.status) ?? 0) + 1);
      kept += line.travellers;
    },
  );
  clearInterval(sampling);
  clearInterval(telling);
  sample();
  const own = process.cpuUsage(cpu.sender);
  const used = {
    server: server.cpu() - cpu.server,
    database: databaseCpu() - cpu.database,
    sender: (own.user + own.system) / 1e6,
  };
  running.check();

  const memoryAt = (share: number) => memory.find((m) => m.share >= share)?.bytes ?? memory.at(-1)?.bytes ?? 0;
  const rate = sent.travellers / sent.seconds;
  const peak = Math.max(...memory.map(({ bytes }) => bytes));
  console.log(`
  ${sent.travellers} travellers in ${sent.messages} messages, ${mb(sent.bytes)} MB in ${sent.seconds.toFixed(1)} s
  ${rate.toFixed(0)} travellers/s, ${(sent.bytes / 1e6 / sent.seconds).toFixed(2)} MB/s
  CPU seconds: server ${used.server.toFixed(0)}, database ${used.database.toFixed(0)}, sender ${used.sender.toFixed(0)}
  server memory: ${mb(idle)} MB before, ${[0.1, 0.2, 0.5, 1].map((s) => `${mb(memoryAt(s))} MB at ${s * 100} %`).join(', ')}, ${mb(peak)} MB most
`);

  const found = await readKept(owner);
  const checksum = checksumSent(sent.travellers);
  expect('the stream was done', sent.end.done);
  expect(
    `every message accepted (${[...statuses].map(([s, n]) => `${n} ${s}`).join(', ')})`,
    sent.end.accepted === sent.messages,
  );
  expect(`every byte counted (${sent.end.bytes})`, sent.end.bytes === sent.bytes);
  expect(`every traveller kept (${found.travellers})`, found.travellers === sent.travellers);
  expect('every document number kept, by checksum', found.documents === sent.travellers && found.checksum === checksum);
  expect(`every record locator kept (${found.locators})`, found.locators === sent.locators);
  expect(`an audit event a message (${found.events})`, found.events === sent.messages);
  expect(`memory at the end at most ${MOST_GROWTH} times that at 20 %`, memoryAt(1) <= MOST_GROWTH * memoryAt(0.2));

  const again = await sendStream(
    server,
    () => firstOf(bulkMessages(target), target / 100),
    () => {},
  );
  const after = await readKept(owner);
  expect(
    `sent again, ${again.messages} messages add nothing`,
    again.end.repeated === again.messages && after.travellers === found.travellers && after.messages === found.messages,
  );

  await server.stop();
  const sampled = Math.min(200, sent.messages);
  const bare = await bareRate(owner, sampled);
  console.log(`
  the same rows of ${sampled} messages with multi-row INSERTs through pg alone: ${bare.toFixed(0)} travellers/s
  the bulk path reads, filters, audits and answers at ${((rate / bare) * 100).toFixed(0)} % of that
`);
  Object.assign(result, {
    travellers: sent.travellers,
    messages: sent.messages,
    megabytes: mb(sent.bytes),
    seconds: Math.round(sent.seconds * 10) / 10,
    travellersPerSecond: Math.round(rate),
    megabytesPerSecond: Math.round(sent.bytes / 1e5 / sent.seconds) / 10,
    cpuSeconds: used,
    memoryMB: {
      before: mb(idle),
      at10: mb(memoryAt(0.1)),
      at20: mb(memoryAt(0.2)),
      at50: mb(memoryAt(0.5)),
      at100: mb(memoryAt(1)),
      most: mb(peak),
    },
    lost: sent.travellers - found.travellers,
    addedAgain: after.travellers - found.travellers,
    bareTravellersPerSecond: Math.round(bare),
    ofBare: Math.round((rate / bare) * 1000) / 1000,
    screening: values.screening,
  });
  complete = true;
  return 'done';
});
if (!complete || problems.length > 0) console.error(lastLines(path.join(folder, 'server.log')));
rmSync(folder, { recursive: true, force: true });
console.log(`RESULT ${JSON.stringify({ ok: complete && problems.length === 0, problems, ...result })}`);
process.exit(exitCode || (complete && problems.length === 0 ? 0 : 1));

/** Whole messages until so many travellers are in them. */
function* firstOf(messages: Iterable<MadeMessage>, travellers: number): Generator<MadeMessage> {
  let made = 0;
  for (const message of messages) {
    if (made >= travellers) return;
    made += message.people;
    yield message;
  }
}
