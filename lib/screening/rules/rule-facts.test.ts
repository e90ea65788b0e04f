import { describe, expect, it } from 'vitest';
import { type RuleRow, ruleColumns, ruleFacts } from './rule-facts';

const leg = (from: string, to: string, departs: string, arrives = departs) => ({
  carrier: 'UX',
  number: '1',
  from,
  to,
  departs,
  arrives,
});

const row = (over: Partial<RuleRow> = {}): RuleRow => ({
  kind: 'passenger',
  embark: null,
  debark: null,
  seat: null,
  status: null,
  birthDate: null,
  facts: { contacts: [], ticketNumbers: [] },
  documents: [],
  booking: null,
  journey: {
    mode: 'air',
    carrier: 'UX',
    number: '877',
    origin: 'QUA',
    destination: 'QAC',
    departsLocal: '2026-11-24T15:05',
    legs: [leg('QUA', 'QAC', '2026-11-24T15:05', '2026-11-24T19:00')],
  },
  message: { receivedAt: new Date('2026-11-24T10:00:00Z') },
  ...over,
});

const booked = (facts: Record<string, unknown>, travellers = 1) =>
  ruleFacts(
    row({
      booking: {
        facts: { locators: [], itinerary: [], contacts: [], payments: [], ...facts } as unknown as NonNullable<
          RuleRow['booking']
        >['facts'],
        _count: { travellers },
      },
    }),
  );

describe('facts of a traveller', () => {
  it('reads no name, nationality, sex, place of birth, number or issuer', () => {
    expect(JSON.stringify(ruleColumns)).not.toMatch(/name|given|family|nationality|sex|birthPlace|residence|issuer/i);
    expect(ruleColumns.documents.select).not.toHaveProperty('number');
  });

  it('tells what a passenger list tells, and nothing that it does not', () => {
    expect(ruleFacts(row())).toEqual({
      mode: 'air',
      carrier: 'UX',
      flightNumber: '877',
      origin: 'QUA',
      destination: 'QAC',
      embark: 'QUA',
      debark: 'QAC',
      departureDate: '2026-11-24',
      departureWeekday: 'tue',
      departureHour: 15,
      transitPoints: [],
      travellerKind: 'passenger',
      cancelled: false,
    });
  });

  it('reads a booking: how long before, one way or back, with whom, how paid', () => {
    expect(
      booked({
        bookedOn: '2026-11-22T09:00',
        changedOn: '2026-11-23T10:00',
        itinerary: [
          leg('QUA', 'QUB', '2026-11-24T09:00', '2026-11-24T11:00'),
          leg('QUB', 'QAC', '2026-11-24T15:05', '2026-11-24T19:00'),
          leg('QAC', 'QUA', '2026-11-29T08:00', '2026-11-29T12:00'),
        ],
        payments: [{ form: 'CA', brand: 'VI', lastFour: '1111' }, { form: 'CA' }, { form: 'CK' }],
        agency: { id: '99-123 4', city: 'qua', country: 'UTO' },
        related: [{ carrier: 'UX', code: 'ABC123' }],
        contacts: [{ kind: 'billing-address', value: 'x' }],
        size: 3,
      }),
    ).toMatchObject({
      daysBookedAhead: 2,
      daysChangedAhead: 1,
      bookingChanged: true,
      bookingSplit: true,
      oneWay: false,
      daysUntilReturn: 5,
      transitPoints: ['QUB'],
      itineraryPlaces: ['QUA', 'QUB', 'QAC'],
      itineraryCarriers: ['UX'],
      itineraryLegs: 3,
      travellersInBooking: 3,
      paymentKinds: ['card', 'cash', 'cheque'],
      salesOffice: '991234',
      salesCity: 'QUA',
      contactKinds: ['address'],
    });
  });

  it('calls a trip one way that does not come back, and says nothing without an itinerary', () => {
    expect(booked({ itinerary: [leg('QUA', 'QAC', '2026-11-24T15:05')] })).toMatchObject({ oneWay: true });
    expect(booked({})).not.toHaveProperty('oneWay');
    expect(booked({}, 4)).toMatchObject({ travellersInBooking: 4 });
    // a stay of three days is no transit
    expect(
      booked({
        itinerary: [
          leg('QUA', 'QUB', '2026-11-20T09:00', '2026-11-20T11:00'),
          leg('QUB', 'QAC', '2026-11-24T15:05', '2026-11-24T19:00'),
        ],
      }),
    ).toMatchObject({ transitPoints: [] });
  });

  it('counts days to the expiry of what one travels on, not of a visa', () => {
    const document = (kind: string, expires: string | null, issued: string | null = null) => ({
      kind,
      issued,
      expires,
    });
    expect(
      ruleFacts(
        row({
          documents: [
            document('P', '2026-12-24', '2026-11-14'),
            document('V', '2026-11-25'),
            document('S', '2030'),
            document('AC', '2026-11-20', '2020-01-01'),
          ],
        }),
      ),
    ).toMatchObject({
      documentKinds: ['passport', 'identity-card', 'visa', 'seafarer'],
      daysToExpiry: -4,
      daysSinceIssue: 10,
    });
    expect(ruleFacts(row({ documents: [document('P', '2027')] }))).not.toHaveProperty('daysToExpiry');
  });

  it('tells a minor, and an adult only by a birth date', () => {
    const age = (birthDate: string | null, ageClass?: string) =>
      ruleFacts(row({ birthDate, facts: { contacts: [], ticketNumbers: [], ...(ageClass ? { ageClass } : {}) } }))
        .ageBand;
    expect(age('2008-11-24')).toBe('adult');
    expect(age('2008-11-25')).toBe('minor');
    expect(age('1990')).toBe('adult');
    expect(age(null, 'child')).toBe('minor');
    expect(age(null, 'adult')).toBeUndefined();
    expect(age(null)).toBeUndefined();
  });

  it('brings pounds and kilograms together and knows who is on board', () => {
    const bags = (bags: Record<string, unknown>, status: string | null = null) =>
      ruleFacts(row({ status, facts: { contacts: [], ticketNumbers: ['999'], bags } as RuleRow['facts'] }));
    expect(bags({ count: 2, weight: 50, weightUnit: 'lb' }, 'not-on-board')).toMatchObject({
      bagCount: 2,
      bagWeight: 22.7,
      noShow: true,
      ticketed: true,
    });
    expect(bags({ count: 0 }, 'on-board')).toMatchObject({ bagCount: 0, noShow: false, cancelled: false });
    expect(bags({}, 'cancelled')).toMatchObject({ cancelled: true });
  });
});
