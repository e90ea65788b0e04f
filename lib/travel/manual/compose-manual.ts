import type { DocumentInput, EnterManually, JourneyInput, PersonInput } from '@/lib/travel/manual/schema';
import type {
  ByteRange,
  Issue,
  ParsedDocument,
  ParsedLeg,
  ParsedPortCall,
  ParsedTraveller,
  ParsedVessel,
  ReadMessage,
} from '@/lib/travel/parsed';
import { toCountryCode } from '@/lib/travel/parsers/country-code';
import { readImoNumber } from '@/lib/travel/parsers/fal/imo-number';
import { stripTitle } from '@/lib/travel/parsers/name-titles';

/**
 * What an officer typed, as a message like any carrier's: a line `label: value` for each field that was filled in, so
 * that the screen can show where every value stands. `today` (YYYY-MM-DD) is the day of the entry.
 */
export function composeManual(input: EnterManually, today: string): ReadMessage {
  const page = new Page();
  page.line('Entered', today);
  page.line('Reason', input.reason);
  const warnings: Issue[] = [];
  const legStart = page.end;
  const { leg, vessel, calls } = writeJourney(page, input.journey);
  if (vessel?.imoAsSent !== undefined && vessel.imo === undefined)
    warnings.push({ severity: 'warning', code: 'manualImoWrong', offset: legStart });
  const travellers = input.people.map((person, at) => writePerson(page, person, at + 1));
  return {
    format: 'MANUAL',
    version: '1',
    purpose: input.reason,
    effect: 'list',
    mode: input.journey.mode,
    ...(vessel ? { vessel } : {}),
    ...(calls ? { calls } : {}),
    legs: [leg],
    bookings: [],
    travellers,
    warnings,
    removed: {},
    blanks: [],
    text: page.bytes(),
  };
}

/** The lines as they are written, with the byte ranges of each. */
class Page {
  readonly #encoder = new TextEncoder();
  readonly #lines: Uint8Array[] = [];
  end = 0;

  /** Adds a line unless there is no value, and answers its range without the line feed. */
  line(label: string, value: string): ByteRange[] {
    if (value === '') return [];
    const bytes = this.#encoder.encode(`${label}: ${value.normalize('NFC').replace(/\s+/g, ' ')}\n`);
    const start = this.end;
    this.#lines.push(bytes);
    this.end += bytes.length;
    return [[start, this.end - 1]];
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.end);
    let at = 0;
    for (const line of this.#lines) {
      all.set(line, at);
      at += line.length;
    }
    return all;
  }
}

function writeJourney(page: Page, journey: JourneyInput) {
  const vessel = journey.mode === 'sea' ? writeVessel(page, journey.vessel) : undefined;
  if (journey.mode === 'air') page.line('Flight', `${journey.carrier} ${journey.number}`);
  else page.line('Voyage', journey.number);
  page.line('From', journey.from);
  page.line('Departs (local time)', journey.departs.replace('T', ' '));
  page.line('To', journey.to);
  page.line('Arrives (local time)', journey.arrives.replace('T', ' '));
  const when = { ...some('departs', journey.departs), ...some('arrives', journey.arrives) };
  const leg: ParsedLeg = {
    carrier: journey.mode === 'air' ? journey.carrier : '',
    // reservation systems pad flight numbers with zeros, departure boards do not
    number: journey.mode === 'air' ? journey.number.replace(/^0+(?=\d)/, '') : journey.number,
    from: journey.from,
    to: journey.to,
    ...when,
  };
  if (!vessel) return { leg };
  const calls: ParsedPortCall[] = [
    ...(journey.from === '' ? [] : [{ locode: journey.from, ...some('departs', journey.departs) }]),
    { locode: journey.to, ...some('arrives', journey.arrives) },
  ];
  return { leg, vessel, calls };
}

function writeVessel(page: Page, sent: Extract<JourneyInput, { mode: 'sea' }>['vessel']): ParsedVessel {
  page.line('Ship', sent.name);
  page.line('IMO number', sent.imo ?? '');
  page.line('Flag', sent.flag ?? '');
  page.line('Call sign', sent.callSign ?? '');
  const { imo, asSent } = readImoNumber(sent.imo ?? '');
  return {
    ...(imo === undefined ? {} : { imo }),
    ...(asSent === '' ? {} : { imoAsSent: asSent }),
    name: sent.name,
    ...some('flag', toCountryCode(sent.flag ?? '') ?? ''),
    ...some('callSign', sent.callSign ?? ''),
  };
}

function writePerson(page: Page, person: PersonInput, ordinal: number): ParsedTraveller {
  const { sex, birthDate, seat, phone, email, rank } = person;
  const segments: ByteRange[] = [
    ...page.line('Person', `${ordinal}, ${person.kind}`),
    ...page.line('Family name', person.familyName),
    ...page.line('Given names', person.givenNames),
    ...page.line('Sex', sex === 'U' ? '' : sex),
    ...page.line('Birth date', birthDate),
    ...page.line('Nationality', person.nationality),
    ...person.documents.flatMap((document) => writeDocument(page, document)),
    ...page.line('Seat', seat),
    ...page.line('Rank', rank),
    ...page.line('Phone', phone),
    ...page.line('Email', email),
  ];
  const evidence = sex === 'U' ? {} : { sex };
  return {
    kind: person.kind,
    familyName: person.familyName,
    givenNames: person.givenNames,
    cleanFamilyName: stripTitle(person.familyName, 'family', evidence),
    cleanGivenNames: stripTitle(person.givenNames, 'given', evidence),
    ...(sex === 'U' ? {} : { sex }),
    ...some('birthDate', birthDate),
    ...some('nationality', toCountryCode(person.nationality) ?? ''),
    ...some('seat', seat),
    ...some('rank', rank),
    contacts: [
      ...(phone === '' ? [] : [{ kind: 'phone' as const, value: phone }]),
      ...(email === '' ? [] : [{ kind: 'email' as const, value: email }]),
    ],
    documents: person.documents.map(toParsedDocument),
    ticketNumbers: [],
    segments,
  };
}

function writeDocument(page: Page, document: DocumentInput): ByteRange[] {
  return [
    ...page.line('Document', `${document.kind} ${document.number}`),
    ...page.line('Issued by', document.issuer),
    ...page.line('Valid until', document.expires),
  ];
}

function toParsedDocument({ kind, number, issuer, expires }: DocumentInput): ParsedDocument {
  return { kind, number, ...some('issuer', toCountryCode(issuer) ?? ''), ...some('expires', expires) };
}

/** The entry only where there is something in it. */
function some<K extends string>(key: K, value: string): Partial<Record<K, string>> {
  const entry: Partial<Record<K, string>> = {};
  if (value !== '') entry[key] = value;
  return entry;
}
