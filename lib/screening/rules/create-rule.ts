import { command } from '@/lib/core/command';
import type { Prisma } from '@/lib/generated/prisma/client';
import { compileRule } from './compile-rule';
import { createRuleInput } from './schema';

/** A rule with a first draft. Nothing happens by it before a second person puts a version into force. */
export const createRule = command({
  name: 'rule.create',
  input: createRuleInput,
  policy: { who: { roles: ['analyst', 'supervisor'], agencies: ['piu'] } },
  async handle({ tx, actor, input: { name, offence, rationale, conditions }, now }) {
    const agencyId = actor.agencyId ?? '';
    const createdById = actor.kind === 'person' ? actor.id : null;
    const ruleId = crypto.randomUUID();
    const versionId = crypto.randomUUID();
    await tx.targetingRule.createMany({ data: { id: ruleId, agencyId, name, offence, createdById, createdAt: now } });
    await tx.targetingRuleVersion.createMany({
      data: {
        id: versionId,
        agencyId,
        ruleId,
        number: 1,
        status: 'draft',
        rationale,
        conditions: conditions as unknown as Prisma.InputJsonValue,
        ...compileRule(conditions),
        createdById,
        createdAt: now,
      },
    });
    return {
      result: { ruleId, versionId, revision: 1 },
      audit: { details: { versionId, offence }, target: { kind: 'rule', id: ruleId } },
    };
  },
});
