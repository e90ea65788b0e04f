import { command } from '@/lib/core/command';
import { conflict } from '@/lib/core/errors';
import { endRule } from './end-rule';
import { loadRule, loadVersion } from './load-version';
import { ruleCan } from './rule-state';
import { ruleIdInput, versionIdInput } from './schema';

/** Stops a version at once. It makes no hits until somebody resumes it; those it made stay with their reviewers. */
export const suspendRule = command({
  name: 'rule.suspend',
  input: versionIdInput,
  target: ({ versionId }) => ({ kind: 'rule-version', id: versionId }),
  subject: (tx, { versionId }) => loadVersion(tx, versionId),
  policy: {
    // to stop is safe: the DPO may as well
    who: { roles: ['supervisor', 'dpo'], agencies: ['piu'] },
    when({ subject }) {
      const reason = ruleCan.suspend(subject);
      return reason ? { code: 'conflict', reason } : null;
    },
  },
  async handle({ tx, subject }) {
    const { count } = await tx.targetingRuleVersion.updateMany({
      where: { id: subject.id, status: 'active' },
      data: { status: 'suspended' },
    });
    if (count === 0) throw conflict('changed-meanwhile');
    return {
      result: undefined,
      audit: { details: { versionId: subject.id }, target: { kind: 'rule', id: subject.ruleId } },
    };
  },
});

/** Lets a suspended version make hits again, of travellers still to arrive too. */
export const resumeRule = command({
  name: 'rule.resume',
  input: versionIdInput,
  target: ({ versionId }) => ({ kind: 'rule-version', id: versionId }),
  subject: (tx, { versionId }) => loadVersion(tx, versionId),
  policy: {
    who: { roles: ['supervisor'], agencies: ['piu'] },
    when({ subject, now }) {
      const reason = ruleCan.resume(subject, now);
      return reason ? { code: 'conflict', reason } : null;
    },
  },
  async handle({ tx, actor, subject }) {
    const { count } = await tx.targetingRuleVersion.updateMany({
      where: { id: subject.id, status: 'suspended' },
      data: { status: 'active' },
    });
    if (count === 0) throw conflict('changed-meanwhile');
    return {
      result: undefined,
      audit: { details: { versionId: subject.id }, target: { kind: 'rule', id: subject.ruleId } },
      jobs: [{ queue: 'rescreen-rule', payload: { agencyId: actor.agencyId ?? '', ruleVersionId: subject.id } }],
    };
  },
});

/** Ends a rule for good, drafts and all. */
export const retireRule = command({
  name: 'rule.retire',
  input: ruleIdInput,
  target: ({ ruleId }) => ({ kind: 'rule', id: ruleId }),
  subject: (tx, { ruleId }) => loadRule(tx, ruleId),
  policy: {
    who: { roles: ['supervisor'], agencies: ['piu'] },
    when: ({ subject }) => (subject.retiredAt ? { code: 'conflict', reason: 'rule-retired' } : null),
  },
  async handle({ tx, actor, subject, now }) {
    const versions = await endRule(tx, subject.id, actor, now);
    return { result: undefined, audit: { details: { versions }, target: { kind: 'rule', id: subject.id } } };
  },
});
