import { type Span, spanAt } from '@/components/intake/count-days';
import type { QualityRow } from '@/lib/travel/intake-queries';

/** Messages of one bar: read whole, read in part, rejected. */
export interface QualityBar extends Span {
  read: number;
  partly: number;
  rejected: number;
}

export interface CarrierQuality {
  /** As the message names it; empty where nothing tells. */
  carrier: string;
  messages: number;
  rejected: number;
  partly: number;
  repeats: number;
  travellers: number;
  noBirthDate: number;
  noDocument: number;
  bars: QualityBar[];
  /**
   * Change of the share of messages that were rejected or read in part, from the first half of the period to the
   * second, in points; null where either half has too few to tell.
   */
  trend: number | null;
}

/** Fewer messages than this in half a period say nothing about how a carrier sends. */
const ENOUGH = 5;

const faulty = (bars: readonly QualityBar[]) => bars.reduce((sum, b) => sum + b.partly + b.rejected, 0);
const all = (bars: readonly QualityBar[]) => bars.reduce((sum, b) => sum + b.read, faulty(bars));
const share = (part: number, whole: number) => (whole === 0 ? 0 : (part / whole) * 100);

/** Rows by day and carrier as one record a carrier, the worst first: by the share rejected or read in part. */
export function qualityByCarrier(rows: readonly QualityRow[], spans: readonly Span[]): CarrierQuality[] {
  const byCarrier = new Map<string, CarrierQuality>();
  for (const row of rows) {
    const held: CarrierQuality = byCarrier.get(row.carrier) ?? {
      carrier: row.carrier,
      messages: 0,
      rejected: 0,
      partly: 0,
      repeats: 0,
      travellers: 0,
      noBirthDate: 0,
      noDocument: 0,
      bars: spans.map((span) => ({ ...span, read: 0, partly: 0, rejected: 0 })),
      trend: null,
    };
    byCarrier.set(row.carrier, held);
    held.messages += row.messages;
    held.rejected += row.rejected;
    held.partly += row.partly;
    held.repeats += row.repeats;
    held.travellers += row.travellers;
    held.noBirthDate += row.missing.birthDate ?? 0;
    held.noDocument += row.missing.document ?? 0;
    const bar = held.bars[Math.max(0, spanAt(spans, row.day))];
    if (!bar) continue;
    bar.read += row.messages - row.partly - row.rejected;
    bar.partly += row.partly;
    bar.rejected += row.rejected;
  }
  const found = [...byCarrier.values()].map((one) => ({ ...one, trend: trendOf(one.bars) }));
  const worst = (c: CarrierQuality) => share(c.rejected + c.partly, c.messages);
  return found.sort((a, b) => worst(b) - worst(a) || b.messages - a.messages || a.carrier.localeCompare(b.carrier));
}

function trendOf(bars: readonly QualityBar[]): number | null {
  const middle = Math.floor(bars.length / 2);
  const before = bars.slice(0, middle);
  const after = bars.slice(middle);
  if (all(before) < ENOUGH || all(after) < ENOUGH) return null;
  return share(faulty(after), all(after)) - share(faulty(before), all(before));
}
