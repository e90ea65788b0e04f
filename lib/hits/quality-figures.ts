import type { Tx } from '@/lib/core/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { QualityFigures } from './hit-shapes';

/** What hits are counted by; `total` is all of them. */
export type Dimension = 'total' | 'list' | 'rule' | 'week' | 'band' | 'matcher';
export interface Slice extends QualityFigures {
  by: Dimension;
  /** Id of the list or rule, Monday of the week, band or matcher version; empty for the total. */
  key: string;
}

/** Steps of the histogram in seconds. */
const TIME_STEPS = [15, 30, 60, 120, 300, 600, 1800] as const;

export interface Span {
  from: Date;
  /** Exclusive. */
  until: Date;
}

const cohort = ({ from, until }: Span) => Prisma.sql`cohort AS MATERIALIZED (
  SELECT h.id, h.status, h.reason, h.band, h.matcher_version AS matcher, e.watchlist_id AS list, h.rule_id AS rule,
    date_trunc('week', h.raised_at AT TIME ZONE 'UTC')::date::text AS week
  FROM hit h LEFT JOIN watchlist_entry e ON e.id = h.entry_id
  WHERE h.raised_at >= ${from} AND h.raised_at < ${until})`;

/** Decisions of people on those hits, with the time they took. */
const decisions = Prisma.sql`decision AS MATERIALIZED (
  SELECT c.*, j.decision, j.seconds FROM cohort c JOIN hit_judgement j ON j.hit_id = c.id
  WHERE j.decision IN ('confirmed', 'dismissed', 'unsure', 'duplicate'))`;

const dimension = Prisma.sql`CASE grouping(list, rule, week, band, matcher)
  WHEN 15 THEN 'list' WHEN 23 THEN 'rule' WHEN 27 THEN 'week' WHEN 29 THEN 'band' WHEN 30 THEN 'matcher' ELSE 'total' END AS by,
  coalesce(list::text, rule::text, week, band, matcher, '') AS key`;
const sets = Prisma.sql`((), (list), (rule), (week), (band), (matcher))`;

interface Counted {
  by: Dimension;
  key: string;
  raised: number;
  confirmed: number;
  dismissed: number;
  duplicate: number;
  open: number;
}
interface Timed {
  by: Dimension;
  key: string;
  unsure: number;
  median: number | null;
  p90: number | null;
}
interface Reasoned {
  by: Dimension;
  key: string;
  reason: string;
  count: number;
}

/** Hits raised in the span and what became of them, in total and by each dimension, by key. */
export async function qualitySlices(tx: Tx, span: Span): Promise<Slice[]> {
  const counted = await tx.$queryRaw<Counted[]>`WITH ${cohort(span)} SELECT ${dimension}, count(*)::int AS raised,
    count(*) FILTER (WHERE status = 'confirmed')::int AS confirmed,
    count(*) FILTER (WHERE status = 'dismissed')::int AS dismissed,
    count(*) FILTER (WHERE status = 'duplicate')::int AS duplicate,
    count(*) FILTER (WHERE status = 'pending')::int AS open
    FROM cohort GROUP BY GROUPING SETS ${sets} ORDER BY key`;
  const timed = await tx.$queryRaw<Timed[]>`WITH ${cohort(span)}, ${decisions} SELECT ${dimension},
    count(DISTINCT id) FILTER (WHERE decision = 'unsure')::int AS unsure,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS median,
    percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds) AS p90
    FROM decision GROUP BY GROUPING SETS ${sets}`;
  const reasons = await tx.$queryRaw<
    Reasoned[]
  >`WITH ${cohort(span)} SELECT ${dimension}, reason, count(*)::int AS count
    FROM cohort WHERE status = 'dismissed'
    GROUP BY reason, GROUPING SETS ${sets} ORDER BY count DESC, reason`;
  // a hit of a list has no rule and the other way round: the group without a key is no list and no rule
  const keyed = counted.filter((c) => c.by === 'total' || c.key !== '');
  return keyed.map((c) => {
    const same = (o: { by: Dimension; key: string }) => o.by === c.by && o.key === c.key;
    const time = timed.find(same);
    const judged = c.confirmed + c.dismissed;
    return {
      ...c,
      unsure: time?.unsure ?? 0,
      falseRate: judged === 0 ? null : c.dismissed / judged,
      medianSeconds: time?.median ?? null,
      p90Seconds: time?.p90 ?? null,
      dismissedFor: Object.fromEntries(reasons.filter(same).map((r) => [r.reason, r.count])),
    };
  });
}

/** Decisions by how long they took. */
export async function timeHistogram(tx: Tx, span: Span): Promise<{ upTo: number | null; count: number }[]> {
  const rows = await tx.$queryRaw<{ step: number; count: number }[]>`WITH ${cohort(span)}, ${decisions}
    SELECT width_bucket(greatest(seconds - 1, 0), ARRAY[${Prisma.join([...TIME_STEPS])}]::int[]) AS step, count(*)::int AS count
    FROM decision WHERE seconds IS NOT NULL GROUP BY step`;
  return [...TIME_STEPS, null].map((upTo, step) => ({
    upTo,
    count: rows.find((r) => r.step === step)?.count ?? 0,
  }));
}
