import * as z from 'zod';
import { command } from '@/lib/core/command';

/** Sign-out: the row is revoked, so a copied cookie dies with it. */
export const endSession = command({
  name: 'session.end',
  input: z.object({}),
  policy: { who: { anyone: true } },
  async handle({ tx, actor, now }) {
    const id = actor.kind === 'person' ? actor.sessionId : '';
    await tx.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
    return { result: undefined, audit: { details: {}, target: { kind: 'session', id } } };
  },
});

/** Ends every session of a colleague at once: lost device, suspicion. Anybody may do it for themselves. */
export const revokeSessions = command({
  name: 'session.revoke-all',
  input: z.object({ userId: z.uuid() }),
  target: ({ userId }) => ({ kind: 'user', id: userId }),
  subject: (tx, { userId }) => tx.user.findUnique({ where: { id: userId }, select: { id: true } }),
  policy: {
    who: { anyone: true },
    when: ({ actor, subject }) =>
      actor.kind === 'person' && (actor.id === subject.id || actor.roles.includes('admin'))
        ? null
        : { code: 'denied', reason: 'role-missing' },
  },
  async handle({ tx, subject, now }) {
    const { count } = await tx.session.updateMany({
      where: { userId: subject.id, revokedAt: null },
      data: { revokedAt: now },
    });
    return {
      result: { count },
      audit: { details: { userId: subject.id, count }, target: { kind: 'user', id: subject.id } },
    };
  },
});
