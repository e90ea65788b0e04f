import type { Tx } from '@/lib/core/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { ParsedTraveller, ReadMessage } from './parsed';
import { momentAt } from './ports';
import type { BookingFacts, TravellerFacts } from './schema';

const CHUNK = 1000;

/** PostgreSQL takes no NUL in text or JSON; a carrier's stray one must not cost the message. */
function withoutNul<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replaceAll('\\u0000', ''));
}

/** Writes what was read as rows. Ids are made here so that rows can name each other before they exist. */
export async function storeMessage(
  tx: Tx,
  at: { agencyId: string; messageId: string },
  read: ReadMessage,
): Promise<void> {
  const { legs, bookings, travellers } = withoutNul({
    legs: read.legs,
    bookings: read.bookings,
    travellers: read.travellers,
  });
  const first = legs[0];
  const last = legs.at(-1);
  const journeyId = crypto.randomUUID();
  await tx.journey.createMany({
    data: {
      ...at,
      id: journeyId,
      mode: 'air',
      carrier: first?.carrier ?? '',
      number: first?.number ?? '',
      origin: first?.from ?? '',
      destination: last?.to ?? '',
      departsLocal: first?.departs ?? null,
      arrivesLocal: last?.arrives ?? null,
      departsAt: first ? momentAt(first.departs, first.from) : null,
      arrivesAt: last ? momentAt(last.arrives, last.to) : null,
      legs: legs as unknown as Prisma.InputJsonValue,
    },
  });

  const bookingIds = bookings.map(() => crypto.randomUUID());
  await inChunks(
    bookings.map(({ segments, ...facts }, ordinal) => ({
      ...at,
      id: bookingIds[ordinal] ?? '',
      ordinal,
      locator: facts.locators[0]?.code ?? null,
      facts: facts satisfies BookingFacts as unknown as Prisma.InputJsonValue,
      segments: segments as unknown as Prisma.InputJsonValue,
    })),
    (data) => tx.booking.createMany({ data }),
  );

  const withIds = travellers.map((t) => ({ ...t, id: crypto.randomUUID() }));
  await inChunks(
    withIds.map((t, ordinal) => ({
      ...travellerRow(t),
      ...at,
      id: t.id,
      journeyId,
      bookingId: t.booking === undefined ? null : (bookingIds[t.booking] ?? null),
      ordinal,
    })),
    (data) => tx.traveller.createMany({ data }),
  );
  await inChunks(
    withIds.flatMap((t) =>
      t.documents.map((d) => ({
        agencyId: at.agencyId,
        travellerId: t.id,
        kind: d.kind,
        number: d.number,
        issuer: d.issuer ?? null,
        nationality: d.nationality ?? null,
        issued: d.issued ?? null,
        expires: d.expires ?? null,
      })),
    ),
    (data) => tx.travelDocument.createMany({ data }),
  );
}

function travellerRow(t: ParsedTraveller) {
  const facts: TravellerFacts = {
    ageClass: t.ageClass,
    bags: t.bags,
    contacts: t.contacts,
    frequentFlyer: t.frequentFlyer,
    ticketNumbers: t.ticketNumbers,
    reference: t.reference,
    verified: t.verified,
  };
  return {
    kind: t.kind,
    familyName: t.familyName,
    givenNames: t.givenNames,
    cleanFamily: t.cleanFamilyName,
    cleanGiven: t.cleanGivenNames,
    sex: t.sex ?? null,
    birthDate: t.birthDate ?? null,
    birthPlace: t.birthPlace ?? null,
    nationality: t.nationality ?? null,
    residence: t.residence ?? null,
    embark: t.embark ?? null,
    debark: t.debark ?? null,
    seat: t.seat ?? null,
    locator: t.locator ?? null,
    facts: facts as unknown as Prisma.InputJsonValue,
    segments: t.segments as unknown as Prisma.InputJsonValue,
  };
}

/** PostgreSQL takes 65,535 parameters a statement; some rows have twenty. */
async function inChunks<T>(rows: T[], write: (chunk: T[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += CHUNK) await write(rows.slice(i, i + CHUNK));
}
