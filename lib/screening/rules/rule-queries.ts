import * as z from 'zod';
import { colleagueNames } from '@/lib/access/colleague-names';
import type { Tx } from '@/lib/core/db';
import { query } from '@/lib/core/query';
import type { Prisma } from '@/lib/generated/prisma/client';
import { activations, countJudged, isOfForce } from './rule-quality';
import { isLongOverdue, isOverdue, stateOfRule } from './rule-state';
import {
  type ReviewOutcome,
  type RuleConditions,
  type RuleReviewFigures,
  type RuleTestFigures,
  ruleIdInput,
  type VersionStatus,
} from './schema';

const who = { roles: ['analyst', 'supervisor', 'dpo', 'auditor'] } as const;
const DAY_MS = 86_400_000;
/** Days of the figures in the list, and weeks of the quality plot. */
const RECENT_DAYS = 30;
const WEEKS = 26;

/** Every rule of the agency by name: its state, what it made in the last 30 days, when its review is due. */
export const listRules = query({
  name: 'rule.list',
  input: z.object({}),
  policy: { who },
  async read({ tx, now }) {
    const rows = await tx.targetingRule.findMany({
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        name: true,
        offence: true,
        createdAt: true,
        retiredAt: true,
        versions: {
          orderBy: { number: 'desc' },
          select: { id: true, number: true, status: true, reviewDueAt: true, createdById: true },
        },
      },
    });
    const recent = await tx.hit.groupBy({
      by: ['ruleId', 'status'],
      where: {
        ruleId: { not: null },
        raisedAt: { gt: new Date(now.getTime() - RECENT_DAYS * DAY_MS) },
        status: { not: 'duplicate' },
      },
      _count: true,
    });
    return rows.map(({ versions, ...rule }) => {
      const shown = versions.find(({ status }) => status === 'active' || status === 'suspended');
      const open = versions.find(({ status }) => status === 'draft' || status === 'proposed');
      const own = recent.filter((group) => group.ruleId === rule.id);
      const of = (status: string) => own.find((group) => group.status === status)?._count ?? 0;
      const reviewDueAt = rule.retiredAt ? null : (shown?.reviewDueAt ?? null);
      return {
        ...rule,
        state: stateOfRule(
          rule.retiredAt,
          versions.map(({ status }) => status),
        ),
        /** In force or suspended, else the newest there is. */
        number: (shown ?? open ?? versions[0])?.number ?? 1,
        /** A draft or proposal that waits, beside what is in force. */
        open: open ? { versionId: open.id, number: open.number, status: open.status as VersionStatus } : null,
        hits: own.reduce((sum, group) => sum + group._count, 0),
        confirmed: of('confirmed'),
        dismissed: of('dismissed'),
        reviewDueAt,
        overdue: isOverdue(reviewDueAt, now),
      };
    });
  },
  access: { none: 'rules and counts; no traveller' },
});
export type RuleListRow = Awaited<ReturnType<typeof listRules.run>>[number];

const versionColumns = {
  id: true,
  number: true,
  status: true,
  rationale: true,
  conditions: true,
  incriminating: true,
  exonerating: true,
  revision: true,
  createdById: true,
  createdAt: true,
  proposedById: true,
  proposedAt: true,
  activatedById: true,
  activatedAt: true,
  endedAt: true,
  endedById: true,
  reviewDueAt: true,
  tests: {
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 20,
    select: {
      id: true,
      revision: true,
      byId: true,
      at: true,
      fromAt: true,
      untilAt: true,
      travellers: true,
      hits: true,
      exonerated: true,
      figures: true,
    },
  },
} satisfies Prisma.TargetingRuleVersionSelect;

const peopleOf = (version: Prisma.TargetingRuleVersionGetPayload<{ select: typeof versionColumns }>) => [
  version.createdById,
  version.proposedById,
  version.activatedById,
  version.endedById,
  ...version.tests.map(({ byId }) => byId),
];

/** One rule: every version with its conditions and tests, reviews and returns, and what people made of its hits. */
export const viewRule = query({
  name: 'rule.view',
  input: ruleIdInput,
  target: ({ ruleId }) => ({ kind: 'rule', id: ruleId }),
  policy: { who },
  async read({ tx, actor, input: { ruleId }, now }) {
    const row = await tx.targetingRule.findUnique({
      where: { id: ruleId },
      select: {
        id: true,
        name: true,
        offence: true,
        createdAt: true,
        retiredAt: true,
        versions: { orderBy: { number: 'desc' }, select: versionColumns },
        reviews: {
          orderBy: [{ at: 'desc' }, { id: 'desc' }],
          select: { id: true, versionId: true, byId: true, at: true, outcome: true, note: true, figures: true },
        },
      },
    });
    if (!row) return null;
    const nameOf = await colleagueNames(tx, [
      ...row.versions.flatMap(peopleOf),
      ...row.reviews.map(({ byId }) => byId),
    ]);
    const activated = await activations(tx, ruleId);
    const looks = row.reviews.map(({ byId, figures, outcome, ...look }) => ({
      ...look,
      outcome: outcome as ReviewOutcome,
      by: nameOf(byId),
      figures: figures as unknown as RuleReviewFigures,
    }));
    const { versions, reviews: _, ...rule } = row;
    const inForce = versions.find(({ status }) => status === 'active' || status === 'suspended');
    return {
      ...rule,
      state: stateOfRule(
        row.retiredAt,
        versions.map(({ status }) => status),
      ),
      /** Who looks, to tell what they may do from ruleCan; null for whoever is no person. */
      me: actor.kind === 'person' ? actor.id : null,
      inForceId: inForce?.id ?? null,
      reviewDueAt: inForce?.reviewDueAt ?? null,
      overdue: isOverdue(inForce?.reviewDueAt ?? null, now),
      longOverdue: isLongOverdue(inForce?.reviewDueAt ?? null, now),
      versions: versions.map(({ tests, ...version }) => ({
        ...version,
        status: version.status as VersionStatus,
        retiredAt: row.retiredAt,
        conditions: version.conditions as unknown as RuleConditions,
        createdBy: nameOf(version.createdById),
        proposedBy: nameOf(version.proposedById),
        activatedBy: nameOf(version.activatedById),
        endedBy: nameOf(version.endedById),
        tests: tests.map(({ byId, figures, ...test }) => ({
          ...test,
          by: nameOf(byId),
          figures: figures as unknown as RuleTestFigures,
        })),
      })),
      reviews: looks.filter((look) => isOfForce(look, activated)),
      /** Proposals that were given back, with what should change. */
      returns: looks.filter((look) => !isOfForce(look, activated)).map(({ figures: _, outcome: __, ...look }) => look),
      sinceReview: await countJudged(tx, ruleId, now),
      weeks: await hitsByWeek(tx, ruleId, now),
    };
  },
  access: { none: 'conditions, counts and names of colleagues; no traveller' },
});
export type RuleView = Awaited<ReturnType<typeof viewRule.run>>;

const weekRow = z.object({
  /** Monday, UTC, YYYY-MM-DD. */
  week: z.string(),
  hits: z.int(),
  confirmed: z.int(),
  dismissed: z.int(),
  open: z.int(),
});

/** Weeks with hits, oldest first, and what became of them. */
async function hitsByWeek(tx: Tx, ruleId: string, now: Date) {
  const rows = await tx.$queryRaw`
    SELECT to_char(date_trunc('week', raised_at AT TIME ZONE 'UTC'), 'YYYY-MM-DD') AS week, count(*)::int AS hits,
      (count(*) FILTER (WHERE status = 'confirmed'))::int AS confirmed,
      (count(*) FILTER (WHERE status = 'dismissed'))::int AS dismissed,
      (count(*) FILTER (WHERE status = 'pending'))::int AS open
    FROM hit
    WHERE rule_id = ${ruleId}::uuid AND status <> 'duplicate'
      AND raised_at > ${now}::timestamptz - make_interval(weeks => ${WEEKS}::int)
    GROUP BY 1 ORDER BY 1`;
  return z.array(weekRow).parse(rows);
}
