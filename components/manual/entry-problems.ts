import { type EntryDraft, entryToSend, type PersonDraft, personToSend } from '@/components/manual/entry-draft';
import { enterManuallyInput, personInput } from '@/lib/travel/manual/schema';

/** Something that keeps the entry from being recorded: the control it is about, and the code of its sentence. */
export interface EntryProblem {
  /** Path of the field within what it belongs to: `familyName`, `documents.0.number`, `vessel.imo`. */
  path: string;
  code: string;
  /** Id of the control. */
  field: string;
  /** Key of the person, where it is about somebody on the list. */
  person?: string;
}

/** What is wrong with the person in the form. Ids of controls are `person-…` and `document-0-…`. */
export function personProblems(person: PersonDraft): EntryProblem[] {
  const parsed = personInput.safeParse(personToSend(person));
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => {
    const path = placeOf(issue.path.join('.'), person);
    return { path, code: issue.message, field: controlOfPerson(path) };
  });
}

/** What is wrong with journey, reason and list together. */
export function entryProblems(entry: EntryDraft): EntryProblem[] {
  const parsed = enterManuallyInput.safeParse(entryToSend(entry));
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => {
    const path = issue.path.join('.');
    // no reason chosen is no member of the list of reasons
    return problemAt(path, path === 'reason' ? 'reason-missing' : issue.message, entry);
  });
}

/** The same for what the server answers, which checks again. */
export function problemAt(path: string, code: string, entry: EntryDraft): EntryProblem {
  const [top = '', ...rest] = path.split('.');
  if (top === 'people' && rest.length > 0) {
    const person = entry.people[Number(rest[0])];
    return {
      path: rest.slice(1).join('.'),
      code,
      field: person ? `change-${person.key}` : 'zone',
      ...(person ? { person: person.key } : {}),
    };
  }
  if (top === 'journey') return { path: rest.join('.'), code, field: `journey-${controlOfJourney(rest, entry)}` };
  return { path, code, field: top === 'people' ? 'zone' : top };
}

function controlOfJourney(rest: string[], entry: EntryDraft): string {
  const name = rest.at(-1) ?? '';
  const air = entry.journey.mode === 'air';
  const named: Readonly<Record<string, string>> = {
    number: air ? 'flight' : 'voyage',
    name: 'ship',
    from: air ? 'airFrom' : 'seaFrom',
    to: air ? 'airTo' : 'seaTo',
    departs: 'departsOn',
    arrives: 'arrivesOn',
  };
  return named[name] ?? name;
}

/** Documents without anything in them are not sent: back to the place in the form. */
function placeOf(path: string, person: PersonDraft): string {
  const match = /^documents\.(\d+)(.*)$/.exec(path);
  if (!match) return path;
  const sent = person.documents
    .map((document, at) => ({ at, blank: [document.number, document.issuer, document.expires].join('').trim() === '' }))
    .filter(({ blank }) => !blank);
  return `documents.${sent[Number(match[1])]?.at ?? 0}${match[2]}`;
}

function controlOfPerson(path: string): string {
  const document = /^documents\.(\d+)\.(\w+)$/.exec(path);
  return document ? `document-${document[1]}-${document[2]}` : `person-${path}`;
}
