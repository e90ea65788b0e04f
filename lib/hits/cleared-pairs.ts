import { canonicalHash } from '@/lib/core/canonical';
import type { Tx } from '@/lib/core/db';
import { plainName } from '@/lib/travel/person-key';

/** What of a traveller tells one person from another across journeys. */
export interface PersonFacts {
  cleanFamily: string;
  cleanGiven: string;
  birthDate: string | null;
  documents: { number: string; issuer: string | null }[];
}

/** Who is meant by an entry: its place on its list, and what it said when it was compared. */
export interface EntryIdentity {
  watchlistId: string;
  externalRef: string;
  identityHash: Uint8Array<ArrayBuffer>;
}

/**
 * SHA-256 of name and full birth date; null without a full birth date, since a name alone is no person: nothing can be
 * remembered about it.
 */
export function personHash(person: Omit<PersonFacts, 'documents'>): Uint8Array<ArrayBuffer> | null {
  if (person.birthDate === null || !/^\d{4}-\d{2}-\d{2}$/.test(person.birthDate)) return null;
  return canonicalHash(['person', plainName(person.cleanFamily), plainName(person.cleanGiven), person.birthDate]);
}

/** SHA-256 of each document's number and issuer. */
export function documentHashes(person: PersonFacts): Uint8Array<ArrayBuffer>[] {
  return person.documents.map(({ number, issuer }) =>
    canonicalHash(['document', number.toUpperCase().replace(/[^A-Z0-9]/g, ''), issuer ?? '']),
  );
}

/**
 * The clearance that spares this person a hit on this entry, if one holds: same name and full birth date, same document
 * (or none then and none now), the entry still saying what it said, neither expired nor revoked. Anything else is asked
 * again (Directive (EU) 2016/681 Art 12(5)).
 */
export function clearanceFor(held: Clearance[], person: PersonFacts, entry: EntryIdentity): Clearance | undefined {
  const hash = personHash(person);
  if (hash === null) return undefined;
  const documents = documentHashes(person);
  return held.find(
    (c) =>
      c.watchlistId === entry.watchlistId &&
      c.externalRef === entry.externalRef &&
      same(c.identityHash, entry.identityHash) &&
      same(c.personHash, hash) &&
      (c.documents.length === 0
        ? documents.length === 0
        : c.documents.some((d) => documents.some((now) => same(d, now)))),
  );
}

export type Clearance = Awaited<ReturnType<typeof clearancesOf>>[number];

/** All clearances in force about any of these people. */
export function clearancesOf(tx: Tx, people: PersonFacts[], now: Date) {
  const hashes = people.map(personHash).filter((hash) => hash !== null);
  return tx.clearance.findMany({
    where: { personHash: { in: hashes }, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { id: 'asc' },
    select: { id: true, watchlistId: true, externalRef: true, identityHash: true, personHash: true, documents: true },
  });
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
