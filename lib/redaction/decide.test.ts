import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageGroup, catalogue } from './catalogue';
import {
  agreementConstraint,
  depersonalisedConstraint,
  isProtected,
  protectedConstraint,
  purposeConstraint,
  senderConstraint,
} from './constraints';
import { type Constraint, decide } from './decide';
import {
  constraintCodes,
  disclosedField,
  type FieldName,
  fieldNames,
  renderedValue,
  type ViewName,
  views,
} from './schema';
import type { SourceRecord } from './source';

const rank = (view: ViewName) => views.indexOf(view);
const anyView = fc.constantFrom(...views);
const levels = fc.dictionary(fc.constantFrom(...fieldNames), anyView) as fc.Arbitrary<
  Partial<Record<FieldName, ViewName>>
>;
const anyConstraint: fc.Arbitrary<Constraint> = fc.oneof(
  levels.map(agreementConstraint),
  levels.map(senderConstraint),
  fc.boolean().map(purposeConstraint),
  fc.boolean().map(protectedConstraint),
  fc
    .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((d) => depersonalisedConstraint(d, new Date('2026-11-24'))),
);

/** Every value a token of its own, so that a leak can be seen. */
const token = fc.stringMatching(/^[A-Z]{9}[0-9]{6}$/);
const anyRecord: fc.Arbitrary<SourceRecord> = fc.record(
  {
    name: fc.record({ family: token, given: token }),
    birthDate: fc
      .date({ min: new Date('1940-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10)),
    sex: fc.constantFrom('M', 'F', 'X'),
    nationality: fc.constantFrom('UTO', 'ARC'),
    birthPlace: token,
    residence: fc.constantFrom('UTO', 'RUR'),
    document: fc.array(
      fc.record({
        kind: fc.constantFrom('P', 'I'),
        number: token,
        issuer: fc.constantFrom('UTO', 'ARC'),
        expires: fc.constant('2031-01-31'),
      }),
      { maxLength: 3 },
    ),
    itinerary: fc.array(
      fc.record({
        carrier: fc.constant('UX'),
        number: fc.constant('417'),
        from: fc.constant('QUA'),
        to: fc.constant('QAC'),
        departs: fc.constant('2026-11-24T13:05'),
      }),
      { maxLength: 3 },
    ),
    seat: token,
    baggage: fc.record({ count: fc.nat(5), weight: fc.nat(40), tags: fc.array(token, { maxLength: 2 }) }),
    contact: fc.array(fc.record({ kind: fc.constantFrom('phone', 'address'), value: token }), { maxLength: 3 }),
    payment: fc.array(
      fc.record({ form: fc.constant('CC'), brand: fc.constant('VI'), lastFour: fc.stringMatching(/^[0-9]{4}$/) }),
      { maxLength: 2 },
    ),
    locator: token,
    ticket: fc.array(token, { maxLength: 2 }),
    frequentFlyer: token,
    agency: token,
    companions: fc.record({ count: fc.nat(4), names: fc.array(token, { maxLength: 4 }) }),
    listing: fc.record({ family: fc.constant('national-terrorism'), offence: fc.constant('terrorism') }),
  },
  { requiredKeys: [] },
);
const DAY = '2026-11-24';

/** The tokens of one field as they stand in the record. */
const tokensOf = (value: unknown): string[] => JSON.stringify(value ?? null).match(/[A-Z]{9}[0-9]{6}/g) ?? [];

describe('decide', () => {
  it('decides every field exactly once, whatever the record and the constraints', () => {
    fc.assert(
      fc.property(anyRecord, fc.array(anyConstraint, { maxLength: 6 }), (record, constraints) => {
        const decisions = decide(record, constraints, DAY);
        expect(decisions.map((d) => d.field)).toEqual([...fieldNames]);
        for (const d of decisions) {
          expect(d.view === 'withheld' || d.view in catalogue[d.field].rungs).toBe(true);
          if (d.view === 'withheld') expect(d.value).toBeNull();
          else disclosedField.parse({ field: d.field, view: d.view, value: d.value });
          if (d.value) renderedValue.parse(d.value);
          if (d.by) expect(constraintCodes).toContain(d.by);
        }
      }),
    );
  });

  it('never shows more when a constraint is added', () => {
    fc.assert(
      fc.property(anyRecord, fc.array(anyConstraint, { maxLength: 4 }), anyConstraint, (record, constraints, more) => {
        const before = decide(record, constraints, DAY);
        const after = decide(record, [...constraints, more], DAY);
        after.forEach((d, i) => {
          expect(rank(d.view)).toBeLessThanOrEqual(rank(before[i]?.view ?? 'withheld'));
        });
      }),
    );
  });

  it('does not depend on the order of the constraints', () => {
    fc.assert(
      fc.property(anyRecord, fc.array(anyConstraint, { maxLength: 5 }), (record, constraints) => {
        const views1 = decide(record, constraints, DAY).map((d) => d.view);
        expect(decide(record, [...constraints].reverse(), DAY).map((d) => d.view)).toEqual(views1);
      }),
    );
  });

  it('passes no ceiling, and says whose it was', () => {
    fc.assert(
      fc.property(anyRecord, fc.array(anyConstraint, { minLength: 1, maxLength: 5 }), (record, constraints) => {
        for (const d of decide(record, constraints, DAY)) {
          const lowest = Math.min(...constraints.map((c) => rank(c.ceiling(d.field))));
          expect(rank(d.view)).toBeLessThanOrEqual(lowest);
          if (lowest < rank('full'))
            expect(constraints.some((c) => c.code === d.by && rank(c.ceiling(d.field)) === lowest)).toBe(true);
          else expect(d.by).toBeNull();
        }
      }),
    );
  });

  it('lets no token of a field out below its full view', () => {
    fc.assert(
      fc.property(anyRecord, fc.array(anyConstraint, { maxLength: 5 }), (record, constraints) => {
        const decisions = decide(record, constraints, DAY);
        const shown = JSON.stringify(decisions.map((d) => d.value));
        for (const d of decisions) {
          if (d.view === 'full') continue;
          for (const secret of tokensOf(record[d.field])) expect(shown).not.toContain(secret);
        }
      }),
    );
  });

  it('withholds a field that the agreement does not name', () => {
    for (const d of decide({ name: { family: 'A', given: 'B' } }, [agreementConstraint({})], DAY)) {
      expect(d).toMatchObject({ view: 'withheld', value: null, by: 'agreement' });
    }
  });

  it('takes the rung below when the field has none at the ceiling', () => {
    const [name] = decide(
      { name: { family: 'HARROW', given: 'JUNE ANN' } },
      [agreementConstraint({ name: 'generalised' })],
      DAY,
    );
    expect(name).toMatchObject({ view: 'indicated', value: { as: 'held' } });
  });
});

describe('the ladder of the birth date', () => {
  const shown = (view: ViewName) =>
    decide({ birthDate: '1972-09-07' }, [agreementConstraint({ birthDate: view })], DAY).find(
      (d) => d.field === 'birthDate',
    )?.value;
  it('goes from age group over year and month to the date', () => {
    expect(shown('indicated')).toEqual({ as: 'code', list: 'ageGroup', codes: ['adult'] });
    expect(shown('generalised')).toEqual({ as: 'date', date: '1972' });
    expect(shown('masked')).toEqual({ as: 'date', date: '1972-09' });
    expect(shown('full')).toEqual({ as: 'date', date: '1972-09-07' });
  });
});

describe('who is protected', () => {
  it.each([
    ['2008-11-24', 'adult'],
    ['2008-11-25', 'minor'],
    ['2008', 'minor'],
    ['2007', 'adult'],
    ['2008-11', 'minor'],
    ['2008-10', 'adult'],
    [undefined, 'unknown'],
  ] as const)('born %s is %s on the day of travel', (birthDate, group) => {
    expect(ageGroup(birthDate, DAY)).toBe(group);
    expect(isProtected(birthDate, DAY)).toBe(group !== 'adult');
  });

  it('withholds companions, contact, payment and booking of a protected person under any agreement', () => {
    fc.assert(
      fc.property(anyRecord, levels, (record, ceilings) => {
        const decisions = decide(record, [agreementConstraint(ceilings), protectedConstraint(true)], DAY);
        for (const field of ['companions', 'contact', 'payment', 'locator', 'ticket', 'birthPlace'])
          expect(decisions.find((d) => d.field === field)?.view).toBe('withheld');
      }),
    );
  });
});

describe('six months after receipt', () => {
  it('withholds exactly the elements of Art 12(2)', () => {
    const record = { name: { family: 'A', given: 'B' }, locator: 'ABC123', seat: '4A' };
    const received = new Date('2026-05-24T12:00:00Z');
    const everything = (now: string) => decide(record, [depersonalisedConstraint(received, new Date(now))], DAY);
    expect(everything('2026-11-24T11:59:59Z').every((d) => d.view === 'full' || d.by === null)).toBe(true);
    const after = everything('2026-11-24T12:00:00Z');
    expect(after.filter((d) => d.view === 'withheld').map((d) => d.field)).toEqual(
      fieldNames.filter((f) => catalogue[f].depersonalised),
    );
    expect(after.find((d) => d.field === 'locator')?.view).toBe('full');
  });

  it('counts from the last day of a shorter month', () => {
    const c = depersonalisedConstraint(new Date('2025-08-31T00:00:00Z'), new Date('2026-02-28T00:00:00Z'));
    expect(c.ceiling('name')).toBe('withheld');
  });
});
