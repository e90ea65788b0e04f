// `npm run bench:screening`: a million listed names and ten thousand travellers through the product's own index, one
// thread, beside pg_trgm, fuse.js, minisearch and flexsearch on the same names. What is found is compared before times.
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startThrowawayPostgres } from '../scripts/postgres.mjs';
import { untilStopped } from '../scripts/until-stopped.mjs';
import { benchList } from './screening-list';
import type { Measured } from './screening-measure';
import { measureOwn } from './screening-own';
import { loadPostgres, measureFlexsearch, measureFuse, measureMinisearch, measurePostgres } from './screening-peers';

const { values } = parseArgs({
  options: {
    names: { type: 'string', default: '1000000' },
    travellers: { type: 'string', default: '10000' },
    'skip-peers': { type: 'boolean', default: false },
    // One engine alone, in a process of its own, so that its memory can be told.
    engine: { type: 'string' },
  },
});
const names = Number(values.names);
const count = Number(values.travellers);
if (!Number.isInteger(names) || names < 1000) throw new Error('--names takes a whole number from 1000.');
if (!Number.isInteger(count) || count < 100) throw new Error('--travellers takes a whole number from 100.');

/** Slow engines get the first so many of the same travellers; ours is measured on the same ones again. */
const subsets = { flexsearch: 1000, minisearch: 200, 'pg_trgm 0.45': 200, 'pg_trgm 0.3': 60, 'fuse.js': 5 };
const sizes = [...new Set(Object.values(subsets))].map((size) => Math.min(size, count));
type Own = Awaited<ReturnType<typeof measureOwn>> & { subsets: Record<number, Measured> };

async function alone(engine: string): Promise<unknown> {
  const list = benchList(names, count);
  switch (engine) {
    case 'own':
      return measureOwn(list, sizes);
    case 'flexsearch':
      return measureFlexsearch(list, subsets.flexsearch);
    case 'minisearch':
      return measureMinisearch(list, subsets.minisearch);
    case 'fuse.js':
      return measureFuse(list, subsets['fuse.js']);
    default:
      throw new Error(`no engine is called ${engine}`);
  }
}

/** The engine in a process of its own with up to 3.5 GB of heap. */
function inProcess<T>(engine: string): Promise<T> {
  const args = ['--expose-gc', '--max-old-space-size=3500', '--import', 'tsx', import.meta.filename];
  const child = spawn(
    process.execPath,
    [...args, '--engine', engine, '--names', `${names}`, '--travellers', `${count}`],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let text = '';
  child.stdout.on('data', (bytes) => {
    text += bytes;
  });
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      const line = text.split('\n').find((one) => one.startsWith('ENGINE '));
      if (code !== 0 || line === undefined) reject(new Error(`${engine} ended with ${code}`));
      else resolve(JSON.parse(line.slice('ENGINE '.length)) as T);
    });
  });
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);
const whole = (value: number) => value.toFixed(0).padStart(7);

function tellOutputs(name: string, { travellers, recall, recallByKind, alertsPer1000 }: Measured): void {
  console.log(
    `  ${name.padEnd(14)} ${whole(travellers)} travellers, found ${percent(recall)}, ${alertsPer1000.toFixed(0)} given per 1,000 on no list`,
  );
  console.log(
    `      ${Object.entries(recallByKind)
      .map(([kind, share]) => `${kind} ${share}`)
      .join(', ')}`,
  );
}

async function compare(running: Parameters<Parameters<typeof untilStopped>[0]>[0]): Promise<'done'> {
  const list = benchList(names, count);
  console.log(`  ${names} names from ${list.source}; ${count} travellers, a fifth of them listed\n`);
  const own = await inProcess<Own>('own');
  tellOutputs('Concord', own);
  console.log(
    `      of them strong or possible: found ${percent(own.strongOrPossible.recall)}, per 1,000 on no list ${own.strongOrPossible.alertsPer1000.toFixed(0)}, and weak ${own.weakPer1000.toFixed(0)}`,
  );
  const peers: Record<string, Measured> = {};
  if (!values['skip-peers']) {
    Object.assign(peers, await postgresPeers(running, list));
    for (const engine of ['flexsearch', 'minisearch', 'fuse.js'] as const) {
      running.check();
      peers[engine] = await inProcess<Measured>(engine);
      tellOutputs(engine, peers[engine]);
    }
  }
  console.log(`
  ${own.entries} entries: built in ${own.seconds.build} s, snapshot of ${own.snapshotMB} MB in ${own.seconds.snapshot} s, opened in ${own.seconds.load} s
  memory: ${own.memoryMB.ofIndex} MB of heap and arrays for the index, ${own.memoryMB.built.rss} MB resident after the build
  one entry added in ${own.addMicroseconds.p50} µs (p99 ${own.addMicroseconds.p99}), removed in ${own.removeMicroseconds.p50} µs (p99 ${own.removeMicroseconds.p99})
`);
  console.log(
    `  Concord        ${whole(own.perSecond)} travellers/s (${own.perCpuSecond.toFixed(0)} per CPU second), p50 ${own.p50ms.toFixed(3)} ms, p99 ${own.p99ms.toFixed(3)} ms`,
    `\n                 ${whole(own.asScreened.perSecond)} travellers/s as the portal screens, strong and possible alone, p50 ${own.asScreened.p50ms.toFixed(3)} ms, p99 ${own.asScreened.p99ms.toFixed(3)} ms`,
  );
  const beside: Record<string, unknown> = {};
  for (const [name, peer] of Object.entries(peers)) {
    const same = own.subsets[peer.travellers];
    const times = (same?.perSecond ?? 0) / peer.perSecond;
    beside[name] = { ...peer, oursOnTheSame: same, times };
    console.log(
      `  ${name.padEnd(14)} ${peer.perSecond.toFixed(2).padStart(7)} travellers/s, p50 ${peer.p50ms.toFixed(1)} ms; Concord on the same ${peer.travellers}: ${same?.perSecond.toFixed(0)}/s, ${times.toFixed(0)} times as many, found ${percent(same?.recall ?? 0)} beside ${percent(peer.recall)}`,
    );
  }
  const { subsets: _left, ...ownResult } = own;
  console.log(
    `RESULT ${JSON.stringify({ bench: 'screening', names, source: list.source, own: ownResult, peers: beside })}`,
  );
  return 'done';
}

async function postgresPeers(
  running: Parameters<Parameters<typeof untilStopped>[0]>[0],
  list: ReturnType<typeof benchList>,
): Promise<Record<string, Measured>> {
  const cluster = await startThrowawayPostgres();
  running.add('database', cluster.stop);
  const client = new pg.Client({ connectionString: cluster.url() });
  await client.connect();
  running.add('connection', () => client.end());
  const seconds = await loadPostgres(client, list);
  console.log(`  (PostgreSQL loaded and indexed in ${seconds.toFixed(0)} s)`);
  const measured: Record<string, Measured> = {};
  for (const threshold of [0.45, 0.3] as const) {
    running.check();
    const name = `pg_trgm ${threshold}` as const;
    measured[name] = await measurePostgres(client, list, subsets[name], threshold);
    tellOutputs(name, measured[name]);
  }
  return measured;
}

if (values.engine !== undefined) console.log(`ENGINE ${JSON.stringify(await alone(values.engine))}`);
else process.exit(await untilStopped(compare));
