import { beforeAll, describe, expect, it } from 'vitest';
import { look } from '@/lib/core/db';
import { AppError } from '@/lib/core/errors';
import { screenMessage } from '@/lib/hits/screen-message';
import { rareTravel, writeRule } from '@/lib/testing/contract-rules';
import { testDatabase } from '@/lib/testing/database';
import { trafficMessages } from '@/lib/testing/traffic-messages';
import { foundExchange, hire, inContext, NOON, type Person, systemOf, type TestAgency } from '@/lib/testing/world';
import { receiveMessage } from '@/lib/travel/receive-message';
import { activateRule } from './activate-rule';
import { createRule } from './create-rule';
import { newRuleVersion } from './new-version';
import { proposeRule, returnRule } from './propose-rule';
import { readPastTravellers } from './read-past-travellers';
import { reviewRule } from './review-rule';
import { type RuleRow, ruleColumns, ruleFacts } from './rule-facts';
import { listRules, viewRule } from './rule-queries';
import { saveRuleDraft } from './save-draft';
import type { RuleConditions } from './schema';
import { suspendOverdueRules } from './suspend-overdue-rules';
import { resumeRule, retireRule, suspendRule } from './suspend-rule';
import { testRule } from './test-rule';

const db = testDatabase();
let uto: TestAgency;
let analyst: Person;
let second: Person;
let supervisor: Person;
let other: Person;
let dpo: Person;
let stranger: Person;
let names = 0;

const days = (count: number) => new Date(NOON.getTime() + count * 86_400_000);
const fresh = (conditions?: RuleConditions, author = analyst) => writeRule(author, `Rule ${++names}`, conditions);
const proposedRule = async (author = analyst) => {
  const rule = await fresh(undefined, author);
  await proposeRule.run(author, inContext(), { versionId: rule.versionId });
  return rule;
};
const activeRule = async () => {
  const rule = await proposedRule();
  await activateRule.run(supervisor, inContext(), { versionId: rule.versionId });
  return rule;
};
const view = (ruleId: string, now = NOON) => viewRule.run(analyst, inContext(now), { ruleId });

async function refused(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) return `${error.code} ${error.reason}`;
    throw error;
  }
  return 'allowed';
}

async function lastEvent(action: string) {
  const { rows } = await db.owner.query(
    'SELECT action, operation, decision, reason, target_kind, target_id, details FROM audit_event WHERE action = $1 ORDER BY xid DESC LIMIT 1',
    [action],
  );
  return rows[0];
}

beforeAll(async () => {
  const { agencies } = await foundExchange(['UTO', 'ARC']);
  if (!agencies.UTO || !agencies.ARC) throw new Error('not founded');
  uto = agencies.UTO;
  analyst = await hire(uto, 'analyst');
  second = await hire(uto, 'analyst');
  supervisor = await hire(uto, 'supervisor');
  other = await hire(uto, 'supervisor');
  dpo = await hire(uto, 'dpo');
  stranger = await hire(agencies.ARC, 'supervisor', 'analyst');
  for (const message of trafficMessages({
    seed: 41,
    travellers: 400,
    formats: ['pnrgov', 'pnrxml', 'paxlst', 'iso28005'],
    pushes: 2,
    firstDay: '2026-11-24',
  }))
    await receiveMessage.run(analyst, inContext(), { bytes: new Uint8Array(message.bytes) });
}, 120_000);

describe('a test on past traffic', () => {
  const cash: RuleConditions = {
    incriminating: { combinator: 'and', rules: [{ field: 'paymentKinds', operator: 'contains', value: 'cash' }] },
    exonerating: { combinator: 'and', rules: [{ field: 'travellersInBooking', operator: '>', value: 1 }] },
  };

  it('counts what a count by hand finds, each person once, and nothing that a later push replaced', async () => {
    const { versionId } = await fresh(cash);
    const result = await testRule.run(analyst, inContext(days(0.01)), { versionId, days: 7 });
    const { rows } = await db.owner.query(`
      WITH now AS (SELECT t.key, b.facts AS booking FROM traveller t LEFT JOIN booking b ON b.id = t.booking_id
        WHERE t.superseded_by_id IS NULL AND t.agency_id = '${uto.id}'),
      judged AS (SELECT key, coalesce(EXISTS (SELECT FROM jsonb_array_elements(booking->'payments') p
          WHERE p->>'form' = 'CA' AND NOT p ? 'brand'), false) AS cash,
        coalesce((booking->>'size')::int > 1, false) AS several FROM now)
      SELECT count(DISTINCT key)::int AS travellers,
        count(DISTINCT key) FILTER (WHERE cash AND NOT several)::int AS hits,
        count(DISTINCT key) FILTER (WHERE cash AND several)::int AS exonerated FROM judged`);
    expect(rows[0].hits).toBeGreaterThan(5);
    expect(rows[0].exonerated).toBeGreaterThan(5);
    expect(result).toMatchObject({ ...rows[0], revision: 1 });
    const sum = (list: { travellers: number; hits: number }[]) =>
      list.reduce((all, one) => ({ travellers: all.travellers + one.travellers, hits: all.hits + one.hits }), {
        travellers: 0,
        hits: 0,
      });
    const counted = { travellers: result.travellers, hits: result.hits };
    expect(sum(result.figures.byDay)).toEqual(counted);
    expect(sum(result.figures.byRoute)).toEqual(counted);
    const [first] = result.figures.conditions;
    expect(first).toMatchObject({ path: 'incriminating.rules.0', held: rows[0].hits + rows[0].exonerated });
    expect(first?.decided).toBeGreaterThanOrEqual(rows[0].hits);
    const kept = await view(
      (await db.owner.query('SELECT rule_id FROM targeting_rule_version WHERE id = $1', [versionId])).rows[0].rule_id,
    );
    expect(kept.versions[0]?.tests[0]).toMatchObject({ id: result.testId, ...counted, figures: result.figures });
    expect(await lastEvent('rule.test')).toMatchObject({
      operation: 'combination',
      details: { versionId, days: 7, revision: 1, ...rows[0] },
    });
  });

  it('makes of past travellers the facts that screening makes of them', async () => {
    const told = (row: RuleRow) => JSON.stringify(Object.entries(ruleFacts(row)).sort());
    const past: string[] = [];
    const span = { since: days(-7), until: NOON };
    await readPastTravellers(
      (work) => look(analyst, work),
      span,
      (rows) => {
        past.push(...rows.map(told));
      },
    );
    const rows = await look(analyst, (tx) =>
      tx.traveller.findMany({ where: { supersededById: null }, select: ruleColumns }),
    );
    expect(past.length).toBeGreaterThan(400);
    expect(past.sort()).toEqual(rows.map(told).sort());
  });

  it('reads the span it was asked for and writes down no person', async () => {
    const { versionId } = await fresh(cash);
    const result = await testRule.run(analyst, inContext(days(10)), { versionId, days: 7 });
    expect(result).toMatchObject({ travellers: 0, hits: 0, exonerated: 0 });
    const { rows } = await db.owner.query('SELECT figures::text AS text FROM rule_test');
    const { rows: people } = await db.owner.query(
      'SELECT DISTINCT family_name AS name FROM traveller WHERE length(family_name) > 4',
    );
    const text = rows.map((row) => row.text).join();
    expect(people.length).toBeGreaterThan(50);
    expect(people.filter(({ name }) => text.includes(name))).toEqual([]);
  });

  it('compares with the version in force and with other rules', async () => {
    const one = await activeRule();
    const { versionId } = await newRuleVersion.run(analyst, inContext(), { ruleId: one.ruleId });
    await saveRuleDraft.run(analyst, inContext(), { versionId, revision: 1, rationale: 'x', conditions: cash });
    const { figures } = await testRule.run(analyst, inContext(), { versionId, days: 7 });
    expect(figures.inForce).toEqual({ versionId: one.versionId, hits: 0 });
    expect(figures.overlap.map(({ ruleId }) => ruleId)).not.toContain(one.ruleId);
  });

  it('is refused for what is settled and does not exist for others', async () => {
    const { versionId } = await activeRule();
    expect(await refused(testRule.run(analyst, inContext(), { versionId }))).toBe('conflict rule-settled');
    expect(await refused(testRule.run(stranger, inContext(), { versionId }))).toBe('not-found not-found');
    expect(await refused(testRule.run(dpo, inContext(), { versionId }))).toBe('denied role-missing');
    expect(await lastEvent('rule.test')).toMatchObject({ decision: 'deny', target_id: versionId });
  });
});

describe('a draft', () => {
  it('is written, kept by revision, and says which condition may not be asked', async () => {
    const { ruleId, versionId } = await createRule.run(analyst, inContext(), {
      name: 'Kept by revision',
      offence: 'annex2-4',
      conditions: rareTravel,
    });
    expect(await lastEvent('rule.create')).toMatchObject({
      decision: 'allow',
      target_kind: 'rule',
      target_id: ruleId,
      details: { versionId, offence: 'annex2-4' },
    });
    const save = (revision: number, rationale: string, conditions: RuleConditions = rareTravel, by = analyst) =>
      saveRuleDraft.run(by, inContext(), { versionId, revision, rationale, conditions });
    // words alone leave the revision, and so the test, as they are
    expect(await save(1, 'Why')).toEqual({ revision: 1 });
    const stricter = { ...rareTravel, exonerating: null };
    expect(await save(1, 'Why', stricter)).toEqual({ revision: 2 });
    expect(await refused(save(1, 'Why', rareTravel))).toBe('conflict changed-meanwhile');
    expect(await refused(save(2, 'Why', rareTravel, second))).toBe('denied not-your-draft');
    const wrong = {
      incriminating: {
        combinator: 'and' as const,
        rules: [{ field: 'nationality', operator: '=' as const, value: 'UTO' }],
      },
      exonerating: null,
    };
    await expect(save(2, 'Why', wrong)).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'conditions.incriminating.rules.0.field', code: 'rule-fact-unknown' }],
    });
    const version = (await view(ruleId)).versions[0];
    expect(version).toMatchObject({ revision: 2, rationale: 'Why', conditions: stricter, exonerating: null });
    expect(version?.incriminating).toContain('travel.carrier == "ZZ"');
  });

  it('takes one name once', async () => {
    const input = { name: 'Only once', offence: 'annex2-4', conditions: rareTravel };
    await createRule.run(analyst, inContext(), input);
    expect(await refused(createRule.run(second, inContext(), input))).toBe('conflict taken');
  });

  it('lets one of two saves at the same moment win', async () => {
    const { versionId } = await fresh();
    const save = (value: string) =>
      refused(
        saveRuleDraft.run(analyst, inContext(), {
          versionId,
          revision: 1,
          rationale: 'x',
          conditions: {
            ...rareTravel,
            incriminating: { combinator: 'and', rules: [{ field: 'carrier', operator: '=', value }] },
          },
        }),
      );
    const both = await Promise.all([save('ZA'), save('ZB')]);
    expect(both.filter((one) => one === 'allowed')).toHaveLength(1);
    expect(both.filter((one) => one.startsWith('conflict'))).toHaveLength(1);
  });
});

describe('four eyes', () => {
  it('wants a test of this revision, a rationale, what speaks against, and few hits', async () => {
    const propose = (versionId: string) => refused(proposeRule.run(analyst, inContext(), { versionId }));
    const { versionId } = await createRule.run(analyst, inContext(), {
      name: 'Unready',
      offence: 'annex2-4',
      conditions: { ...rareTravel, exonerating: null },
    });
    const save = (revision: number, rationale: string, conditions: RuleConditions) =>
      saveRuleDraft.run(analyst, inContext(), { versionId, revision, rationale, conditions });
    expect(await propose(versionId)).toBe('conflict rule-rationale-missing');
    await save(1, 'Why', { ...rareTravel, exonerating: null });
    expect(await propose(versionId)).toBe('conflict rule-no-exonerating');
    await save(1, 'Why', rareTravel);
    expect(await propose(versionId)).toBe('conflict rule-untested');
    await testRule.run(analyst, inContext(days(20)), { versionId, days: 7 });
    expect(await propose(versionId)).toBe('conflict rule-test-empty');
    const everybody: RuleConditions = {
      ...rareTravel,
      incriminating: { combinator: 'and', rules: [{ field: 'mode', operator: '=', value: 'air' }] },
    };
    await save(2, 'Why', everybody);
    await testRule.run(analyst, inContext(), { versionId });
    expect(await propose(versionId)).toBe('conflict rule-too-broad');
    expect(await lastEvent('rule.propose')).toMatchObject({
      decision: 'deny',
      reason: 'rule-too-broad',
      target_id: versionId,
    });
    await save(3, 'Why', rareTravel);
    expect(await propose(versionId)).toBe('conflict rule-untested');
    await testRule.run(analyst, inContext(), { versionId });
    await save(4, 'Why, in more words', rareTravel);
    expect(await propose(versionId)).toBe('allowed');
    expect(await propose(versionId)).toBe('conflict rule-not-draft');
    expect(await refused(save(4, 'Why not', rareTravel))).toBe('conflict rule-not-draft');
  });

  it('lets neither author nor proposer put it into force, in the portal or in the table', async () => {
    const { ruleId, versionId } = await fresh(undefined, supervisor);
    await proposeRule.run(analyst, inContext(), { versionId });
    const activate = (who: Person) => refused(activateRule.run(who, inContext(), { versionId }));
    expect(await activate(supervisor)).toBe('denied author-cannot-activate');
    expect(await activate(analyst)).toBe('denied role-missing');
    expect(await activate(stranger)).toBe('not-found not-found');
    await expect(
      db.owner.query(
        `UPDATE targeting_rule_version SET status = 'active', activated_by_id = created_by_id, activated_at = now(), review_due_at = now() WHERE id = $1`,
        [versionId],
      ),
    ).rejects.toMatchObject({ constraint: 'rule_four_eyes' });
    expect(await activate(other)).toBe('allowed');
    expect(await activate(other)).toBe('conflict rule-not-proposed');
    const seen = await view(ruleId);
    expect(seen).toMatchObject({ state: 'active', inForceId: versionId, overdue: false, reviewDueAt: days(90) });
    const { rows } = await db.owner.query(
      `SELECT data FROM pgboss.job WHERE name = 'rescreen-rule' AND data->>'ruleVersionId' = $1`,
      [versionId],
    );
    expect(rows).toEqual([{ data: { agencyId: uto.id, ruleVersionId: versionId } }]);
  });

  it('gives a proposal back with a note, and it can be proposed again', async () => {
    const { ruleId, versionId } = await proposedRule();
    const give = (who: Person) => refused(returnRule.run(who, inContext(), { versionId, note: 'Which season?' }));
    expect(await give(second)).toBe('denied not-your-draft');
    expect(await give(supervisor)).toBe('allowed');
    expect(await give(supervisor)).toBe('conflict rule-not-proposed');
    const seen = await view(ruleId);
    expect(seen.state).toBe('draft');
    expect(seen.returns).toMatchObject([{ versionId, note: 'Which season?', by: 'supervisor of UTO' }]);
    expect(seen.reviews).toEqual([]);
    await proposeRule.run(analyst, inContext(days(1)), { versionId });
    await activateRule.run(supervisor, inContext(days(1)), { versionId });
    expect((await view(ruleId)).returns).toHaveLength(1);
  });
});

describe('versions', () => {
  it('replace one another, one in force at a time, and keep what they said', async () => {
    const { ruleId, versionId } = await activeRule();
    const next = await newRuleVersion.run(second, inContext(), { ruleId });
    expect(next.number).toBe(2);
    expect(await refused(newRuleVersion.run(second, inContext(), { ruleId }))).toBe('conflict rule-draft-exists');
    expect(await refused(newRuleVersion.run(analyst, inContext(), { ruleId }))).toBe('conflict rule-draft-exists');
    const taken = await newRuleVersion.run(other, inContext(), { ruleId });
    expect(taken.number).toBe(3);
    await testRule.run(second, inContext(), { versionId: taken.versionId });
    await proposeRule.run(second, inContext(), { versionId: taken.versionId });
    await activateRule.run(supervisor, inContext(days(1)), { versionId: taken.versionId });
    const seen = await view(ruleId);
    expect(seen.versions.map(({ number, status }) => [number, status])).toEqual([
      [3, 'active'],
      [2, 'superseded'],
      [1, 'superseded'],
    ]);
    expect(seen.versions[2]).toMatchObject({ id: versionId, endedAt: days(1), conditions: rareTravel });
    expect(await lastEvent('rule.activate')).toMatchObject({
      details: { versionId: taken.versionId, version: 3, superseded: versionId },
    });
  });

  it('stop, go on and end', async () => {
    const { ruleId, versionId } = await activeRule();
    expect(await refused(resumeRule.run(supervisor, inContext(), { versionId }))).toBe('conflict rule-not-suspended');
    await suspendRule.run(dpo, inContext(), { versionId });
    expect((await view(ruleId)).state).toBe('suspended');
    expect(await refused(suspendRule.run(supervisor, inContext(), { versionId }))).toBe('conflict rule-not-active');
    expect(await refused(resumeRule.run(dpo, inContext(), { versionId }))).toBe('denied role-missing');
    await resumeRule.run(supervisor, inContext(), { versionId });
    expect(await refused(retireRule.run(analyst, inContext(), { ruleId }))).toBe('denied role-missing');
    expect(await refused(retireRule.run(stranger, inContext(), { ruleId }))).toBe('not-found not-found');
    await retireRule.run(supervisor, inContext(), { ruleId });
    expect((await view(ruleId)).state).toBe('retired');
    expect(await refused(newRuleVersion.run(analyst, inContext(), { ruleId }))).toBe('conflict rule-retired');
    expect(await refused(retireRule.run(supervisor, inContext(), { ruleId }))).toBe('conflict rule-retired');
  });
});

describe('the review of the DPO', () => {
  const note = 'Looked at every hit of the quarter.';

  it('moves the term on, leaves it, or ends the rule', async () => {
    const { ruleId, versionId } = await activeRule();
    const review = (outcome: 'keep' | 'amend' | 'retire', now: Date, who = dpo) =>
      reviewRule.run(who, inContext(now), { ruleId, outcome, note });
    expect(await refused(review('keep', days(5), supervisor))).toBe('denied role-missing');
    expect((await review('amend', days(5))).reviewDueAt).toEqual(days(90));
    expect((await review('keep', days(10))).reviewDueAt).toEqual(days(100));
    expect(await lastEvent('rule.review')).toMatchObject({
      target_id: ruleId,
      details: { versionId, outcome: 'keep', hits: 0, confirmed: 0, dismissed: 0 },
    });
    await review('retire', days(11));
    const seen = await view(ruleId);
    expect(seen.state).toBe('retired');
    expect(seen.reviews.map(({ outcome }) => outcome)).toEqual(['retire', 'keep', 'amend']);
    expect(await refused(review('keep', days(12)))).toBe('conflict rule-not-in-force');
  });

  it('is asked for when overdue, and a rule long overdue stops until it was reviewed', async () => {
    const { ruleId, versionId } = await activeRule();
    expect((await view(ruleId, days(91))).overdue).toBe(true);
    const run = (now: Date) => suspendOverdueRules.run(systemOf(uto.id), inContext(now, 'job'), {});
    await run(days(120));
    expect((await view(ruleId)).state).toBe('active');
    expect((await run(days(121))).count).toBeGreaterThan(0);
    expect((await view(ruleId)).state).toBe('suspended');
    expect(await refused(resumeRule.run(supervisor, inContext(days(121)), { versionId }))).toBe(
      'conflict rule-review-overdue',
    );
    await reviewRule.run(dpo, inContext(days(121)), { ruleId, outcome: 'keep', note });
    await resumeRule.run(supervisor, inContext(days(121)), { versionId });
    expect(await refused(suspendOverdueRules.run(supervisor, inContext(), {}))).toBe('denied role-missing');
  });
});

describe('a rule in force', () => {
  it('makes hits that show both sides, and its figures follow what people find', async () => {
    const { rows: booked } = await db.owner.query(`
      SELECT upper(regexp_replace(b.facts->'agency'->>'id', '[^A-Za-z0-9]', '', 'g')) AS office, t.message_id AS message
      FROM traveller t JOIN booking b ON b.id = t.booking_id
      WHERE t.superseded_by_id IS NULL AND b.facts->'agency'->>'id' <> '' ORDER BY t.message_id, t.ordinal LIMIT 1`);
    const { office, message } = booked[0];
    const { ruleId, versionId } = await fresh({
      incriminating: { combinator: 'and', rules: [{ field: 'salesOffice', operator: '=', value: office }] },
      exonerating: { combinator: 'and', rules: [{ field: 'cancelled', operator: '=', value: true }] },
    });
    const { figures: _, ...tested } = await testRule.run(analyst, inContext(days(0.01)), { versionId });
    expect(tested.hits).toBeGreaterThan(0);
    await proposeRule.run(analyst, inContext(), { versionId });
    await activateRule.run(supervisor, inContext(), { versionId });
    await screenMessage.run(systemOf(uto.id), inContext(NOON, 'job'), { messageId: message });
    const { rows: hits } = await db.owner.query('SELECT id, evidence FROM hit WHERE rule_version_id = $1', [versionId]);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits[0].evidence).toEqual([
      { side: 'incriminating', fact: 'salesOffice', operator: '=', wanted: [office], found: [office], holds: true },
      { side: 'exonerating', fact: 'cancelled', operator: '=', wanted: ['true'], found: ['false'], holds: false },
    ]);
    const open = hits.length;
    expect((await listRules.run(dpo, inContext(), {})).find(({ id }) => id === ruleId)).toMatchObject({ hits: open });
    const seen = await view(ruleId, days(1));
    expect(seen.sinceReview).toEqual({ hits: open, confirmed: 0, dismissed: 0 });
    expect(seen.weeks).toEqual([{ week: '2026-11-23', hits: open, confirmed: 0, dismissed: 0, open }]);
    await reviewRule.run(dpo, inContext(days(1)), { ruleId, outcome: 'keep', note: 'One office, one case.' });
    const after = await view(ruleId, days(2));
    expect(after.reviews[0]?.figures).toEqual({ hits: open, confirmed: 0, dismissed: 0 });
    expect(after.sinceReview.hits).toBe(0);
  });
});

describe('the list', () => {
  it('shows state, figures and due review to the agency alone', async () => {
    const { ruleId } = await activeRule();
    const rows = await listRules.run(dpo, inContext(days(91)), {});
    expect(rows.find(({ id }) => id === ruleId)).toMatchObject({
      state: 'active',
      number: 1,
      open: null,
      hits: 0,
      overdue: true,
      reviewDueAt: days(90),
    });
    expect(await listRules.run(stranger, inContext(), {})).toEqual([]);
    expect(await refused(viewRule.run(stranger, inContext(), { ruleId }))).toBe('not-found not-found');
    expect(await refused(listRules.run(await hire(uto, 'liaison'), inContext(), {}))).toBe('denied role-missing');
  });
});
