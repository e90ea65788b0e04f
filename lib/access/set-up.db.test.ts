import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { testDatabase } from '@/lib/testing/database';
import { hire, inContext, systemOf } from '@/lib/testing/world';
import { exchangeState } from './exchange-state';
import { invitationTarget, inviteUser, setUpPortal } from './invitation';
import { makeSetUpLink } from './make-set-up-link';
import { actorOfSession, signIn } from './sign-in';
import { newTotpSecret, totpCode } from './totp';

const db = testDatabase();
const START = new Date();
const secret = newTotpSecret();

const found = (token: string, code: string, context = inContext(START)) =>
  setUpPortal.run({ kind: 'anonymous', agencyId: randomUUID() }, context, {
    token,
    password: 'a password of some length',
    totpSecret: secret,
    code: totpCode(secret, START),
    agencyName: `Board ${code}`,
    agencyCode: code,
    timeZone: 'UTC',
    email: `founder@${code.toLowerCase()}.example`,
    name: 'Founder',
  });

const makeLink = (context = inContext(START, 'job')) =>
  makeSetUpLink.run({ kind: 'system', agencyId: null }, context, {});

// one story in order: an exchange is founded once
test('an empty portal is founded once, by whoever has the newest link', async () => {
  expect(await exchangeState()).toBe('empty');
  await expect(makeSetUpLink.run({ kind: 'anonymous', agencyId: null }, inContext(START), {})).rejects.toMatchObject({
    code: 'denied',
  });

  const { token: old } = await makeLink();
  const { token, expiresAt } = await makeLink();
  expect(expiresAt.getTime() - START.getTime()).toBe(7 * 86_400_000);
  expect(await invitationTarget(old)).toBeNull();
  expect(await invitationTarget(token)).toMatchObject({ agencyId: null, userId: null });
  await expect(found(old, 'OLD')).rejects.toMatchObject({ code: 'not-found' });

  const both = await Promise.allSettled([found(token, 'ONE'), found(token, 'TWO')]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const { rows: agencies } = await db.owner.query('SELECT code, kind, demo FROM agency');
  expect(agencies).toMatchObject([{ kind: 'oversight', demo: false }]);
  const { rows: people } = await db.owner.query('SELECT roles FROM portal_user');
  expect(people).toEqual([{ roles: ['admin'] }]);
  expect(await invitationTarget(token)).toBeNull();
  expect(await exchangeState()).toBe('real');

  const code: string = agencies[0].code;
  const next = new Date(START.getTime() + 30_000);
  const answer = await signIn(
    {
      email: `founder@${code.toLowerCase()}.example`,
      password: 'a password of some length',
      code: totpCode(secret, next),
    },
    inContext(next),
  );
  expect(answer.ok && (await actorOfSession(answer.sessionId))?.profile.agency).toMatchObject({
    code,
    kind: 'oversight',
  });
});

test('a founded portal gives no second link, and the refusal is written down', async () => {
  const context = inContext(START, 'job');
  await expect(makeLink(context)).rejects.toMatchObject({ code: 'conflict', reason: 'exchange-founded' });
  const { rows } = await db.owner.query(
    'SELECT action, decision, reason, agency_id FROM audit_event WHERE correlation_id = $1',
    [context.correlationId],
  );
  expect(rows).toEqual([
    { action: 'portal.make-set-up-link', decision: 'deny', reason: 'exchange-founded', agency_id: null },
  ]);
});

test("a colleague's invitation founds nothing", async () => {
  const { rows } = await db.owner.query('SELECT id FROM agency');
  const agency = { id: rows[0].id, code: 'ONE', kind: 'oversight' as const };
  const admin = await hire(agency, 'admin');
  const { token } = await inviteUser.run(admin, inContext(START), {
    email: 'colleague@one.example',
    name: 'Colleague',
    roles: ['auditor'],
  });
  await expect(found(token, 'BAD')).rejects.toMatchObject({ code: 'not-found' });
  await expect(makeSetUpLink.run(systemOf(agency.id), inContext(START, 'job'), {})).rejects.toMatchObject({
    reason: 'exchange-founded',
  });
  expect((await db.owner.query('SELECT count(*)::int AS n FROM agency')).rows[0].n).toBe(1);
});
