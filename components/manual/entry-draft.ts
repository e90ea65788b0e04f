import type { z } from 'zod';
import type { ZoneFacts } from '@/components/manual/zone-facts';
import type { EntryReason, enterManuallyInput, personInput } from '@/lib/travel/manual/schema';

/** A document as it stands in the form. */
export interface DocumentDraft {
  key: string;
  kind: string;
  number: string;
  issuer: string;
  expires: string;
}

/** A person as they stand in the form: text as typed, and the machine readable zone it was filled from. */
export interface PersonDraft {
  key: string;
  zone: string;
  /** What was last filled in from a zone, so that a better reading of it may take its place. */
  filled: ZoneFacts | null;
  kind: 'passenger' | 'crew';
  familyName: string;
  givenNames: string;
  sex: string;
  birthDate: string;
  nationality: string;
  documents: DocumentDraft[];
  seat: string;
  rank: string;
  phone: string;
  email: string;
}

/** Flight and voyage side by side, so that changing the way of travel loses nothing. */
export interface JourneyDraft {
  mode: 'air' | 'sea';
  carrier: string;
  flight: string;
  airFrom: string;
  airTo: string;
  ship: string;
  imo: string;
  flag: string;
  callSign: string;
  voyage: string;
  seaFrom: string;
  seaTo: string;
  departsOn: string;
  departsAt: string;
  arrivesOn: string;
  arrivesAt: string;
}

/** All that has been put in and not yet recorded. Lives in memory only. */
export interface EntryDraft {
  reason: EntryReason | '';
  journey: JourneyDraft;
  /** The person being typed; their key is in `people` while one of them is changed. */
  person: PersonDraft;
  people: PersonDraft[];
  /** Who was taken off the list last, and from where. */
  removed: { person: PersonDraft; at: number } | null;
}

const emptyJourney: JourneyDraft = {
  mode: 'air',
  carrier: '',
  flight: '',
  airFrom: '',
  airTo: '',
  ship: '',
  imo: '',
  flag: '',
  callSign: '',
  voyage: '',
  seaFrom: '',
  seaTo: '',
  departsOn: '',
  departsAt: '',
  arrivesOn: '',
  arrivesAt: '',
};

export const emptyDocument = (key: string): DocumentDraft => ({ key, kind: 'P', number: '', issuer: '', expires: '' });

export const emptyPerson = (key: string, kind: PersonDraft['kind'] = 'passenger'): PersonDraft => ({
  key,
  zone: '',
  filled: null,
  kind,
  familyName: '',
  givenNames: '',
  sex: '',
  birthDate: '',
  nationality: '',
  documents: [emptyDocument(`${key}-1`)],
  seat: '',
  rank: '',
  phone: '',
  email: '',
});

export const emptyEntry = (key: string): EntryDraft => ({
  reason: '',
  journey: emptyJourney,
  person: emptyPerson(key),
  people: [],
  removed: null,
});

/** Nothing was typed about this person yet. */
export function isBlank(person: PersonDraft): boolean {
  const { zone, familyName, givenNames, sex, birthDate, nationality, seat, rank, phone, email, documents } = person;
  const typed = [zone, familyName, givenNames, sex, birthDate, nationality, seat, rank, phone, email];
  return typed.every((text) => text.trim() === '') && documents.every(isBlankDocument);
}

export const isBlankDocument = ({ number, issuer, expires }: DocumentDraft): boolean =>
  [number, issuer, expires].every((text) => text.trim() === '');

/** Something would be lost by leaving. */
export function isDirty(entry: EntryDraft): boolean {
  const { mode: _, ...typed } = entry.journey;
  return entry.people.length > 0 || !isBlank(entry.person) || Object.values(typed).some((text) => text.trim() !== '');
}

export const isChanging = ({ people, person }: EntryDraft): boolean => people.some(({ key }) => key === person.key);

/** Puts the person of the form on the list, or back in their place; the form is ready for the next of the same kind. */
export function keepPerson(entry: EntryDraft, nextKey: string): EntryDraft {
  const { person, people } = entry;
  const kept = isChanging(entry) ? people.map((p) => (p.key === person.key ? person : p)) : [...people, person];
  return { ...entry, people: kept, person: emptyPerson(nextKey, person.kind), removed: null };
}

export function changePerson(entry: EntryDraft, key: string): EntryDraft {
  const person = entry.people.find((p) => p.key === key);
  return person ? { ...entry, person } : entry;
}

export function removePerson(entry: EntryDraft, key: string, nextKey: string): EntryDraft {
  const at = entry.people.findIndex((p) => p.key === key);
  const person = entry.people[at];
  if (!person) return entry;
  const next = entry.person.key === key ? emptyPerson(nextKey, person.kind) : entry.person;
  return { ...entry, people: entry.people.filter((p) => p.key !== key), person: next, removed: { person, at } };
}

export function undoRemove(entry: EntryDraft): EntryDraft {
  const { removed, people } = entry;
  if (!removed) return entry;
  return { ...entry, people: people.toSpliced(removed.at, 0, removed.person), removed: null };
}

/** Most people on ships that send no list are crew; the form begins with them until somebody is on the list. */
export function travelBy(entry: EntryDraft, mode: JourneyDraft['mode']): EntryDraft {
  const kind = mode === 'sea' ? 'crew' : 'passenger';
  const untouched = entry.people.length === 0 && isBlank(entry.person);
  return {
    ...entry,
    journey: { ...entry.journey, mode },
    person: untouched ? { ...entry.person, kind } : entry.person,
  };
}

/** As the command takes it. */
export function personToSend(person: PersonDraft): z.input<typeof personInput> {
  const { key: _, zone: _zone, filled: _filled, sex, documents, seat, rank, ...rest } = person;
  const known = (['M', 'F', 'X'] as const).find((one) => one === sex) ?? 'U';
  return {
    ...rest,
    sex: known,
    // a seat is a passenger's, a rank the crew's: what the form does not show is not sent
    seat: person.kind === 'passenger' ? seat : '',
    rank: person.kind === 'crew' ? rank : '',
    documents: documents.filter((d) => !isBlankDocument(d)).map(({ key: _key, ...document }) => document),
  };
}

export function entryToSend(
  entry: EntryDraft,
): Omit<z.input<typeof enterManuallyInput>, 'reason'> & { reason: string } {
  const { journey: j } = entry;
  const times = { departs: moment(j.departsOn, j.departsAt), arrives: moment(j.arrivesOn, j.arrivesAt) };
  const journey =
    j.mode === 'air'
      ? ({ mode: 'air', carrier: j.carrier, number: j.flight, from: j.airFrom, to: j.airTo, ...times } as const)
      : ({
          mode: 'sea',
          vessel: { name: j.ship, imo: j.imo, flag: j.flag, callSign: j.callSign },
          number: j.voyage,
          from: j.seaFrom,
          to: j.seaTo,
          ...times,
        } as const);
  return { reason: entry.reason, journey, people: entry.people.map(personToSend) };
}

const moment = (day: string, time: string) => (day !== '' && time !== '' ? `${day}T${time}` : day);
