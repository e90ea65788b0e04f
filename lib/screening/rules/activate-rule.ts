import { command } from '@/lib/core/command';
import { conflict } from '@/lib/core/errors';
import { readCel } from './compile-rule';
import { loadVersion } from './load-version';
import { ruleCan } from './rule-state';
import { REVIEW_DAYS, versionIdInput } from './schema';

/**
 * Puts a proposed version into force in the place of the one before. By a supervisor who neither wrote nor proposed it;
 * the table refuses the others as well. Travellers still to arrive are screened by it next.
 */
export const activateRule = command({
  name: 'rule.activate',
  input: versionIdInput,
  target: ({ versionId }) => ({ kind: 'rule-version', id: versionId }),
  subject: (tx, { versionId }) => loadVersion(tx, versionId),
  policy: {
    who: { roles: ['supervisor'], agencies: ['piu'] },
    when({ actor, subject }) {
      const reason = ruleCan.activate(subject, actor.kind === 'person' ? actor.id : null);
      if (reason) return { code: reason === 'author-cannot-activate' ? 'denied' : 'conflict', reason };
      const sides = [subject.incriminating, ...(subject.exonerating === null ? [] : [subject.exonerating])];
      return sides.every((cel) => readCel(cel).ok) ? null : { code: 'conflict', reason: 'rule-no-longer-allowed' };
    },
  },
  async handle({ tx, actor, subject, now }) {
    const me = actor.kind === 'person' ? actor.id : null;
    const before = await tx.targetingRuleVersion.findFirst({
      where: { ruleId: subject.ruleId, status: { in: ['active', 'suspended'] } },
      select: { id: true },
    });
    await tx.targetingRuleVersion.updateMany({
      where: { ruleId: subject.ruleId, status: { in: ['active', 'suspended'] } },
      data: { status: 'superseded', endedAt: now, endedById: me },
    });
    const reviewDueAt = new Date(now.getTime() + REVIEW_DAYS * 86_400_000);
    const { count } = await tx.targetingRuleVersion.updateMany({
      where: { id: subject.id, status: 'proposed' },
      data: { status: 'active', activatedById: me, activatedAt: now, reviewDueAt },
    });
    if (count === 0) throw conflict('changed-meanwhile');
    return {
      result: { reviewDueAt },
      audit: {
        details: { versionId: subject.id, version: subject.number, superseded: before?.id ?? null },
        target: { kind: 'rule', id: subject.ruleId },
      },
      jobs: [{ queue: 'rescreen-rule', payload: { agencyId: actor.agencyId ?? '', ruleVersionId: subject.id } }],
    };
  },
});
