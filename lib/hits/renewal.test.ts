import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence, FieldVerdict, MatchBand } from '@/lib/screening/schema';
import { compareStrength, renewal, type Strength } from './renewal';

const line = (field: Evidence['field'], verdict: FieldVerdict): Evidence => ({
  field,
  verdict,
  how: verdict === 'agrees' ? 'exact' : 'none',
  ours: [],
  theirs: verdict === 'missing-theirs' ? [] : ['x'],
});
const held = (said: Strength, more: Partial<Parameters<typeof renewal>[0]> = {}) => ({
  travellerId: 'a',
  superseded: false,
  status: 'pending',
  pushes: 1,
  snoozedUntil: null,
  snoozeNewData: false,
  ...said,
  ...more,
});
const found = (said: Strength, more: Partial<Parameters<typeof renewal>[1]> = {}) => ({
  travellerId: 'b',
  pushes: 2,
  cleared: false,
  ...said,
  ...more,
});
const booking: Strength = {
  band: 'possible',
  score: 0.6,
  evidence: [line('name', 'agrees'), line('birthDate', 'missing-theirs')],
};
const list: Strength = { band: 'strong', score: 0.9, evidence: [line('name', 'agrees'), line('birthDate', 'agrees')] };

describe('a further report of a person who has a hit', () => {
  it('that says the same is counted and changes nothing', () => {
    expect(renewal(held(list), found(list))).toEqual({ replace: false, changed: false, returned: false, wake: false });
  });

  it('that was counted already is nothing at all: a job that ran twice', () => {
    expect(renewal(held(list, { travellerId: 'b', pushes: 2 }), found(list))).toBeNull();
  });

  it('that says more takes over, and wakes a hit that sleeps until new data', () => {
    const asleep = { snoozedUntil: new Date(0), snoozeNewData: true };
    expect(renewal(held(booking, asleep), found(list))).toEqual({
      replace: true,
      changed: true,
      returned: false,
      wake: true,
    });
  });

  it('that says less does not, unless it takes the place of the report that spoke', () => {
    expect(renewal(held(list), found(booking))?.replace).toBe(false);
    expect(renewal(held(list, { superseded: true }), found(booking))?.replace).toBe(true);
  });

  it('brings a dismissed hit back only with something that speaks for it, and never against a judgement on these data', () => {
    expect(renewal(held(booking, { status: 'dismissed' }), found(list))?.returned).toBe(true);
    expect(renewal(held(booking, { status: 'dismissed' }), found(list, { cleared: true }))?.returned).toBe(false);
    expect(renewal(held(list, { status: 'dismissed' }), found(booking))?.returned).toBe(false);
  });

  it('leaves a confirmed hit with the evidence it was confirmed on', () => {
    expect(renewal(held(booking, { status: 'confirmed' }), found(list))).toEqual({
      replace: false,
      changed: false,
      returned: false,
      wake: false,
    });
  });
});

const strength = fc.record<Strength>({
  band: fc.constantFrom<MatchBand>('weak', 'possible', 'strong'),
  score: fc.constantFrom(0.3, 0.6, 0.9),
  evidence: fc.array(
    fc
      .tuple(
        fc.constantFrom<Evidence['field']>('name', 'birthDate', 'document'),
        fc.constantFrom<FieldVerdict>('agrees', 'differs', 'missing-theirs'),
      )
      .map(([field, verdict]) => line(field, verdict)),
    { maxLength: 3 },
  ),
});

describe('what a hit says in the end', () => {
  it('does not depend on the order in which reports came', () => {
    const last = (reports: Strength[]) =>
      reports.reduce((spoken, report, at) => {
        const does = renewal(held(spoken, { travellerId: `${at - 1}` }), found(report, { travellerId: `${at}` }));
        return does?.replace ? report : spoken;
      });
    fc.assert(
      fc.property(fc.array(strength, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat()), (reports, keys) => {
        const shuffled = reports.map((r) => ({ r, key: keys.next().value })).sort((a, b) => a.key - b.key);
        expect(last(shuffled.map(({ r }) => r))).toEqual(last(reports));
      }),
    );
  });

  it('orders any two reports one way', () => {
    fc.assert(
      fc.property(strength, strength, (a, b) => {
        expect(Math.sign(compareStrength(a, b))).toBe(-Math.sign(compareStrength(b, a)) + 0);
      }),
    );
  });
});
