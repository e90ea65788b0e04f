import { randomBytes, randomUUID } from 'node:crypto';
import { hashPassword } from '@/lib/access/password';
import { createServiceAccount } from '@/lib/access/service-account';
import { newTotpSecret } from '@/lib/access/totp';
import { addDemoUser, foundDemoAgency } from '@/lib/agencies/found-demo';
import type { Actor, RequestContext } from '@/lib/core/actor';
import type { Scope } from '@/lib/core/roles';
import { seal } from '@/lib/core/seal';
import { type Member, members } from './members';

export type DemoPerson = Extract<Actor, { kind: 'person' }>;

export interface DemoWorld {
  context: (minutesAgo?: number) => RequestContext;
  agencies: Map<string, string>;
  people: Map<string, DemoPerson>;
  accounts: { email: string; password: string; totpSecret?: string; agency: string; roles: string[] }[];
  tokens: { agency: string; name: string; scopes: string[]; token: string }[];
}

const machines: { agency: string; name: string; scopes: Scope[] }[] = [
  { agency: 'UTO', name: 'Carrier gateway', scopes: ['travel:write', 'travel:read'] },
  { agency: 'UTO', name: 'List service', scopes: ['watchlists:write', 'watchlists:read', 'hits:read', 'alerts:read'] },
  { agency: 'UTO', name: 'Audit collector', scopes: ['audit:read'] },
  { agency: 'ARC', name: 'Case system', scopes: ['alerts:read', 'hits:read'] },
];

/** Founds the members in order, oversight first, with one password for all, made for this installation. */
export async function foundMembers(now: Date): Promise<DemoWorld> {
  const context = (minutesAgo = 0): RequestContext => ({
    correlationId: randomUUID(),
    source: 'job',
    now: new Date(now.getTime() - minutesAgo * 60_000),
  });
  const world: DemoWorld = { context, agencies: new Map(), people: new Map(), accounts: [], tokens: [] };
  const password = `demo-${randomBytes(9).toString('base64url').replace(/[-_]/g, 'x').toLowerCase()}`;
  const passwordHash = await hashPassword(password);
  const oversightId = randomUUID();
  for (const member of members) {
    const id = member.kind === 'oversight' ? oversightId : randomUUID();
    const { people, ...agency } = member;
    await foundDemoAgency.run({ kind: 'system', agencyId: oversightId }, context(600), { id, ...agency });
    world.agencies.set(member.code, id);
    await hire(world, member, id, { password, passwordHash });
  }
  for (const { agency, name, scopes } of machines) {
    const admin = world.people.get(`admin@${agency.toLowerCase()}.example`);
    if (!admin) continue;
    const { token } = await createServiceAccount.run(admin, context(590), { name, scopes });
    world.tokens.push({ agency, name, scopes, token });
  }
  return world;
}

async function hire(
  world: DemoWorld,
  member: Member,
  agencyId: string,
  secret: { password: string; passwordHash: string },
) {
  for (const { email, name, roles, secondFactor } of member.people) {
    const id = randomUUID();
    const totpSecret = secondFactor ? newTotpSecret() : undefined;
    await addDemoUser.run({ kind: 'system', agencyId }, world.context(595), {
      id,
      email,
      name,
      roles,
      passwordHash: secret.passwordHash,
      totpSealed: totpSecret ? seal(agencyId, 'totp', Buffer.from(totpSecret)) : null,
    });
    world.people.set(email, { kind: 'person', id, agencyId, agencyKind: member.kind, roles, sessionId: randomUUID() });
    world.accounts.push({
      email,
      password: secret.password,
      ...(totpSecret ? { totpSecret } : {}),
      agency: member.code,
      roles,
    });
  }
}
