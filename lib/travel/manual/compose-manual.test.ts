import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { composeManual } from './compose-manual';
import { enterManuallyInput } from './schema';
import { explainImo } from './schema-vessel';

type Input = z.input<typeof enterManuallyInput>;

const passenger: Input['people'][number] = {
  kind: 'passenger',
  familyName: 'Erikßon',
  givenNames: 'Anna Maria Mrs',
  sex: 'F',
  birthDate: '1974-08',
  nationality: 'uto',
  documents: [{ kind: 'p', number: 'l898902 c3', issuer: 'D', expires: '2031-04-15' }],
  seat: '12a',
  phone: '+99 (5) 123 456',
  email: 'anna@post.example',
};
const byAir: Input = {
  reason: 'by-phone',
  journey: { mode: 'air', carrier: 'ux', number: '0231', from: 'qua', to: 'QAC', departs: '2026-11-24T13:05' },
  people: [passenger],
};
const bySea: Input = {
  reason: 'paper-list',
  journey: {
    mode: 'sea',
    vessel: { name: 'Star of Milo', imo: 'IMO 9074729', flag: 'ARC', callSign: 'xa12' },
    number: 'v7',
    from: '',
    to: 'XAAMA',
    arrives: '2026-11-24',
  },
  people: [{ kind: 'crew', familyName: '', givenNames: 'Budi', rank: 'Able seaman' }],
};
const compose = (input: Input) => composeManual(enterManuallyInput.parse(input), '2026-11-24');
const problemsOf = (input: unknown) => {
  const parsed = enterManuallyInput.safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]);
};

describe('what was typed', () => {
  it('becomes a message of one flight and its people', () => {
    const message = compose(byAir);
    expect(message).toMatchObject({
      format: 'MANUAL',
      version: '1',
      purpose: 'by-phone',
      effect: 'list',
      mode: 'air',
      legs: [{ carrier: 'UX', number: '231', from: 'QUA', to: 'QAC', departs: '2026-11-24T13:05' }],
      warnings: [],
    });
    expect(message.travellers[0]).toMatchObject({
      familyName: 'Erikßon',
      givenNames: 'Anna Maria Mrs',
      cleanGivenNames: 'Anna Maria',
      sex: 'F',
      birthDate: '1974-08',
      nationality: 'UTO',
      seat: '12A',
      documents: [{ kind: 'P', number: 'L898902C3', issuer: 'DEU', expires: '2031-04-15' }],
      contacts: [
        { kind: 'phone', value: '+99 (5) 123 456' },
        { kind: 'email', value: 'anna@post.example' },
      ],
    });
  });

  it('becomes a voyage with its ship, ports and crew', () => {
    const message = compose(bySea);
    expect(message).toMatchObject({
      mode: 'sea',
      vessel: { imo: '9074729', imoAsSent: 'IMO 9074729', name: 'Star of Milo', flag: 'ARC', callSign: 'XA12' },
      legs: [{ carrier: '', number: 'V7', from: '', to: 'XAAMA', arrives: '2026-11-24' }],
      calls: [{ locode: 'XAAMA', arrives: '2026-11-24' }],
      warnings: [],
    });
    expect(message.travellers[0]).toMatchObject({ kind: 'crew', rank: 'Able seaman' });
    expect(message.travellers[0]).not.toHaveProperty('sex');
  });

  it('keeps an IMO number whose digit is wrong as typed, and warns', () => {
    const message = compose({
      ...bySea,
      journey: { ...bySea.journey, vessel: { name: 'Milo', imo: '9074728' } } as Input['journey'],
    });
    expect(message.vessel).toEqual({ imoAsSent: '9074728', name: 'Milo' });
    expect(message.warnings).toMatchObject([{ severity: 'warning', code: 'manualImoWrong' }]);
  });

  it('says for every value where it stands, in bytes', () => {
    const message = compose({ ...byAir, people: [passenger, { ...passenger, familyName: 'شمس' }] });
    const at = (traveller: number) =>
      message.travellers[traveller]?.segments.map(([start, end]) =>
        new TextDecoder().decode(message.text.slice(start, end)),
      );
    expect(at(0)?.slice(0, 3)).toEqual(['Person: 1, passenger', 'Family name: Erikßon', 'Given names: Anna Maria Mrs']);
    expect(at(1)?.slice(0, 2)).toEqual(['Person: 2, passenger', 'Family name: شمس']);
    expect(at(1)?.at(-1)).toBe('Email: anna@post.example');
    expect(new TextDecoder().decode(message.text).split('\n').slice(0, 3)).toEqual([
      'Entered: 2026-11-24',
      'Reason: by-phone',
      'Flight: UX 0231',
    ]);
  });

  it('covers each byte after the journey by exactly one traveller', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (count) => {
        const message = compose({ ...byAir, people: Array.from({ length: count }, () => passenger) });
        const ranges = message.travellers.flatMap(({ segments }) => segments);
        const start = ranges[0]?.[0] ?? 0;
        expect(ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0)).toBe(message.text.length - start);
      }),
    );
  });
});

describe('what may stand in a field', () => {
  it('takes the least: a name, a journey, a day', () => {
    expect(problemsOf(bySea)).toEqual([]);
    expect(problemsOf({ ...bySea, people: [] })).toEqual([['people', 'people-missing']]);
  });

  it.each([
    ['familyName', { familyName: '', givenNames: '' }, 'name-missing'],
    ['familyName', { familyName: 'VGML vegan 2 meals' }, 'name-form'],
    ['birthDate', { birthDate: '1974-02-30' }, 'date-form'],
    ['birthDate', { birthDate: '12.8.74' }, 'date-form'],
    ['nationality', { nationality: 'U1' }, 'state-form'],
    ['seat', { seat: 'at the window' }, 'too-long'],
    ['phone', { phone: 'call his wife' }, 'phone-form'],
    ['phone', { phone: '4111 1111 1111 1111' }, 'phone-form'],
    ['email', { email: 'anna at post' }, 'email-form'],
    ['documents.0.number', { documents: [{ kind: 'P', number: '4111 1111 1111 1111' }] }, 'card-number'],
    ['documents.0.number', { documents: [{ kind: 'P', number: ' - ' }] }, 'number-missing'],
    ['documents.0.kind', { documents: [{ kind: '', number: 'A1' }] }, 'kind-missing'],
  ])('%s refuses %j', (path, wrong, problem) => {
    expect(problemsOf({ ...byAir, people: [{ ...passenger, ...wrong }] })).toContainEqual([
      `people.0.${path}`,
      problem,
    ]);
  });

  it.each([
    ['carrier', { carrier: 'U' }, 'carrier-form'],
    ['from', { from: 'XAAMA' }, 'too-long'],
    ['departs', { departs: '' }, 'time-missing'],
    ['departs', { departs: '2026-11-24T25:00' }, 'time-form'],
    ['arrives', { arrives: '2026-11-22' }, 'arrives-before'],
  ])('%s of a flight refuses %j', (path, wrong, problem) => {
    expect(problemsOf({ ...byAir, journey: { ...byAir.journey, ...wrong } })).toContainEqual([
      `journey.${path}`,
      problem,
    ]);
  });
});

describe('the IMO number while it is typed', () => {
  it('is explained', () => {
    expect(explainImo('')).toEqual({ state: 'empty', digits: '' });
    expect(explainImo('IMO 9074')).toEqual({ state: 'digits', digits: '9074' });
    expect(explainImo('IMO 9074729')).toEqual({ state: 'agrees', digits: '9074729', expected: 9, sum: 139 });
    expect(explainImo('9074728')).toEqual({ state: 'differs', digits: '9074728', expected: 9, sum: 139 });
  });
});
