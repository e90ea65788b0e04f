'use client'; // holds what was typed

import { useMemo, useState } from 'react';
import {
  changePerson,
  type EntryDraft,
  emptyEntry,
  emptyPerson,
  isBlank,
  isChanging,
  keepPerson,
  type PersonDraft,
  removePerson,
  undoRemove,
} from '@/components/manual/entry-draft';
import { type EntryProblem, personProblems } from '@/components/manual/entry-problems';
import { fillFrom, zoneFacts } from '@/components/manual/zone-facts';
import { MOST_PEOPLE } from '@/lib/travel/manual/schema';
import { readMrz } from '@/lib/travel/mrz/read-mrz';

/** The entry in the making and what can be done to it. `today` settles centuries in the zone. */
export function useEntry(today: string) {
  const [entry, setEntry] = useState<EntryDraft>(() => emptyEntry('first'));
  const { person } = entry;
  const result = useMemo(() => readMrz(person.zone, today), [person.zone, today]);
  const facts = useMemo(() => zoneFacts(result), [result]);
  const nextKey = () => crypto.randomUUID();
  const setPerson = (changed: Partial<PersonDraft>) => setEntry((e) => ({ ...e, person: { ...e.person, ...changed } }));

  return {
    entry,
    result,
    facts,
    setEntry,
    setPerson,
    setZone: (zone: string) => {
      const found = zoneFacts(readMrz(zone, today));
      setEntry((e) => ({ ...e, person: found ? fillFrom({ ...e.person, zone }, found) : { ...e.person, zone } }));
    },
    /** Puts the person on the list, or answers what is wrong with them. */
    keep: (): { kept: EntryDraft } | { problems: EntryProblem[] } => {
      const full = entry.people.length >= MOST_PEOPLE && !isChanging(entry);
      const problems = full ? [{ path: 'people', code: 'people-too-many', field: 'zone' }] : personProblems(person);
      if (problems.length > 0) return { problems };
      const kept = keepPerson(entry, nextKey());
      setEntry(kept);
      return { kept };
    },
    /** Takes back what was typed of the person in the form. */
    clear: () => setEntry((e) => ({ ...e, person: emptyPerson(nextKey(), e.person.kind) })),
    change: (key: string) => setEntry((e) => changePerson(e, key)),
    remove: (key: string) => setEntry((e) => removePerson(e, key, nextKey())),
    undo: () => setEntry(undoRemove),
    blank: isBlank(person),
  };
}
