import { randomUUID } from 'node:crypto';
import { addDemoUser, foundDemoAgency } from '@/lib/agencies/found-demo';
import { proposeAgreement } from '@/lib/agreements/propose-agreement';
import type { AgreementTerms } from '@/lib/agreements/schema';
import { countersignAgreement } from '@/lib/agreements/sign-agreement';
import type { Actor, RequestContext } from '@/lib/core/actor';
import type { Role, Scope } from '@/lib/core/roles';
import { screenMessage } from '@/lib/hits/screen-message';
import { createWatchlist } from '@/lib/screening/create-watchlist';
import { importWatchlist } from '@/lib/screening/import-watchlist';
import { receiveMessage } from '@/lib/travel/receive-message';

export type Person = Extract<Actor, { kind: 'person' }>;

/** A moment of the tests' own; moves only when a test says so. */
export const NOON = new Date('2026-11-24T12:00:00Z');

export const inContext = (now: Date = NOON, source: RequestContext['source'] = 'web'): RequestContext => ({
  correlationId: randomUUID(),
  source,
  now,
});

export const systemOf = (agencyId: string): Actor => ({ kind: 'system', agencyId });

export interface TestAgency {
  id: string;
  code: string;
  kind: 'piu' | 'oversight';
}

/** The least that an agreement can say and still be useful: name and birth year, document kind, flight, listing. */
export const modestTerms: AgreementTerms = {
  offences: ['terrorism', 'annex2-2'],
  purposes: ['own-initiative', 'on-request'],
  ceilings: {
    name: 'full',
    birthDate: 'generalised',
    sex: 'full',
    nationality: 'full',
    document: 'masked',
    itinerary: 'full',
    listing: 'generalised',
  },
  proposed: { document: 'generalised' },
  handling: 'H2',
  onward: 'with-consent',
  replyHours: { U1: 1, U2: 8, U3: 24, U4: 168 },
  retentionMonths: 12,
};

const names: Record<string, string> = { UTO: 'Utopia', ARC: 'Arcadia', RUR: 'Ruritania' };

/** The oversight body and the PIUs of the given codes, founded through commands like everything else. */
export async function foundExchange(
  codes: string[],
): Promise<{ oversight: TestAgency; agencies: Record<string, TestAgency> }> {
  const oversight: TestAgency = { id: randomUUID(), code: 'CEX', kind: 'oversight' };
  const found = (a: TestAgency, name: string, country: string | null) =>
    foundDemoAgency.run(systemOf(oversight.id), inContext(NOON, 'job'), {
      ...a,
      name,
      country,
      timeZone: 'UTC',
      language: 'en',
      dutyPhone: null,
    });
  await found(oversight, 'Exchange Oversight Board', null);
  const agencies: Record<string, TestAgency> = {};
  for (const code of codes) {
    const agency: TestAgency = { id: randomUUID(), code, kind: 'piu' };
    await found(agency, `PIU of ${names[code] ?? code}`, code.length === 3 ? code : null);
    agencies[code] = agency;
  }
  return { oversight, agencies };
}

/** A person of an agency as an actor, with a row in the database. */
export async function hire(agency: TestAgency, ...roles: Role[]): Promise<Person> {
  const id = randomUUID();
  await addDemoUser.run(systemOf(agency.id), inContext(NOON, 'job'), {
    id,
    email: `${id}@${agency.code.toLowerCase()}.example`,
    name: `${roles.join(' and ')} of ${agency.code}`,
    roles,
    passwordHash: '-',
    totpSealed: null,
  });
  return { kind: 'person', id, agencyId: agency.id, agencyKind: agency.kind, roles, sessionId: randomUUID() };
}

export const machine = (agency: TestAgency, ...scopes: Scope[]): Actor => ({
  kind: 'service',
  id: randomUUID(),
  agencyId: agency.id,
  agencyKind: agency.kind,
  scopes,
});

/** An agreement in force between two agencies. */
export async function agree(a: Person, b: Person, terms: AgreementTerms = modestTerms): Promise<string> {
  const { id } = await proposeAgreement.run(a, inContext(), {
    title: 'Exchange of hit notifications',
    partyIds: [b.agencyId],
    validFrom: new Date('2026-01-01T00:00:00Z'),
    validTo: new Date('2031-01-01T00:00:00Z'),
    terms,
  });
  await countersignAgreement.run(b, inContext(), { agreementId: id });
  return id;
}

/** A list of the agency with the given file in it. */
export async function watch(analyst: Actor, bytes: Uint8Array<ArrayBuffer>, name = 'National list'): Promise<string> {
  const { id } = await createWatchlist.run(analyst, inContext(), {
    name,
    family: 'national-terrorism',
    offence: 'terrorism',
  });
  const imported = await importWatchlist.run(analyst, inContext(), { watchlistId: id, bytes });
  if (!imported.ok) throw new Error(`the list was not read: ${JSON.stringify(imported.errors)}`);
  return id;
}

/** A message received and screened at once, without waiting for the worker. */
export async function arrive(
  analyst: Actor,
  bytes: Uint8Array<ArrayBuffer>,
  now: Date = NOON,
): Promise<{ messageId: string; raised: number }> {
  const received = await receiveMessage.run(analyst, inContext(now), { bytes });
  if (received.status !== 'accepted') throw new Error('the message was not accepted');
  const { raised } = await screenMessage.run(systemOf(analyst.agencyId ?? ''), inContext(now, 'job'), {
    messageId: received.id,
  });
  return { messageId: received.id, raised };
}
