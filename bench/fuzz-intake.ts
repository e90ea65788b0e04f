// `npm run quality:fuzz -- [--count 200000] [--seed 1]`: broken messages by the hundred thousand; see lib/testing/mutate-judge.ts
// for what must hold of each. Findings are written to a folder, each with its smallest reproduction.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Finding, SLOW, tryReading } from '@/lib/testing/mutate-judge';
import { mutate } from '@/lib/testing/mutate-message';
import { generatedMessages, sampleMessages } from '@/lib/testing/mutate-seeds';
import { seededRandom, seedOf } from '@/lib/testing/seeded-random';
import { readTravelMessage } from '@/lib/travel/parsers/read-travel-message';

const TODAY = '2026-11-24';
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '1' },
    samples: { type: 'string', default: path.resolve(import.meta.dirname, '../../shared/samples') },
    only: { type: 'string' },
  },
});
const count = Number(values.count);
const seed = Number(values.seed);
const only = values.only === undefined ? undefined : Number(values.only);
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error('\n  --count and --seed take whole numbers.\n');
  process.exit(2);
}

const read = (bytes: Uint8Array) => readTravelMessage(bytes, TODAY);
const samples = sampleMessages(values.samples);
if (samples.length === 0) console.log('  No samples there: generated messages only.');
const seeds = [...samples, ...generatedMessages(seed)];
const kinds = new Map<string, number>();
const reported = new Map<string, number>();
let folder: string | undefined;
let accepted = 0;
let slowest = { ms: 0, seed: 0 };
let bytesRead = 0;
let told = performance.now();
const from = told;

for (let at = only ?? 0; at < (only === undefined ? count : only + 1); at += 1) {
  const random = seededRandom(seedOf(seed, at));
  const { bytes, names } = mutate(random.pick(seeds), random.pick(seeds), random);
  let result = tryReading(bytes, read, names);
  // another process may have had the processor: only what is slow again is slow
  if (result.ms > SLOW) result = tryReading(bytes, read, names);
  bytesRead += bytes.length;
  if (result.accepted) accepted += 1;
  if (result.ms > slowest.ms) slowest = { ms: result.ms, seed: at };
  for (const finding of result.findings) keep(finding, at, bytes, names);
  if (performance.now() - told > 5000) tell(at + 1);
}
tell(only === undefined ? count : 1);

const of = (...wanted: Finding['kind'][]) => wanted.reduce((sum, kind) => sum + (kinds.get(kind) ?? 0), 0);
const figures = {
  bench: 'fuzz-intake',
  count: only === undefined ? count : 1,
  seed,
  crashes: of('thrown', 'reader-failed'),
  slow: of('slow'),
  losses: of('loss', 'uncounted', 'no-reason'),
  kept: of('kept'),
  withoutSentence: of('no-sentence'),
  slowestMs: Math.round(slowest.ms),
  slowestSeed: slowest.seed,
  acceptedShare: Number((accepted / (only === undefined ? count : 1)).toFixed(3)),
  seconds: Math.round((performance.now() - from) / 1000),
  ...(folder === undefined ? {} : { findings: folder }),
};
console.log(`RESULT ${JSON.stringify(figures)}`);
if (figures.crashes + figures.slow + figures.losses + figures.kept + figures.withoutSentence > 0) process.exitCode = 1;

function tell(done: number): void {
  told = performance.now();
  const rate = done / ((told - from) / 1000);
  const bad = [...kinds].map(([kind, times]) => `${times} ${kind}`).join(', ');
  console.log(
    `  ${done} read, ${rate.toFixed(0)}/s, ${(bytesRead / done / 1000).toFixed(1)} kB each, slowest ${slowest.ms.toFixed(0)} ms${bad ? `; ${bad}` : ''}`,
  );
}

/** The first three of a kind are made small and written down. */
function keep(finding: Finding, at: number, bytes: Uint8Array, names: readonly string[]): void {
  kinds.set(finding.kind, (kinds.get(finding.kind) ?? 0) + 1);
  const key = `${finding.kind} ${finding.detail.replace(/\d+/g, 'n')}`;
  const seen = (reported.get(key) ?? 0) + 1;
  reported.set(key, seen);
  if (seen > 3 || reported.size > 60) return;
  folder ??= mkdtempSync(path.join(tmpdir(), 'fuzz-intake-'));
  mkdirSync(folder, { recursive: true });
  const small = smallest(bytes, finding.kind, names);
  const name = `${finding.kind}-${at}`;
  writeFileSync(path.join(folder, name), small);
  writeFileSync(
    path.join(folder, `${name}.txt`),
    `seed ${seed}, mutant ${at} (--seed ${seed} --only ${at}), by ${names.join(', ')}\n${finding.detail}\n`,
  );
  console.log(`  ${finding.kind} at mutant ${at} (${names.join(', ')}): ${finding.detail}`);
}

/** Leaves out pieces, halves first, as long as the same kind of finding comes back; two hundred tries at most. */
function smallest(bytes: Uint8Array, kind: Finding['kind'], names: readonly string[]): Uint8Array {
  let small = bytes;
  let tries = kind === 'slow' ? 12 : 200;
  for (let size = Math.ceil(small.length / 2); size >= 1 && tries > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < small.length && tries > 0; tries -= 1) {
      const shorter = new Uint8Array([...small.subarray(0, start), ...small.subarray(start + size)]);
      if (tryReading(shorter, read, names).findings.some((finding) => finding.kind === kind)) small = shorter;
      else start += size;
    }
  }
  return small;
}
