import type { Tx } from '@/lib/core/db';

/** Everything of one hit that its card needs; null where it is absent, foreign or restricted. */
export function hitDetails(tx: Tx, hitId: string) {
  return tx.hit.findUnique({
    where: { id: hitId },
    select: {
      id: true,
      status: true,
      evidence: true,
      matcherVersion: true,
      listVersion: true,
      dueAt: true,
      foldKey: true,
      claimedById: true,
      claimedAt: true,
      reviewedById: true,
      reviewedAt: true,
      note: true,
      ticked: true,
      escalatedById: true,
      escalateReason: true,
      duplicateOfId: true,
      journey: { select: { legs: true } },
      entry: {
        select: {
          watchlistId: true,
          externalRef: true,
          identityHash: true,
          facts: true,
          removedVersion: true,
          offence: true,
          source: true,
          expiresOn: true,
          restricted: true,
          watchlist: { select: { id: true, name: true, family: true, offence: true, source: true } },
        },
      },
      rule: {
        select: {
          id: true,
          ruleId: true,
          number: true,
          rationale: true,
          endedAt: true,
          rule: { select: { name: true, offence: true, retiredAt: true } },
        },
      },
      traveller: {
        select: {
          id: true,
          messageId: true,
          kind: true,
          familyName: true,
          givenNames: true,
          cleanFamily: true,
          cleanGiven: true,
          sex: true,
          birthDate: true,
          birthPlace: true,
          nationality: true,
          residence: true,
          embark: true,
          debark: true,
          seat: true,
          locator: true,
          status: true,
          key: true,
          facts: true,
          documents: { orderBy: { id: 'asc' }, select: { kind: true, number: true, issuer: true, expires: true } },
          booking: { select: { locator: true, facts: true, _count: { select: { travellers: true } } } },
        },
      },
      alerts: { orderBy: { releasedAt: 'desc' }, select: { id: true, reference: true, releasedAt: true } },
    },
  });
}

export type HitDetails = NonNullable<Awaited<ReturnType<typeof hitDetails>>>;
