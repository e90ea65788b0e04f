import { command } from '@/lib/core/command';
import { conflict } from '@/lib/core/errors';
import { loadVersion } from './load-version';
import { ruleCan } from './rule-state';
import { returnRuleInput, versionIdInput } from './schema';

/** Asks for a second person. Refused, whoever asks, while the draft is untested, unexplained or not targeted. */
export const proposeRule = command({
  name: 'rule.propose',
  input: versionIdInput,
  target: ({ versionId }) => ({ kind: 'rule-version', id: versionId }),
  async subject(tx, { versionId }) {
    const version = await loadVersion(tx, versionId);
    return (
      version && {
        ...version,
        test: await tx.ruleTest.findFirst({
          where: { versionId, revision: version.revision },
          orderBy: [{ at: 'desc' }, { id: 'desc' }],
          select: { travellers: true, hits: true },
        }),
      }
    );
  },
  policy: {
    who: { roles: ['analyst', 'supervisor'], agencies: ['piu'] },
    when({ subject }) {
      const reason = ruleCan.propose(subject);
      return reason ? { code: 'conflict', reason } : null;
    },
  },
  async handle({ tx, actor, subject, now }) {
    const { count } = await tx.targetingRuleVersion.updateMany({
      where: { id: subject.id, status: 'draft', revision: subject.revision },
      data: { status: 'proposed', proposedById: actor.kind === 'person' ? actor.id : null, proposedAt: now },
    });
    if (count === 0) throw conflict('changed-meanwhile');
    return {
      result: undefined,
      audit: {
        details: { versionId: subject.id, version: subject.number },
        target: { kind: 'rule', id: subject.ruleId },
      },
    };
  },
});

/** Back to its author with what should change; the note stays with the rule's reviews. */
export const returnRule = command({
  name: 'rule.return',
  input: returnRuleInput,
  target: ({ versionId }) => ({ kind: 'rule-version', id: versionId }),
  subject: (tx, { versionId }) => loadVersion(tx, versionId),
  policy: {
    who: { roles: ['analyst', 'supervisor'], agencies: ['piu'] },
    when({ actor, subject }) {
      if (actor.kind !== 'person') return { code: 'denied', reason: 'person-only' };
      const reason = ruleCan.return(subject, actor.id, actor.roles.includes('supervisor'));
      if (!reason) return null;
      return { code: reason === 'not-your-draft' ? 'denied' : 'conflict', reason };
    },
  },
  async handle({ tx, actor, input, subject, now }) {
    const { count } = await tx.targetingRuleVersion.updateMany({
      where: { id: subject.id, status: 'proposed' },
      data: { status: 'draft', proposedById: null, proposedAt: null },
    });
    if (count === 0) throw conflict('changed-meanwhile');
    await tx.ruleReview.createMany({
      data: {
        id: crypto.randomUUID(),
        agencyId: actor.agencyId ?? '',
        ruleId: subject.ruleId,
        versionId: subject.id,
        byId: actor.kind === 'person' ? actor.id : null,
        at: now,
        outcome: 'amend',
        note: input.note,
        figures: {},
      },
    });
    return {
      result: undefined,
      audit: {
        details: { versionId: subject.id, version: subject.number },
        target: { kind: 'rule', id: subject.ruleId },
      },
    };
  },
});
