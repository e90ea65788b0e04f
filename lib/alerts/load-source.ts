import type { Tx } from '@/lib/core/db';
import type { SourceRecord } from '@/lib/redaction/source';
import type { ParsedLeg } from '@/lib/travel/parsed';
import type { BookingFacts, TravellerFacts } from '@/lib/travel/schema';

/** What a partner is told where no list but a targeting rule raised the hit: never which. */
const RULE_FAMILY = 'targeting-rule';

export interface HitSource {
  hit: { id: string; status: string; claimedById: string | null; reviewedById: string | null };
  record: SourceRecord;
  /** ISO day of departure; the day of receipt where the carrier sent none. */
  travelDay: string;
  receivedAt: Date;
}

/** The sender's own record of a hit, in the shape that redaction reads. Null under row-level security for anybody else. */
export async function loadSource(tx: Tx, hitId: string): Promise<HitSource | null> {
  const hit = await tx.hit.findUnique({
    where: { id: hitId },
    select: {
      id: true,
      status: true,
      claimedById: true,
      reviewedById: true,
      journey: { select: { legs: true, departsLocal: true, shipName: true } },
      entry: { select: { offence: true, watchlist: { select: { family: true, offence: true } } } },
      rule: { select: { rule: { select: { offence: true } } } },
      traveller: {
        select: {
          id: true,
          cleanFamily: true,
          cleanGiven: true,
          birthDate: true,
          sex: true,
          nationality: true,
          birthPlace: true,
          residence: true,
          seat: true,
          locator: true,
          facts: true,
          documents: { orderBy: { id: 'asc' }, select: { kind: true, number: true, issuer: true, expires: true } },
          message: { select: { receivedAt: true } },
          booking: {
            select: {
              locator: true,
              facts: true,
              travellers: { orderBy: { ordinal: 'asc' }, select: { id: true, familyName: true, givenNames: true } },
            },
          },
        },
      },
    },
  });
  if (!hit) return null;
  const t = hit.traveller;
  const facts = t.facts as unknown as TravellerFacts;
  const booking = t.booking?.facts as unknown as BookingFacts | undefined;
  // a voyage is named by its ship where a flight is by its carrier
  const legs = (hit.journey.legs as unknown as ParsedLeg[]).map((leg) => ({
    ...leg,
    carrier: hit.journey.shipName ?? leg.carrier,
  }));
  const others = t.booking?.travellers.filter((o) => o.id !== t.id) ?? [];
  const contact = [...facts.contacts, ...(booking?.contacts ?? [])];
  return {
    hit: { id: hit.id, status: hit.status, claimedById: hit.claimedById, reviewedById: hit.reviewedById },
    receivedAt: t.message.receivedAt,
    travelDay: (hit.journey.departsLocal ?? t.message.receivedAt.toISOString()).slice(0, 10),
    record: {
      // without the title that reservation systems glue to the given names
      name: t.cleanFamily || t.cleanGiven ? { family: t.cleanFamily, given: t.cleanGiven } : undefined,
      birthDate: t.birthDate ?? undefined,
      sex: t.sex ?? undefined,
      nationality: t.nationality ?? undefined,
      birthPlace: t.birthPlace ?? undefined,
      residence: t.residence ?? undefined,
      document: t.documents.length
        ? t.documents.map((d) => ({
            kind: d.kind,
            number: d.number,
            issuer: d.issuer ?? undefined,
            expires: d.expires ?? undefined,
          }))
        : undefined,
      itinerary: legs.length ? legs : undefined,
      seat: t.seat ?? undefined,
      baggage: facts.bags,
      contact: contact.length ? contact : undefined,
      payment: booking?.payments.length ? booking.payments : undefined,
      locator: t.booking?.locator ?? t.locator ?? undefined,
      ticket: facts.ticketNumbers.length ? facts.ticketNumbers : undefined,
      frequentFlyer: facts.frequentFlyer,
      agency: booking?.agency?.id,
      companions: t.booking
        ? { count: others.length, names: others.map((o) => `${o.familyName} ${o.givenNames}`.trim()) }
        : undefined,
      listing: hit.entry
        ? { family: hit.entry.watchlist.family, offence: hit.entry.offence ?? hit.entry.watchlist.offence }
        : hit.rule
          ? { family: RULE_FAMILY, offence: hit.rule.rule.offence }
          : undefined,
    },
  };
}
