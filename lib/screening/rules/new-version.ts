import { command } from '@/lib/core/command';
import { conflict } from '@/lib/core/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { compileRule } from './compile-rule';
import { loadRule } from './load-version';
import { conditionsSchema, ruleIdInput } from './schema';

/**
 * A draft that begins as a copy of the version in force, of the suspended one, or of the newest there was. One draft at a
 * time; a supervisor may take over a colleague's, which then is past and the supervisor the author of the copy.
 */
export const newRuleVersion = command({
  name: 'rule.new-version',
  input: ruleIdInput,
  target: ({ ruleId }) => ({ kind: 'rule', id: ruleId }),
  subject: (tx, { ruleId }) => loadRule(tx, ruleId),
  policy: {
    who: { roles: ['analyst', 'supervisor'], agencies: ['piu'] },
    when({ actor, subject }) {
      if (subject.retiredAt) return { code: 'conflict', reason: 'rule-retired' };
      const open = subject.versions.find(({ status }) => status === 'draft' || status === 'proposed');
      if (!open) return null;
      const takesOver =
        open.status === 'draft' &&
        actor.kind === 'person' &&
        actor.roles.includes('supervisor') &&
        open.createdById !== actor.id;
      return takesOver ? null : { code: 'conflict', reason: 'rule-draft-exists' };
    },
  },
  async handle({ tx, actor, subject, now }) {
    const me = actor.kind === 'person' ? actor.id : null;
    const of = (status: string) => subject.versions.find((v) => v.status === status);
    const newest = await tx.targetingRuleVersion.findFirst({
      where: { ruleId: subject.id },
      orderBy: { number: 'desc' },
      select: { number: true, rationale: true, conditions: true },
    });
    const from = of('draft') ?? of('active') ?? of('suspended') ?? newest;
    if (!newest || !from) throw conflict('rule-settled');
    const conditions = conditionsSchema.safeParse(from.conditions);
    // a fact may have been taken off the list since: such a version is written anew
    if (!conditions.success) throw conflict('rule-no-longer-allowed');
    await tx.targetingRuleVersion.updateMany({
      where: { ruleId: subject.id, status: 'draft' },
      data: { status: 'superseded', endedAt: now, endedById: me },
    });
    const versionId = crypto.randomUUID();
    const number = newest.number + 1;
    await tx.targetingRuleVersion.createMany({
      data: {
        id: versionId,
        agencyId: actor.agencyId ?? '',
        ruleId: subject.id,
        number,
        status: 'draft',
        rationale: from.rationale,
        conditions: conditions.data as unknown as Prisma.InputJsonValue,
        ...compileRule(conditions.data),
        createdById: me,
        createdAt: now,
      },
    });
    return {
      result: { versionId, number },
      audit: { details: { versionId, version: number }, target: { kind: 'rule', id: subject.id } },
    };
  },
});
