import * as z from 'zod';
import { query } from '@/lib/core/query';
import type { MatchBand } from '@/lib/screening/schema';
import type { HitQuality, QualityFigures } from './hit-shapes';
import { qualitySlices, type Slice, timeHistogram } from './quality-figures';

const DAY_MS = 86_400_000;
/** Longest span: travel data are kept no longer (Directive (EU) 2016/681 Art 12(1)). */
const MAX_DAYS = 5 * 366;

/** How good matching and reviewing are, in counts: false matches by list and rule, time per decision, pairs spared. */
export const hitQuality = query({
  name: 'hit.quality',
  input: z
    .object({ from: z.iso.date(), to: z.iso.date() })
    .refine((v) => v.from <= v.to && days(v.from, v.to) <= MAX_DAYS, { path: ['to'], message: 'term-order' }),
  policy: { who: { roles: ['analyst', 'supervisor', 'reviewer', 'dpo', 'auditor'], agencies: ['piu'] } },
  async read({ tx, input }): Promise<HitQuality> {
    const span = {
      from: new Date(`${input.from}T00:00:00Z`),
      until: new Date(new Date(`${input.to}T00:00:00Z`).getTime() + DAY_MS),
    };
    const slices = await qualitySlices(tx, span);
    const of = (by: Slice['by']) => slices.filter((s) => s.by === by);
    const lists = await tx.watchlist.findMany({
      where: { id: { in: of('list').map((s) => s.key) } },
      select: { id: true, name: true },
    });
    const rules = await tx.targetingRule.findMany({
      where: { id: { in: of('rule').map((s) => s.key) } },
      select: { id: true, name: true },
    });
    const spared = await tx.clearance.groupBy({
      by: ['watchlistId'],
      where: { lastUsedAt: { gte: span.from, lt: span.until } },
      _count: true,
      _sum: { uses: true },
    });
    const nameOf = (named: { id: string; name: string }[], id: string) => named.find((n) => n.id === id)?.name ?? '';
    const sparedBy = (id: string) => spared.find((s) => s.watchlistId === id)?._sum.uses ?? 0;
    const total = of('total')[0];
    return {
      from: input.from,
      to: input.to,
      total: total ? figures(total) : nothing,
      byList: of('list').map((s) => ({
        ...figures(s),
        id: s.key,
        name: nameOf(lists, s.key),
        spared: sparedBy(s.key),
      })),
      byRule: of('rule').map((s) => ({ ...figures(s), id: s.key, name: nameOf(rules, s.key) })),
      byWeek: of('week').map((s) => ({ ...figures(s), week: s.key })),
      byBand: of('band').map((s) => ({ ...figures(s), band: s.key as MatchBand })),
      byMatcher: of('matcher').map((s) => ({ ...figures(s), matcher: s.key })),
      time: await timeHistogram(tx, span),
      spared: {
        clearances: spared.reduce((sum, s) => sum + s._count, 0),
        uses: spared.reduce((sum, s) => sum + (s._sum.uses ?? 0), 0),
      },
    };
  },
  access: { none: 'counts only' },
});

const figures = ({ by: _by, key: _key, ...rest }: Slice): QualityFigures => rest;

const nothing: QualityFigures = {
  raised: 0,
  confirmed: 0,
  dismissed: 0,
  duplicate: 0,
  open: 0,
  unsure: 0,
  falseRate: null,
  medianSeconds: null,
  p90Seconds: null,
  dismissedFor: {},
};

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
