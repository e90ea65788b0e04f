import { isDeepStrictEqual } from 'node:util';
import { command } from '@/lib/core/command';
import { conflict } from '@/lib/core/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { compileRule } from './compile-rule';
import { loadVersion } from './load-version';
import { ruleCan } from './rule-state';
import { saveDraftInput } from './schema';

/**
 * Keeps what its author has written. The revision rises with the conditions alone: a test stays good while the author
 * writes down what it showed. Nobody else writes into a draft, or four eyes would be two (rule.activate).
 */
export const saveRuleDraft = command({
  name: 'rule.save-draft',
  input: saveDraftInput,
  target: ({ versionId }) => ({ kind: 'rule-version', id: versionId }),
  subject: (tx, { versionId }) => loadVersion(tx, versionId),
  policy: {
    who: { roles: ['analyst', 'supervisor'], agencies: ['piu'] },
    when({ actor, subject, input }) {
      const reason = ruleCan.edit(subject, actor.kind === 'person' ? actor.id : null);
      if (reason) return { code: reason === 'not-your-draft' ? 'denied' : 'conflict', reason };
      return subject.revision === input.revision ? null : { code: 'conflict', reason: 'changed-meanwhile' };
    },
  },
  async handle({ tx, input: { revision, rationale, conditions }, subject }) {
    const changed = !isDeepStrictEqual(subject.conditions, conditions);
    const next = changed ? revision + 1 : revision;
    const { count } = await tx.targetingRuleVersion.updateMany({
      where: { id: subject.id, status: 'draft', revision },
      data: {
        rationale,
        ...(changed
          ? { conditions: conditions as unknown as Prisma.InputJsonValue, ...compileRule(conditions), revision: next }
          : {}),
      },
    });
    if (count === 0) throw conflict('changed-meanwhile');
    return {
      result: { revision: next },
      audit: {
        details: {
          versionId: subject.id,
          revision: next,
          conditions: changed,
          rationale: rationale !== subject.rationale,
        },
        target: { kind: 'rule', id: subject.ruleId },
      },
    };
  },
});
