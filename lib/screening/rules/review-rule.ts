import { command } from '@/lib/core/command';
import { endRule } from './end-rule';
import { loadRule } from './load-version';
import { countJudged } from './rule-quality';
import { REVIEW_DAYS, reviewRuleInput } from './schema';

/**
 * The DPO's look at a rule in force or suspended (Art 6(4)). `keep` moves the next one on; `amend` leaves the term running
 * until a new version is in force or the rule was looked at again; `retire` ends the rule at once.
 */
export const reviewRule = command({
  name: 'rule.review',
  input: reviewRuleInput,
  target: ({ ruleId }) => ({ kind: 'rule', id: ruleId }),
  async subject(tx, { ruleId }) {
    const rule = await loadRule(tx, ruleId);
    return (
      rule && {
        ...rule,
        inForce: rule.versions.find(({ status }) => status === 'active' || status === 'suspended') ?? null,
      }
    );
  },
  policy: {
    who: { roles: ['dpo'], agencies: ['piu'] },
    when: ({ subject }) => (subject.inForce ? null : { code: 'conflict', reason: 'rule-not-in-force' }),
  },
  async handle({ tx, actor, input, subject, now }) {
    const versionId = subject.inForce?.id ?? '';
    const figures = await countJudged(tx, subject.id, now);
    await tx.ruleReview.createMany({
      data: {
        id: crypto.randomUUID(),
        agencyId: actor.agencyId ?? '',
        ruleId: subject.id,
        versionId,
        byId: actor.kind === 'person' ? actor.id : null,
        at: now,
        outcome: input.outcome,
        note: input.note,
        figures: { ...figures },
      },
    });
    const reviewDueAt = new Date(now.getTime() + REVIEW_DAYS * 86_400_000);
    if (input.outcome === 'keep')
      await tx.targetingRuleVersion.updateMany({ where: { id: versionId }, data: { reviewDueAt } });
    if (input.outcome === 'retire') await endRule(tx, subject.id, actor, now);
    return {
      result: { reviewDueAt: input.outcome === 'keep' ? reviewDueAt : (subject.inForce?.reviewDueAt ?? null) },
      audit: {
        details: { versionId, outcome: input.outcome, ...figures },
        target: { kind: 'rule', id: subject.id },
      },
    };
  },
});
