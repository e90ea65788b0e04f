import { buildIndex, fromSnapshot } from '@/lib/screening/build-index';
import type { IndexedEntry } from '@/lib/screening/schema';
import type { BenchList } from './screening-list';
import { measure, outputs, round } from './screening-measure';

/** Travellers screened before any are counted: an index lives for days, and keeps what it was asked for. */
const warmUp = 10_000;
const mb = (bytes: number) => Math.round(bytes / 1e6);

function memory(): { rss: number; heapAndArrays: number } {
  global.gc?.();
  global.gc?.();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  return { rss: mb(rss), heapAndArrays: mb(heapUsed + arrayBuffers) };
}

/** The product's own index: the same `buildIndex` and `screen`, evidence and all, on one thread. */
export async function measureOwn(list: BenchList, subsets: number[]) {
  const before = memory();
  const seconds = (from: number) => round((performance.now() - from) / 1000, 1);
  let from = performance.now();
  for (const _ of list.entries()) void _;
  const makingSeconds = seconds(from);
  from = performance.now();
  let index = buildIndex(list.entries());
  const build = round(seconds(from) - makingSeconds, 1);
  const after = memory();

  from = performance.now();
  const bytes = index.snapshot();
  const snapshot = seconds(from);
  from = performance.now();
  index = fromSnapshot(bytes);
  const load = seconds(from);

  const changes = timeChanges(index, list.strangers(400));
  for (const { subject } of list.travellers(warmUp, 'warm-up')) index.screen(subject);
  const travellers = list.travellers(list.count);
  const bands: string[][] = [];
  const weak: string[][] = [];
  const measured = await measure(travellers, ({ subject }) => {
    const candidates = index.screen(subject);
    bands.push(candidates.filter(({ band }) => band !== 'weak').map(({ entryId }) => entryId));
    weak.push(candidates.filter(({ band }) => band === 'weak').map(({ entryId }) => entryId));
    return candidates.map(({ entryId }) => entryId);
  });
  const reported = outputs(travellers, bands);
  // what the portal asks for: weak candidates are nobody's hit
  const asked: string[][] = [];
  const asScreened = await measure(travellers, ({ subject }) => {
    const ids = index.screen(subject, { least: 'possible' }).map(({ entryId }) => entryId);
    asked.push(ids);
    return ids;
  });
  if (JSON.stringify(asked) !== JSON.stringify(bands)) throw new Error('asked for less, it gave something else');
  const all = await measureSubsets();
  return {
    matcher: index.matcherVersion,
    entries: index.size,
    ...measured,
    asScreened,
    strongOrPossible: { recall: reported.recall, alertsPer1000: reported.alertsPer1000 },
    weakPer1000: outputs(travellers, weak).alertsPer1000,
    seconds: { build, snapshot, load },
    snapshotMB: mb(bytes.length),
    memoryMB: { before, built: after, ofIndex: after.heapAndArrays - before.heapAndArrays },
    ...changes,
    subsets: all,
  };

  async function measureSubsets() {
    const some: Record<number, unknown> = {};
    for (const count of subsets) {
      const few = list.travellers(list.count).slice(0, count);
      some[count] = {
        ...(await measure(few, ({ subject }) => index.screen(subject).map(({ entryId }) => entryId))),
        asScreened: await measure(few, ({ subject }) =>
          index.screen(subject, { least: 'possible' }).map(({ entryId }) => entryId),
        ),
      };
    }
    return some;
  }
}

function timeChanges(index: ReturnType<typeof buildIndex>, strangers: IndexedEntry[]) {
  const time = (change: (entry: IndexedEntry) => void) => {
    const times = strangers.map((entry) => {
      const from = performance.now();
      change(entry);
      return (performance.now() - from) * 1000;
    });
    times.sort((a, b) => a - b);
    return {
      p50: Math.round(times[times.length >> 1] ?? 0),
      p99: Math.round(times[Math.floor(times.length * 0.99)] ?? 0),
    };
  };
  return {
    addMicroseconds: time((entry) => index.add(entry)),
    removeMicroseconds: time((entry) => index.remove(entry.id)),
  };
}
