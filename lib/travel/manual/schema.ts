import * as z from 'zod';
import { vesselInput } from '@/lib/travel/manual/schema-vessel';
import { findCardNumbers } from '@/lib/travel/parsers/card-number';

/** Why an officer enters by hand what a carrier should have sent; the purpose of the message that comes of it. */
export const entryReasons = ['no-feed', 'paper-list', 'by-phone', 'scan'] as const;
export type EntryReason = (typeof entryReasons)[number];

export const MOST_PEOPLE = 20;
export const MOST_DOCUMENTS = 5;

/*
 * Every field says what may stand in it, and free text has no field: what is not asked for cannot be kept (Directive (EU)
 * 2016/681 Art 13(4)). Problems are codes of the `manual.problem` messages.
 */
const text = (most: number) => z.string().trim().max(most, 'too-long');
const like = (most: number, form: RegExp, problem: string) => text(most).refine((value) => form.test(value), problem);
const upper = (most: number, form: RegExp, problem: string) =>
  text(most)
    .toUpperCase()
    .refine((value) => form.test(value), problem);

/** Letters of any script with what joins them; no digits, no sentences. */
const name = like(60, /^[\p{L}\p{M}'’ʻʼ.\- \u200c]*$/u, 'name-form');
const state = upper(3, /^([A-Z]{1,3})?$/, 'state-form');

/** `1974`, `1974-08` or `1974-08-12`, a day of the calendar. */
const partialDate = text(10).refine((value) => value === '' || isPartialDate(value), 'date-form');
/** `2026-11-24` or `2026-11-24T13:05`, by the clock of the port. */
const localTime = text(16).refine((value) => value === '' || isLocalTime(value), 'time-form');

function isPartialDate(value: string): boolean {
  if (!/^(18[5-9]|19\d|20\d)\d(-\d\d(-\d\d)?)?$/.test(value)) return false;
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isLocalTime(value: string): boolean {
  const [date = '', time] = value.split('T');
  const clock = time === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  return clock && date.length === 10 && date >= '2000' && isPartialDate(date);
}

const times = { departs: localTime.default(''), arrives: localTime.default('') };

const airport = upper(3, /^[A-Z]{3}$/, 'airport-form');
const flight = z.object({
  mode: z.literal('air'),
  carrier: upper(3, /^([A-Z0-9]{2}|[A-Z]{3})$/, 'carrier-form'),
  number: upper(5, /^\d{1,4}[A-Z]?$/, 'flight-form'),
  from: airport,
  to: airport,
  ...times,
});

/** UN/LOCODE; the port a ship came from may be unknown, the one it calls at may not. */
const voyage = z.object({
  mode: z.literal('sea'),
  vessel: vesselInput,
  number: upper(17, /^[A-Z0-9/.-]*$/, 'voyage-form').default(''),
  from: upper(5, /^([A-Z]{2}[A-Z2-9]{3})?$/, 'port-form'),
  to: upper(5, /^[A-Z]{2}[A-Z2-9]{3}$/, 'port-form'),
  ...times,
});

export const journeyInput = z
  .discriminatedUnion('mode', [flight, voyage])
  .refine(({ departs, arrives }) => departs !== '' || arrives !== '', { path: ['departs'], error: 'time-missing' })
  .refine(({ departs, arrives }) => departs === '' || arrives === '' || departs.slice(0, 10) <= nextDay(arrives), {
    path: ['arrives'],
    error: 'arrives-before',
  });
export type JourneyInput = z.output<typeof journeyInput>;

/** Across the date line a journey can arrive on the day before it departed. */
function nextDay(local: string): string {
  const date = new Date(`${local.slice(0, 10)}T00:00:00Z`);
  return new Date(date.getTime() + 86_400_000).toISOString().slice(0, 10);
}

const noCard = (value: string) => findCardNumbers(value).length === 0;

const documentInput = z.object({
  kind: upper(2, /^[A-Z][A-Z0-9]?$/, 'kind-missing'),
  number: text(24)
    .toUpperCase()
    .transform((value) => value.replace(/[\s-]/g, ''))
    .refine((value) => value !== '', 'number-missing')
    .refine((value) => /^[A-Z0-9/]*$/.test(value), 'number-form')
    .refine(noCard, 'card-number'),
  issuer: state.default(''),
  expires: partialDate.default(''),
});
export type DocumentInput = z.output<typeof documentInput>;

export const personInput = z
  .object({
    kind: z.enum(['passenger', 'crew']),
    familyName: name,
    givenNames: name,
    sex: z.enum(['M', 'F', 'X', 'U']).default('U'),
    birthDate: partialDate.default(''),
    nationality: state.default(''),
    documents: z.array(documentInput).max(MOST_DOCUMENTS).default([]),
    seat: upper(5, /^(\d{1,3}[A-Z]{0,2})?$/, 'seat-form').default(''),
    /** Rank or duty of crew, one or two words. */
    rank: like(30, /^[\p{L}\p{M}\d /.-]*$/u, 'rank-form').default(''),
    phone: like(30, /^(\+?[\d ()./-]{4,29})?$/, 'phone-form')
      .refine((value) => value.replace(/\D/g, '').length <= 15, 'phone-form')
      .refine(noCard, 'card-number')
      .default(''),
    email: like(120, /^([^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]{2,})?$/, 'email-form').default(''),
  })
  .refine((person) => person.familyName !== '' || person.givenNames !== '', {
    path: ['familyName'],
    error: 'name-missing',
  });
export type PersonInput = z.output<typeof personInput>;

/** Travellers whom no list names: what is on their documents, and the journey they are on. */
export const enterManuallyInput = z.object({
  reason: z.enum(entryReasons),
  journey: journeyInput,
  people: z.array(personInput).min(1, 'people-missing').max(MOST_PEOPLE, 'people-too-many'),
});
export type EnterManually = z.output<typeof enterManuallyInput>;
