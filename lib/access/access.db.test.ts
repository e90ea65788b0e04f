import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDemoUser } from '@/lib/agencies/found-demo';
import type { RequestContext } from '@/lib/core/actor';
import type { Role } from '@/lib/core/roles';
import { seal } from '@/lib/core/seal';
import { testDatabase } from '@/lib/testing/database';
import { foundExchange, hire, inContext, type Person, systemOf, type TestAgency } from '@/lib/testing/world';
import { endSession, revokeSessions } from './end-session';
import { acceptInvitation, invitationTarget, inviteUser } from './invitation';
import { inviteAgain } from './invite-again';
import { changeRoles, endUser } from './manage-user';
import { hashPassword } from './password';
import { createServiceAccount, revokeServiceAccount } from './service-account';
import { actorOfSession, actorOfToken, signIn } from './sign-in';
import { newTotpSecret, totpCode } from './totp';

const db = testDatabase();
const PASSWORD = 'a password of some length';
const MINUTE = 60_000;
/** The database judges expiry by its own clock, so these tests cannot live at the fixed noon of the others. */
const START = new Date();
const after = (ms: number) => new Date(START.getTime() + ms);

let uto: TestAgency;
let arc: TestAgency;
let admin: Person;

beforeAll(async () => {
  const { agencies } = await foundExchange(['UTO', 'ARC']);
  if (!agencies.UTO || !agencies.ARC) throw new Error('the exchange was not founded');
  uto = agencies.UTO;
  arc = agencies.ARC;
  admin = await hire(uto, 'admin');
});

/** A colleague who can sign in; with a second factor when a secret is given. */
async function colleague(secret?: string, roles: Role[] = ['analyst']): Promise<{ id: string; email: string }> {
  const id = randomUUID();
  const email = `${id}@uto.example`;
  await addDemoUser.run(systemOf(uto.id), inContext(START, 'job'), {
    id,
    email,
    name: 'Colleague',
    roles,
    passwordHash: await hashPassword(PASSWORD),
    totpSealed: secret ? seal(uto.id, 'totp', Buffer.from(secret)) : null,
  });
  return { id, email };
}

async function eventsOf({ correlationId }: RequestContext) {
  const { rows } = await db.owner.query(
    `SELECT action, decision, reason, agency_id, details->>'outcome' AS outcome FROM audit_event WHERE correlation_id = $1`,
    [correlationId],
  );
  return rows;
}

/** Tries to sign in and checks that the attempt left one event; returns the answer and what the event says. */
async function attempt(credentials: { email: string; password?: string; code?: string }, now: Date = START) {
  const context = inContext(now);
  const answer = await signIn({ password: PASSWORD, ...credentials }, context);
  const events = await eventsOf(context);
  expect(events).toHaveLength(1);
  return { answer, outcome: events[0].outcome, action: events[0].action, agencyId: events[0].agency_id };
}

/** A session that is open, and its actor. */
async function open(email: string) {
  const { answer } = await attempt({ email });
  if (!answer.ok) throw new Error('not signed in');
  const found = await actorOfSession(answer.sessionId);
  if (!found) throw new Error('the session is nobody');
  return { sessionId: answer.sessionId, actor: found.actor };
}

const failed = { ok: false, reason: 'failed' };

describe('sign-in', () => {
  test('waits after five failures, twice as long after the next, and forgets them on success', async () => {
    const { email } = await colleague();
    for (let i = 0; i < 5; i++)
      expect(await attempt({ email, password: 'wrong' })).toMatchObject({ answer: failed, outcome: 'wrong' });
    expect(await attempt({ email }, after(0.9 * MINUTE))).toMatchObject({ answer: failed, outcome: 'locked' });
    expect(await attempt({ email, password: 'wrong' }, after(1.1 * MINUTE))).toMatchObject({ outcome: 'wrong' });
    expect(await attempt({ email }, after(3 * MINUTE))).toMatchObject({ answer: failed, outcome: 'locked' });
    expect(await attempt({ email }, after(3.2 * MINUTE))).toMatchObject({ answer: { ok: true }, outcome: 'ok' });
    expect(await attempt({ email, password: 'wrong' }, after(3.3 * MINUTE))).toMatchObject({ outcome: 'wrong' });
    expect(await attempt({ email }, after(3.3 * MINUTE))).toMatchObject({ outcome: 'ok' });
  });

  test('never waits longer than an hour', async () => {
    const { id, email } = await colleague();
    await db.owner.query('BEGIN');
    await db.owner.query('SET LOCAL session_replication_role = replica');
    await db.owner.query('UPDATE portal_user SET failed_attempts = 40 WHERE id = $1', [id]);
    await db.owner.query('COMMIT');
    await attempt({ email, password: 'wrong' });
    expect(await attempt({ email }, after(59 * MINUTE))).toMatchObject({ outcome: 'locked' });
    expect(await attempt({ email }, after(61 * MINUTE))).toMatchObject({ outcome: 'ok' });
  });

  test('an address that nobody has looks like a wrong password and leaves one event of no agency', async () => {
    const { email } = await colleague();
    const known = await attempt({ email, password: 'wrong' });
    const unknown = await attempt({ email: 'nobody@uto.example', password: 'wrong' });
    expect(unknown.answer).toEqual(known.answer);
    expect(unknown).toMatchObject({ action: 'session.unknown', agencyId: null });
    expect(known).toMatchObject({ action: 'session.start', agencyId: uto.id });
  });

  test('asks for the code only once the password is right', async () => {
    const { email } = await colleague(newTotpSecret());
    expect((await attempt({ email, password: 'wrong' })).answer).toEqual(failed);
    expect((await attempt({ email })).answer).toEqual({ ok: false, reason: 'code-needed' });
    expect(await attempt({ email, code: '000000' })).toMatchObject({ answer: failed, outcome: 'wrong' });
  });

  test('a code works once', async () => {
    const secret = newTotpSecret();
    const { email } = await colleague(secret);
    const code = totpCode(secret, START);
    expect((await attempt({ email, code })).answer.ok).toBe(true);
    expect(await attempt({ email, code })).toMatchObject({ answer: failed, outcome: 'replayed' });
    // the code before it is still within the drift, and still not accepted after a later one
    const earlier = totpCode(secret, after(-30_000));
    expect(await attempt({ email, code: earlier })).toMatchObject({ answer: failed, outcome: 'replayed' });
  });

  test('a code works once for two who come at the same moment', async () => {
    const secret = newTotpSecret();
    const { email } = await colleague(secret);
    const code = totpCode(secret, START);
    const both = await Promise.all([attempt({ email, code }), attempt({ email, code })]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['ok', 'replayed']);
  });
});

describe('sessions', () => {
  test('sign-out revokes the row: the cookie is nobody', async () => {
    const { sessionId, actor } = await open((await colleague()).email);
    const context = inContext(START);
    await endSession.run(actor, context, {});
    expect(await actorOfSession(sessionId)).toBeNull();
    expect(await eventsOf(context)).toMatchObject([{ action: 'session.end', decision: 'allow' }]);
  });

  test('all sessions end at once, by oneself or by the administrator, by nobody else', async () => {
    const person = await colleague();
    const [one, two] = [await open(person.email), await open(person.email)];
    const other = await hire(uto, 'supervisor');
    const refused = inContext(START);
    await expect(revokeSessions.run(other, refused, { userId: person.id })).rejects.toMatchObject({ code: 'denied' });
    expect(await eventsOf(refused)).toMatchObject([{ action: 'session.revoke-all', decision: 'deny' }]);
    await expect(
      revokeSessions.run(await hire(arc, 'admin'), inContext(START), { userId: person.id }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(await actorOfSession(one.sessionId)).not.toBeNull();
    const context = inContext(START);
    expect(await revokeSessions.run(admin, context, { userId: person.id })).toEqual({ count: 2 });
    expect(await eventsOf(context)).toHaveLength(1);
    expect(await actorOfSession(one.sessionId)).toBeNull();
    expect(await actorOfSession(two.sessionId)).toBeNull();
    const again = await open(person.email);
    await revokeSessions.run(again.actor, inContext(START), { userId: person.id });
    expect(await actorOfSession(again.sessionId)).toBeNull();
  });

  test('a session that ran out is nobody', async () => {
    const { email } = await colleague();
    const { answer } = await attempt({ email }, after(-12 * 60 * MINUTE - 1000));
    if (!answer.ok) throw new Error('not signed in');
    expect(await actorOfSession(answer.sessionId)).toBeNull();
    expect(await actorOfSession('not an id')).toBeNull();
  });
});

describe('people', () => {
  test('whoever left is nobody, and an unknown address from then on', async () => {
    const person = await colleague();
    const { sessionId } = await open(person.email);
    const context = inContext(START);
    await endUser.run(admin, context, { userId: person.id });
    expect(await eventsOf(context)).toMatchObject([{ action: 'user.end', decision: 'allow' }]);
    expect(await actorOfSession(sessionId)).toBeNull();
    expect(await attempt({ email: person.email })).toMatchObject({ answer: failed, action: 'session.unknown' });
  });

  test('nobody ends or changes their own access', async () => {
    for (const act of [
      (context: RequestContext) => endUser.run(admin, context, { userId: admin.id }),
      (context: RequestContext) => changeRoles.run(admin, context, { userId: admin.id, roles: ['dpo'], version: 1 }),
    ]) {
      const context = inContext(START);
      await expect(act(context)).rejects.toMatchObject({ code: 'denied', reason: 'not-yourself' });
      expect(await eventsOf(context)).toMatchObject([{ decision: 'deny', reason: 'not-yourself' }]);
    }
  });

  test.each([
    [['auditor', 'analyst'], 'roles-exclude'],
    [['dpo', 'admin'], 'roles-exclude'],
    [['authority'], 'role-not-here'],
    [[], 'roles-empty'],
  ] as [Role[], string][])('%j is refused: %s', async (roles, reason) => {
    const person = await colleague();
    const email = `${randomUUID()}@uto.example`;
    await expect(inviteUser.run(admin, inContext(START), { email, name: 'New', roles })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'roles', code: reason }],
    });
    await expect(
      changeRoles.run(admin, inContext(START), { userId: person.id, roles, version: 1 }),
    ).rejects.toMatchObject({ code: 'invalid', reason });
    const { rows } = await db.owner.query('SELECT roles FROM portal_user WHERE email = $1 OR id = $2', [
      email,
      person.id,
    ]);
    expect(rows).toEqual([{ roles: ['analyst'] }]);
  });

  test('of two who change roles at the same version, one is told', async () => {
    const person = await colleague();
    const { sessionId } = await open(person.email);
    const change = (roles: Role[], context: RequestContext) =>
      changeRoles.run(admin, context, { userId: person.id, roles, version: 1 });
    const [first, second] = [inContext(START), inContext(START)];
    await change(['liaison'], first);
    await expect(change(['supervisor'], second)).rejects.toMatchObject({ reason: 'changed-meanwhile' });
    expect(await eventsOf(first)).toMatchObject([{ action: 'user.change-roles', decision: 'allow' }]);
    expect(await eventsOf(second)).toMatchObject([{ action: 'user.change-roles', decision: 'deny' }]);
    expect(await actorOfSession(sessionId)).toBeNull();
  });
});

describe('invitations', () => {
  const secret = newTotpSecret();
  const invite = async (now = START) => {
    const context = inContext(now);
    const email = `${randomUUID()}@uto.example`;
    const made = await inviteUser.run(admin, context, { email, name: 'New', roles: ['analyst'] });
    expect(await eventsOf(context)).toMatchObject([{ action: 'user.invite', decision: 'allow' }]);
    return { ...made, email };
  };
  const accept = (token: string, context: RequestContext, code = totpCode(secret, START)) =>
    acceptInvitation.run({ kind: 'anonymous', agencyId: uto.id }, context, {
      token,
      password: PASSWORD,
      totpSecret: secret,
      code,
    });

  test('a new link ends password, second factor, sessions and the earlier link', async () => {
    const { id, email } = await colleague(secret);
    const { answer } = await attempt({ email, code: totpCode(secret, START) });
    if (!answer.ok) throw new Error('not signed in');
    const context = inContext(START);
    const first = await inviteAgain.run(admin, context, { userId: id });
    expect(await eventsOf(context)).toMatchObject([{ action: 'user.invite-again', decision: 'allow' }]);
    expect(await actorOfSession(answer.sessionId)).toBeNull();
    expect((await attempt({ email }, after(60_000))).answer).toEqual(failed);
    const second = await inviteAgain.run(admin, inContext(START), { userId: id });
    expect(await invitationTarget(first.token)).toBeNull();
    expect(await invitationTarget(second.token)).toMatchObject({ userId: id });
    const stranger = await hire(arc, 'admin');
    await expect(inviteAgain.run(stranger, inContext(START), { userId: id })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(inviteAgain.run(admin, inContext(START), { userId: admin.id })).rejects.toMatchObject({
      reason: 'not-yourself',
    });
  });

  test('a link works once, also for two at the same moment', async () => {
    const { token, userId, email } = await invite();
    expect(await invitationTarget(token)).toMatchObject({ agencyId: uto.id, userId });
    expect((await attempt({ email })).answer).toEqual(failed);
    const contexts = [inContext(START), inContext(START)];
    const both = await Promise.allSettled(contexts.map((context) => accept(token, context)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const context of contexts) expect(await eventsOf(context)).toHaveLength(1);
    expect(await invitationTarget(token)).toBeNull();
    // the code that confirmed the second factor is used up with it
    expect(await attempt({ email, code: totpCode(secret, START) })).toMatchObject({ outcome: 'replayed' });
    const next = after(30_000);
    expect((await attempt({ email, code: totpCode(secret, next) }, next)).answer.ok).toBe(true);
  });

  test('a wrong code does not use the link up', async () => {
    const { token } = await invite();
    await expect(accept(token, inContext(START), '000000')).rejects.toMatchObject({ reason: 'code-wrong' });
    expect(await invitationTarget(token)).not.toBeNull();
    await accept(token, inContext(START));
  });

  test('used, run out and made up look alike', async () => {
    const { token } = await invite(after(-8 * 24 * 60 * MINUTE));
    expect(await invitationTarget(token)).toBeNull();
    expect(await invitationTarget('cci_made-up')).toBeNull();
    await expect(accept(token, inContext(START))).rejects.toMatchObject({ reason: 'link-used' });
  });

  test('another agency cannot take a link up', async () => {
    const { token } = await invite();
    const foreign = acceptInvitation.run({ kind: 'anonymous', agencyId: arc.id }, inContext(START), {
      token,
      password: PASSWORD,
      totpSecret: secret,
      code: totpCode(secret, START),
    });
    await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
    expect(await invitationTarget(token)).not.toBeNull();
  });
});

describe('service accounts', () => {
  test('a token is its account until it is revoked, and is kept as a hash only', async () => {
    const context = inContext(START);
    const { id, token } = await createServiceAccount.run(admin, context, { name: 'Gateway', scopes: ['travel:write'] });
    expect(await eventsOf(context)).toHaveLength(1);
    expect(await actorOfToken(token)).toMatchObject({ id, agencyId: uto.id, scopes: ['travel:write'] });
    expect(await actorOfToken(`${token}x`)).toBeNull();
    const { rows } = await db.owner.query('SELECT row_to_json(s)::text AS all FROM service_account s WHERE id = $1', [
      id,
    ]);
    expect(rows[0].all).not.toContain(token.slice(4));
    const end = inContext(START);
    await revokeServiceAccount.run(admin, end, { id });
    expect(await eventsOf(end)).toMatchObject([{ action: 'service-account.revoke', decision: 'allow' }]);
    expect(await actorOfToken(token)).toBeNull();
    const twice = inContext(START);
    await expect(revokeServiceAccount.run(admin, twice, { id })).rejects.toMatchObject({ reason: 'already-revoked' });
    expect(await eventsOf(twice)).toMatchObject([{ decision: 'deny' }]);
  });
});
