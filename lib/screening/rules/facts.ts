/**
 * The travel facts that a targeting rule may ask about: a closed list. What is not here cannot be asked, and nothing here
 * tells race, origin, opinions, religion, union, health, sexual life or orientation (Directive (EU) 2016/681 Art 6(4),
 * 7(6)), or stands in for them: docs/decisions/015-targeting-rules.md says what was left out and why. Safe for the client.
 */

export type FactType = 'text' | 'code' | 'number' | 'boolean' | 'date' | 'list';

/** Operators, named as react-querybuilder names them. */
export const operators = [
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'between',
  'in',
  'notIn',
  'beginsWith',
  'contains',
  'doesNotContain',
] as const;
export type Operator = (typeof operators)[number];

export const operatorsOf: Record<FactType, readonly Operator[]> = {
  text: ['=', '!=', 'beginsWith', 'in', 'notIn'],
  code: ['=', '!=', 'in', 'notIn'],
  number: ['=', '!=', '<', '<=', '>', '>=', 'between'],
  boolean: ['='],
  date: ['=', '<', '<=', '>', '>=', 'between'],
  // of a list: it has this one; it lacks it; it has any of these; it has none of these
  list: ['contains', 'doesNotContain', 'in', 'notIn'],
};

export type RuleSide = 'incriminating' | 'exonerating';
export type FactGroup = 'journey' | 'booking' | 'payment' | 'bags' | 'document' | 'traveller';

export interface Fact {
  type: FactType;
  group: FactGroup;
  /** Number of the element in Directive (EU) 2016/681 Annex I that it is read from. */
  annex: number;
  /** Every value there is, in the order of a menu. */
  choices?: readonly string[];
  /** What a value looks like; upper case where it has letters. */
  pattern?: RegExp;
  /** Bounds of a number, both allowed. */
  min?: number;
  max?: number;
  unit?: 'days' | 'kg' | 'hour';
  /** Only `true` is ever told: that a message does not say it means nothing. */
  trueOnly?: true;
  /** Where a rule may use it; both sides where left out. Age protects minors, and accuses nobody. */
  sides?: readonly RuleSide[];
}

const carrier = /^[A-Z0-9]{2,3}$/;
/** IATA code of an airport, or UN/LOCODE of a port. */
const place = /^([A-Z]{3}|[A-Z]{2}[A-Z2-9]{3})$/;

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const catalogue = {
  mode: { type: 'code', group: 'journey', annex: 7, choices: ['air', 'sea', 'rail', 'road'] },
  carrier: { type: 'code', group: 'journey', annex: 18, pattern: carrier },
  flightNumber: { type: 'text', group: 'journey', annex: 18, pattern: /^[A-Z0-9]{1,8}$/ },
  origin: { type: 'code', group: 'journey', annex: 18, pattern: place },
  destination: { type: 'code', group: 'journey', annex: 18, pattern: place },
  /** Where this traveller gets on and off: differs from the journey's ends on voyages and flights with stops. */
  embark: { type: 'code', group: 'journey', annex: 18, pattern: place },
  debark: { type: 'code', group: 'journey', annex: 18, pattern: place },
  departureDate: { type: 'date', group: 'journey', annex: 3 },
  departureWeekday: { type: 'code', group: 'journey', annex: 3, choices: weekdays },
  /** Wall clock at the port. */
  departureHour: { type: 'number', group: 'journey', annex: 18, min: 0, max: 23, unit: 'hour' },
  /** Ports between the first and the last, of the journey and of the whole booking. */
  transitPoints: { type: 'list', group: 'journey', annex: 7, pattern: place },

  /** Every place of the booking's itinerary. */
  itineraryPlaces: { type: 'list', group: 'booking', annex: 7, pattern: place },
  itineraryCarriers: { type: 'list', group: 'booking', annex: 7, pattern: carrier },
  itineraryLegs: { type: 'number', group: 'booking', annex: 7, min: 1, max: 99 },
  oneWay: { type: 'boolean', group: 'booking', annex: 13 },
  /** From this departure to the last leg's, where the booking goes back to where it began. */
  daysUntilReturn: { type: 'number', group: 'booking', annex: 3, min: 0, max: 999, unit: 'days' },
  daysBookedAhead: { type: 'number', group: 'booking', annex: 2, min: 0, max: 999, unit: 'days' },
  daysChangedAhead: { type: 'number', group: 'booking', annex: 19, min: 0, max: 999, unit: 'days' },
  bookingChanged: { type: 'boolean', group: 'booking', annex: 19 },
  bookingSplit: { type: 'boolean', group: 'booking', annex: 11, trueOnly: true },
  travellersInBooking: { type: 'number', group: 'booking', annex: 17, min: 1, max: 999 },
  groupBooking: { type: 'boolean', group: 'booking', annex: 17, trueOnly: true },
  /** Office that sold it, as the carrier names it. */
  salesOffice: { type: 'text', group: 'booking', annex: 9, pattern: /^[A-Z0-9]{2,20}$/ },
  /** City of that office: where it was sold, not who bought it. */
  salesCity: { type: 'code', group: 'booking', annex: 9, pattern: place },
  contactKinds: { type: 'list', group: 'booking', annex: 5, choices: ['phone', 'email', 'address'] },
  frequentFlyer: { type: 'boolean', group: 'booking', annex: 8, trueOnly: true },

  /** The kind alone; numbers of cards are never asked for and seldom held. */
  paymentKinds: { type: 'list', group: 'payment', annex: 6, choices: ['cash', 'card', 'cheque', 'invoice', 'other'] },

  bagCount: { type: 'number', group: 'bags', annex: 16, min: 0, max: 99 },
  bagWeight: { type: 'number', group: 'bags', annex: 16, min: 0, max: 999, unit: 'kg' },

  documentKinds: {
    type: 'list',
    group: 'document',
    annex: 18,
    choices: ['passport', 'identity-card', 'visa', 'seafarer', 'other'],
  },
  /** Of the travel document that ends first, counted from the journey's day; negative where it is over. */
  daysToExpiry: { type: 'number', group: 'document', annex: 18, min: -9999, max: 9999, unit: 'days' },
  /** Of the youngest travel document, on the journey's day. */
  daysSinceIssue: { type: 'number', group: 'document', annex: 18, min: 0, max: 9999, unit: 'days' },
  documentChecked: { type: 'boolean', group: 'document', annex: 18 },

  travellerKind: {
    type: 'code',
    group: 'traveller',
    annex: 18,
    choices: ['passenger', 'crew', 'transit-passenger', 'transit-crew', 'driver'],
  },
  ticketed: { type: 'boolean', group: 'traveller', annex: 13, trueOnly: true },
  seatGiven: { type: 'boolean', group: 'traveller', annex: 14, trueOnly: true },
  noShow: { type: 'boolean', group: 'traveller', annex: 10 },
  cancelled: { type: 'boolean', group: 'traveller', annex: 10 },
  /** On the journey's day; under 18 is a minor. */
  ageBand: { type: 'code', group: 'traveller', annex: 12, choices: ['adult', 'minor'], sides: ['exonerating'] },
} as const satisfies Record<string, Fact>;

export type FactKey = keyof typeof catalogue;

/** The catalogue by key; in the order in which screens offer it. */
export const facts: Readonly<Record<FactKey, Fact>> = catalogue;
export const factKeys = Object.keys(catalogue) as FactKey[];

export function isFactKey(key: string): key is FactKey {
  return Object.hasOwn(catalogue, key);
}

/** What one traveller's data say: a fact that is left out is not known, of an empty list it is known that it is empty. */
export type RuleFacts = Partial<Record<FactKey, FactValue>>;
export type FactValue = string | number | boolean | readonly string[];
