import * as z from 'zod';
import { command } from '@/lib/core/command';
import { createInvitation } from './invitation';
import { newToken } from './token';

/**
 * A new link for a colleague whose link ran out or whose second factor is lost. Password and second factor end with it,
 * and so do open sessions and earlier links: whoever holds the new link is the only one who can sign in.
 */
export const inviteAgain = command({
  name: 'user.invite-again',
  input: z.object({ userId: z.uuid() }),
  target: ({ userId }) => ({ kind: 'user', id: userId }),
  subject: (tx, { userId }) =>
    tx.user.findUnique({ where: { id: userId }, select: { id: true, agencyId: true, endedAt: true } }),
  policy: {
    who: { roles: ['admin'] },
    when: ({ actor, subject }) => {
      if (subject.endedAt) return { code: 'conflict', reason: 'user-ended' };
      return actor.kind === 'person' && actor.id === subject.id ? { code: 'denied', reason: 'not-yourself' } : null;
    },
  },
  async handle({ tx, subject, now }) {
    const { token, hash } = newToken('cci');
    await tx.invitation.updateMany({ where: { userId: subject.id, usedAt: null }, data: { usedAt: now } });
    await tx.session.updateMany({ where: { userId: subject.id, revokedAt: null }, data: { revokedAt: now } });
    await tx.user.updateMany({
      where: { id: subject.id },
      data: { passwordHash: null, totpSealed: null, failedAttempts: 0, lockedUntil: null },
    });
    await createInvitation(tx, { agencyId: subject.agencyId, userId: subject.id, hash, now });
    return { result: { token }, audit: { details: {}, target: { kind: 'user', id: subject.id } } };
  },
});
