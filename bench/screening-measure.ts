import type { Traveller } from './screening-people';

export interface Measured {
  travellers: number;
  perSecond: number;
  /** The same by processor time of this process, which others on the machine do not lengthen. */
  perCpuSecond: number;
  p50ms: number;
  p99ms: number;
  /** Share of listed travellers found, in all and by kind. */
  recall: number;
  recallByKind: Record<string, number>;
  /** Entries given for a thousand travellers who are on no list. */
  alertsPer1000: number;
}

/** Runs the search for each traveller, times it, and tells what it found. The last word on outputs is had before times. */
export async function measure(
  some: Traveller[],
  search: (traveller: Traveller) => string[] | Promise<string[]>,
): Promise<Measured> {
  const times = new Float64Array(some.length);
  const found: string[][] = [];
  const cpu = process.cpuUsage();
  const from = performance.now();
  for (const [at, traveller] of some.entries()) {
    const start = performance.now();
    const answer = search(traveller);
    found.push(Array.isArray(answer) ? answer : await answer);
    times[at] = performance.now() - start;
  }
  const seconds = (performance.now() - from) / 1000;
  const used = process.cpuUsage(cpu);
  times.sort();
  return {
    travellers: some.length,
    perSecond: some.length / seconds,
    perCpuSecond: some.length / ((used.user + used.system) / 1e6),
    p50ms: times[Math.floor(some.length * 0.5)] ?? 0,
    p99ms: times[Math.floor(some.length * 0.99)] ?? 0,
    ...outputs(some, found),
  };
}

/** Recall and alerts of answers in the order of the travellers. */
export function outputs(
  some: Traveller[],
  found: string[][],
): Pick<Measured, 'recall' | 'recallByKind' | 'alertsPer1000'> {
  const kinds = new Map<string, [found: number, of: number]>();
  let [alerts, others] = [0, 0];
  some.forEach(({ entryId, kind }, at) => {
    const ids = found[at] ?? [];
    if (entryId === undefined) {
      others++;
      alerts += ids.length;
      return;
    }
    const [hits, of] = kinds.get(kind) ?? [0, 0];
    kinds.set(kind, [hits + (ids.includes(entryId) ? 1 : 0), of + 1]);
  });
  const [hits, of] = [...kinds.values()].reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
  return {
    recall: of === 0 ? 0 : hits / of,
    recallByKind: Object.fromEntries([...kinds].map(([kind, [a, b]]) => [kind, round(a / b)])),
    alertsPer1000: others === 0 ? 0 : (alerts / others) * 1000,
  };
}

export const round = (value: number, places = 3) => Math.round(value * 10 ** places) / 10 ** places;
