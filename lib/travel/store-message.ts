import type { Tx } from '@/lib/core/db';
import { lockFlight } from '@/lib/travel/lock-flight';
import { keepVessel } from './keep-vessel';
import type { ParsedTraveller, ReadMessage } from './parsed';
import { bookingKey, personKey } from './person-key';
import { momentAt } from './ports';
import type { BookingFacts, TravellerFacts } from './schema';
import { supersedeEarlier } from './supersede-earlier';

/** Rows of one statement: some 2 MB of JSON. */
const CHUNK = 2000;

interface Place {
  agencyId: string;
  messageId: string;
}

/**
 * Writes what was read as rows, and marks what they put in the place of earlier ones. Rows go as JSON, a parameter a
 * table: a list of 300 takes a tenth of the time that a statement with a parameter for each value takes.
 */
export async function storeMessage(tx: Tx, at: Place, read: ReadMessage, now: Date): Promise<void> {
  const first = read.legs[0];
  const last = read.legs.at(-1);
  // two pushes at the same moment would each miss the other's rows, or wait for them crosswise, when they look for what
  // they replace
  await lockFlight(tx, 'store', at.agencyId, {
    carrier: first?.carrier,
    number: first?.number,
    departs: first?.departs,
  });
  const journey = {
    id: crypto.randomUUID(),
    mode: read.mode,
    carrier: first?.carrier ?? '',
    number: first?.number ?? '',
    origin: first?.from ?? '',
    destination: last?.to ?? '',
    departsLocal: first?.departs ?? null,
    arrivesLocal: last?.arrives ?? null,
    departsAt: first ? momentAt(first.departs, first.from) : null,
    arrivesAt: last ? momentAt(last.arrives, last.to) : null,
    legs: read.legs,
    shipName: read.vessel?.name || null,
    vessel: read.vessel ?? null,
    vesselId: await keepVessel(tx, at.agencyId, read.vessel, now),
    calls: read.calls ?? [],
  };
  const bookings = read.bookings.map(({ segments, ...facts }, ordinal) => ({
    id: crypto.randomUUID(),
    ordinal,
    locator: facts.locators[0]?.code ?? null,
    facts: facts satisfies BookingFacts,
    segments,
    key: hex(bookingKey(facts.locators[0], journey, { messageId: at.messageId, ordinal })),
  }));
  const travellers = read.travellers.map((t, ordinal) => ({
    ...travellerRow(t),
    id: crypto.randomUUID(),
    bookingId: t.booking === undefined ? null : (bookings[t.booking]?.id ?? null),
    ordinal,
    key: hex(
      personKey({
        cleanFamily: t.cleanFamilyName,
        cleanGiven: t.cleanGivenNames,
        birthDate: t.birthDate ?? null,
        journey,
      }),
    ),
    documents: t.documents,
  }));
  // bookings and the journey go with the first travellers; a very long list goes in several statements
  let rest = { journey, bookings };
  for (const people of chunks(travellers)) {
    const documents = people.flatMap((t) => t.documents.map((d) => ({ ...d, id: crypto.randomUUID(), of: t.id })));
    const rows = people.map(({ documents: _, ...t }) => t);
    await insertRows(tx, at, journey.id, { ...rest, travellers: rows, documents });
    rest = { journey, bookings: [] };
  }
  if (travellers.length > 0) await supersedeEarlier(tx, at.messageId);
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** PostgreSQL takes no NUL in text or JSON; a carrier's stray one must not cost the message. */
const json = (value: unknown) => JSON.stringify(value).replaceAll('\\u0000', '');

function travellerRow(t: ParsedTraveller) {
  const facts: TravellerFacts = {
    ageClass: t.ageClass,
    bags: t.bags,
    contacts: t.contacts,
    frequentFlyer: t.frequentFlyer,
    ticketNumbers: t.ticketNumbers,
    reference: t.reference,
    rank: t.rank,
    verified: t.verified,
  };
  return {
    kind: t.kind,
    familyName: t.familyName,
    givenNames: t.givenNames,
    cleanFamily: t.cleanFamilyName,
    cleanGiven: t.cleanGivenNames,
    sex: t.sex,
    birthDate: t.birthDate,
    birthPlace: t.birthPlace,
    nationality: t.nationality,
    residence: t.residence,
    embark: t.embark,
    debark: t.debark,
    seat: t.seat,
    locator: t.locator,
    status: t.status,
    facts,
    segments: t.segments,
  };
}

/** At least one, so that a message without people is written too. */
function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let i = 0; i === 0 || i < rows.length; i += CHUNK) yield rows.slice(i, i + CHUNK);
}

interface Rows {
  journey: object;
  bookings: readonly object[];
  travellers: readonly object[];
  documents: readonly object[];
}

/** One statement for all of it: each round trip costs as much as fifty rows. Foreign keys are checked at its end. */
function insertRows(tx: Tx, at: Place, journeyId: string, { journey, bookings, travellers, documents }: Rows) {
  return tx.$executeRaw`
    WITH journeys AS (
      INSERT INTO journey (id, agency_id, message_id, mode, carrier, number, origin, destination, departs_local,
        arrives_local, departs_at, arrives_at, legs, ship_name, vessel, vessel_id, calls)
      SELECT r.id, ${at.agencyId}::uuid, ${at.messageId}::uuid, r.mode, r.carrier, r.number, r.origin, r.destination,
        r."departsLocal", r."arrivesLocal", r."departsAt", r."arrivesAt", r.legs, r."shipName",
        nullif(r.vessel, 'null'), r."vesselId", r.calls
      FROM jsonb_to_recordset(${json([journey])}::jsonb) AS r(id uuid, mode text, carrier text, number text,
        origin text, destination text, "departsLocal" text, "arrivesLocal" text, "departsAt" timestamptz,
        "arrivesAt" timestamptz, legs jsonb, "shipName" text, vessel jsonb, "vesselId" uuid, calls jsonb)
      ON CONFLICT (id) DO NOTHING
    ), bookings AS (
      INSERT INTO booking (id, agency_id, message_id, ordinal, locator, facts, segments, key)
      SELECT r.id, ${at.agencyId}::uuid, ${at.messageId}::uuid, r.ordinal, r.locator, r.facts, r.segments,
        decode(r.key, 'hex')
      FROM jsonb_to_recordset(${json(bookings)}::jsonb) AS r(id uuid, ordinal int, locator text, facts jsonb,
        segments jsonb, key text)
    ), travellers AS (
      INSERT INTO traveller (id, agency_id, message_id, journey_id, booking_id, ordinal, kind, family_name, given_names,
        clean_family, clean_given, sex, birth_date, birth_place, nationality, residence, embark, debark, seat, locator,
        status, facts, segments, key)
      SELECT r.id, ${at.agencyId}::uuid, ${at.messageId}::uuid, ${journeyId}::uuid, r."bookingId", r.ordinal, r.kind,
        r."familyName", r."givenNames", r."cleanFamily", r."cleanGiven", r.sex, r."birthDate", r."birthPlace",
        r.nationality, r.residence, r.embark, r.debark, r.seat, r.locator, r.status, r.facts, r.segments,
        decode(r.key, 'hex')
      FROM jsonb_to_recordset(${json(travellers)}::jsonb) AS r(id uuid, "bookingId" uuid, ordinal int, kind text,
        "familyName" text, "givenNames" text, "cleanFamily" text, "cleanGiven" text, sex text, "birthDate" text,
        "birthPlace" text, nationality text, residence text, embark text, debark text, seat text, locator text,
        status text, facts jsonb, segments jsonb, key text)
    )
    INSERT INTO travel_document (id, agency_id, traveller_id, kind, number, issuer, nationality, issued, expires)
    SELECT r.id, ${at.agencyId}::uuid, r.of, r.kind, r.number, r.issuer, r.nationality, r.issued, r.expires
    FROM jsonb_to_recordset(${json(documents)}::jsonb) AS r(id uuid, of uuid, kind text, number text, issuer text,
      nationality text, issued text, expires text)`;
}
