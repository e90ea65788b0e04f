import { type Span, spanAt } from '@/components/intake/count-days';
import type { RemovedRow } from '@/lib/travel/intake-queries';

export interface KindCount {
  kind: string;
  total: number;
  /** How many in each bar. */
  counts: number[];
}

export interface CarrierCount {
  carrier: string;
  total: number;
  byKind: ReadonlyMap<string, number>;
}

/** What was removed, by kind over the bars and by carrier, the most first. */
export function countByKind(
  rows: readonly RemovedRow[],
  spans: readonly Span[],
): { kinds: KindCount[]; carriers: CarrierCount[]; total: number } {
  const kinds = new Map<string, KindCount>();
  const carriers = new Map<string, { carrier: string; total: number; byKind: Map<string, number> }>();
  let total = 0;
  for (const { day, carrier, kind, count } of rows) {
    if (count === 0) continue;
    total += count;
    const ofKind: KindCount = kinds.get(kind) ?? { kind, total: 0, counts: spans.map(() => 0) };
    kinds.set(kind, ofKind);
    ofKind.total += count;
    const at = Math.max(0, spanAt(spans, day));
    ofKind.counts[at] = (ofKind.counts[at] ?? 0) + count;
    const ofCarrier = carriers.get(carrier) ?? { carrier, total: 0, byKind: new Map<string, number>() };
    carriers.set(carrier, ofCarrier);
    ofCarrier.total += count;
    ofCarrier.byKind.set(kind, (ofCarrier.byKind.get(kind) ?? 0) + count);
  }
  return {
    kinds: [...kinds.values()].sort((a, b) => b.total - a.total || a.kind.localeCompare(b.kind)),
    carriers: [...carriers.values()].sort((a, b) => b.total - a.total || a.carrier.localeCompare(b.carrier)),
    total,
  };
}
