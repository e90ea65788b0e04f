import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { testDatabase } from '@/lib/testing/database';
import { type ReviewDesk, reviewDesk, traveller } from '@/lib/testing/review-desk';
import { seededRandom } from '@/lib/testing/seeded-random';
import { inContext, machine, NOON } from '@/lib/testing/world';
import { claimHit } from './claim-hit';
import { escalateHit } from './escalate-hit';
import { hitCounts, listHits } from './queries';
import { reviewHit } from './review-hit';
import type { HitViewName } from './schema';
import { snoozeHit } from './snooze-hit';

const db = testDatabase();
let desk: ReviewDesk;
beforeAll(async () => {
  desk = await reviewDesk(db.owner);
}, 60_000);

const views = ['unclaimed', 'mine', 'urgent', 'protected', 'snoozed', 'returned', 'escalated', 'decided'] as const;

let flight = 700;
const board = async (over: Parameters<typeof traveller>[0] = {}, departs = '2026-11-26T10:00') =>
  (await desk.board({ number: String(flight++), departs }, [traveller(over)]))[0] ?? '';
const all = async (view: HitViewName, who: Actor = desk.analyst, limit = 200) => {
  const rows = [];
  let cursor: string | undefined;
  do {
    const page = await listHits.run(who, inContext(), { view, limit, cursor });
    rows.push(...page.rows);
    cursor = page.next ?? undefined;
  } while (cursor);
  return rows;
};
const rowOf = async (id: string, view: HitViewName = 'unclaimed', who: Actor = desk.analyst) =>
  (await all(view, who)).find((r) => r.id === id);

describe('hit.list', () => {
  it('shows one row for a person on a journey, the strongest hit first, and nothing of the person', async () => {
    const person = traveller();
    const [travellerId = ''] = await desk.board({ number: String(flight++), departs: '2026-11-26T10:00' }, [person]);
    const possible = await desk.raise({ travellerId, entryId: desk.entries[0] ?? '', score: 0.4 });
    const strong = await desk.raise({ travellerId, entryId: desk.entries[1] ?? '', band: 'strong', score: 0.3 });
    const rule = await desk.raise({ travellerId, byRule: true, score: 0.9 });
    const row = await rowOf(strong);
    expect(row).toMatchObject({
      kind: 'entry',
      others: 2,
      band: 'strong',
      list: { name: 'National list', family: 'national-terrorism', offence: 'terrorism' },
      rule: null,
      claimedBy: null,
      pushes: 1,
      seenBefore: false,
      protected: null,
      shape: [
        { field: 'name', verdict: 'agrees' },
        { field: 'birthDate', verdict: 'differs' },
        { field: 'document', verdict: 'agrees' },
        { field: 'nationality', verdict: 'missing-theirs' },
      ],
    });
    expect(await rowOf(possible)).toBeUndefined();
    expect(await rowOf(rule)).toBeUndefined();
    expect(JSON.stringify(await all('unclaimed'))).not.toMatch(new RegExp(`${person.family}|1981-05-06|X1234567`));
    // other systems are told every hit
    const told = await all('open', machine(desk.uto, 'hits:read'));
    for (const id of [possible, strong, rule]) expect(told.find((r) => r.id === id)?.others).toBe(0);

    await claimHit.run(desk.analyst, inContext(), { hitId: strong });
    await reviewHit.run(desk.analyst, inContext(), {
      hitId: strong,
      version: 1,
      decision: 'dismissed',
      reason: 'common-name',
      ticked: [],
    });
    // of two possible ones the higher score leads
    expect(await rowOf(rule, 'mine')).toMatchObject({
      kind: 'rule',
      others: 1,
      list: null,
      rule: { name: 'Late single bookings', offence: 'annex2-2' },
      claimedByMe: true,
      shape: [
        { field: 'bookedDaysBefore', verdict: 'agrees' },
        { field: 'route', verdict: 'differs' },
      ],
    });
    expect(await rowOf(strong, 'decided')).toMatchObject({ status: 'dismissed', reason: 'common-name', others: 0 });
    expect(
      (await listHits.run(desk.analyst, inContext(), { view: 'decided', status: 'confirmed' })).rows.map((r) => r.id),
    ).not.toContain(strong);
  });

  it('marks minors and unknown ages without showing a date, and shows both in their view', async () => {
    const raised = async (birthDate: string | undefined, entry: number) =>
      desk.raise({ travellerId: await board({ birthDate }), entryId: desk.entries[entry] ?? '' });
    // eighteen on the day of travel, a day short of it, no date
    const [adult, minor, unknown] = [
      await raised('2008-11-26', 2),
      await raised('2008-11-27', 2),
      await raised(undefined, 2),
    ];
    expect((await rowOf(adult))?.protected).toBeNull();
    expect(await rowOf(adult, 'protected')).toBeUndefined();
    expect((await rowOf(minor, 'protected'))?.protected).toBe('minor');
    expect((await rowOf(unknown, 'protected'))?.protected).toBe('unknown');
  });

  it('marks a pair that was judged before, on another journey, and no other pair', async () => {
    const person = traveller();
    const judged = await desk.raise({ travellerId: await board(person), entryId: desk.entries[3] ?? '' });
    await claimHit.run(desk.analyst, inContext(), { hitId: judged });
    await reviewHit.run(desk.analyst, inContext(), {
      hitId: judged,
      version: 1,
      decision: 'dismissed',
      reason: 'common-name',
      ticked: [],
    });
    const again = await desk.raise({
      travellerId: await board({ ...person, family: person.family.replace('HARROW', 'HARROW ') }),
      entryId: desk.entries[3] ?? '',
    });
    const otherEntry = await desk.raise({ travellerId: await board(person), entryId: desk.entries[4] ?? '' });
    const otherBirth = await desk.raise({
      travellerId: await board({ ...person, birthDate: '1981-05-07' }),
      entryId: desk.entries[3] ?? '',
    });
    expect((await rowOf(again))?.seenBefore).toBe(true);
    expect((await rowOf(otherEntry))?.seenBefore).toBe(false);
    expect((await rowOf(otherBirth))?.seenBefore).toBe(false);
  });

  it('keeps restricted hits from everybody but supervisors and the DPO, in every view and count', async () => {
    const person = traveller({ birthDate: '2012-02-02' });
    const [travellerId = ''] = await desk.board({ number: String(flight++), departs: '2026-11-24T12:20' }, [person]);
    const before = await hitCounts.run(desk.analyst, inContext(), {});
    const secret = await desk.raise({ travellerId, entryId: desk.restrictedEntry, band: 'strong' });
    for (const view of [...views, 'open'] as const)
      for (const who of [desk.analyst, desk.liaison, machine(desk.uto, 'hits:read')])
        expect(await rowOf(secret, view, who)).toBeUndefined();
    expect(await hitCounts.run(desk.analyst, inContext(), {})).toEqual(before);
    for (const who of [desk.supervisor, desk.dpo])
      for (const view of ['unclaimed', 'urgent', 'protected'] as const)
        expect((await rowOf(secret, view, who))?.list?.name).toBe('Second list');
    // folded with a hit that all may see, it neither leads nor counts for those who may not see it
    const open = await desk.raise({ travellerId, entryId: desk.entries[5] ?? '' });
    expect(await rowOf(open)).toMatchObject({ others: 0 });
    expect(await rowOf(secret, 'unclaimed', desk.supervisor)).toMatchObject({ others: 1 });
    expect(await rowOf(open, 'unclaimed', desk.supervisor)).toBeUndefined();
  });

  it('shows nothing to another agency', async () => {
    for (const view of views) expect(await all(view, desk.stranger)).toEqual([]);
  });
});

describe('views and their counts', () => {
  it('agree with each other and with the order of the queue, whatever was done to the hits', async () => {
    const random = seededRandom(8);
    const officers = [desk.analyst, desk.second, desk.supervisor];
    for (let n = 0; n < 40; n++) {
      const travellerId = await board(
        random.whole(0, 2) === 0 ? { birthDate: undefined } : {},
        `2026-11-${24 + random.whole(0, 3)}T${10 + random.whole(0, 9)}:00`,
      );
      const ids = [];
      for (let hit = 0; hit <= random.whole(0, 2); hit++)
        ids.push(
          await desk.raise({
            travellerId,
            entryId: desk.entries[hit] ?? '',
            band: (['strong', 'possible', 'weak'] as const)[random.whole(0, 2)] ?? 'weak',
            score: random.whole(1, 9) / 10,
          }),
        );
      const hitId = ids[random.whole(0, ids.length - 1)] ?? '';
      const who = officers[random.whole(0, 2)] ?? desk.analyst;
      const act = random.whole(0, 5);
      if (act === 1) await claimHit.run(who, inContext(), { hitId });
      if (act === 2)
        await snoozeHit.run(who, inContext(), { hitId, until: new Date(NOON.getTime() + 60_000) }).catch(() => {});
      if (act === 3) await escalateHit.run(who, inContext(), { hitId, reason: 'look again' });
      if (act === 4) {
        await claimHit.run(who, inContext(), { hitId });
        await reviewHit.run(who, inContext(), {
          hitId,
          version: 1,
          decision: 'confirmed',
          reason: 'document-agrees',
          ticked: ['document'],
        });
      }
    }
    for (const who of [...officers, desk.dpo, desk.liaison]) {
      const counts = await hitCounts.run(who, inContext(), {});
      for (const view of views) {
        const rows = await all(view, who, 7);
        expect(rows.length, `${view} of ${who.roles}`).toBe(counts[view]);
        expect(new Set(rows.map((r) => r.id)).size).toBe(rows.length);
        const at = rows.map((r) => (view === 'decided' ? -(r.reviewedAt?.getTime() ?? 0) : r.dueAt.getTime()));
        expect(at).toEqual([...at].sort((a, b) => a - b));
      }
    }
  });
});
