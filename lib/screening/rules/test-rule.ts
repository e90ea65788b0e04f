import { command } from '@/lib/core/command';
import { conflict, notFound } from '@/lib/core/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { compileVersion, loadActiveRules, versionColumns } from './active-rules';
import { loadVersion } from './load-version';
import { readPastTravellers } from './read-past-travellers';
import { ruleFacts } from './rule-facts';
import { ruleCan } from './rule-state';
import { type RuleTestFigures, testRuleInput } from './schema';
import { TestCount, type TestTally } from './tally-test';

const DAY_MS = 86_400_000;

export interface RuleTestResult extends Omit<TestTally, 'figures'> {
  testId: string;
  revision: number;
  fromAt: Date;
  untilAt: Date;
  figures: RuleTestFigures;
}

/**
 * Runs a draft or a proposed version over the agency's own past traffic and writes down what it would have meant: counts
 * by day, route and condition, never people. Reading and counting hold no transaction open.
 */
export const testRule = command({
  name: 'rule.test',
  input: testRuleInput,
  target: ({ versionId }) => ({ kind: 'rule-version', id: versionId }),
  subject: (tx, { versionId }) => loadVersion(tx, versionId),
  policy: {
    who: { roles: ['analyst', 'supervisor'], agencies: ['piu'] },
    when({ subject }) {
      const reason = ruleCan.test(subject);
      return reason ? { code: 'conflict', reason } : null;
    },
  },
  async prepare({ input: { versionId, days }, now, read }) {
    const { version, active } = await read(async (tx) => ({
      version: await tx.targetingRuleVersion.findUnique({
        where: { id: versionId },
        select: { ...versionColumns, revision: true, status: true },
      }),
      active: await loadActiveRules(tx),
    }));
    if (!version) throw notFound();
    // refused by policy in a moment; no need to read half a year first
    if (version.status !== 'draft' && version.status !== 'proposed') throw conflict('rule-settled');
    const rule = compileVersion(version);
    if (!rule) throw conflict('rule-no-longer-allowed');
    const count = new TestCount(
      rule,
      active.rules.filter(({ ruleId }) => ruleId !== rule.ruleId),
      active.rules.find(({ ruleId }) => ruleId === rule.ruleId) ?? null,
    );
    const since = new Date(now.getTime() - days * DAY_MS);
    const fromAt = await readPastTravellers(read, { since, until: now }, (rows) => {
      for (const row of rows) {
        const facts = ruleFacts(row);
        const day = String(facts.departureDate ?? row.message.receivedAt.toISOString().slice(0, 10));
        count.add({ key: Buffer.from(row.key).toString('latin1'), facts, day });
      }
    });
    return { revision: version.revision, fromAt, ...count.result() };
  },
  async handle({ tx, actor, input: { days }, subject, prepared, now }) {
    const { revision, fromAt, travellers, hits, exonerated } = prepared;
    if (subject.revision !== revision) throw conflict('changed-meanwhile');
    const testId = crypto.randomUUID();
    const figures: RuleTestFigures = { days, ...prepared.figures };
    await tx.ruleTest.createMany({
      data: {
        id: testId,
        agencyId: actor.agencyId ?? '',
        versionId: subject.id,
        revision,
        byId: actor.kind === 'person' ? actor.id : null,
        at: now,
        fromAt,
        untilAt: now,
        travellers,
        hits,
        exonerated,
        figures: figures as unknown as Prisma.InputJsonValue,
      },
    });
    const result: RuleTestResult = {
      testId,
      revision,
      fromAt,
      untilAt: now,
      travellers,
      hits,
      exonerated,
      figures,
    };
    return {
      result,
      audit: {
        details: { versionId: subject.id, revision, days, travellers, hits, exonerated },
        target: { kind: 'rule', id: subject.ruleId },
      },
    };
  },
});
