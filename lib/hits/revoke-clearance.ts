import * as z from 'zod';
import { command } from '@/lib/core/command';
import { conflict } from '@/lib/core/errors';
import { me } from './hit-state';
import { revokeReasons } from './schema';

/** Ends a remembered pair before its time: the next message that reports the person raises the hit again. */
export const revokeClearance = command({
  name: 'clearance.revoke',
  input: z.object({ clearanceId: z.uuid(), reason: z.enum(revokeReasons) }),
  target: ({ clearanceId }) => ({ kind: 'clearance', id: clearanceId }),
  subject: (tx, { clearanceId }) =>
    tx.clearance.findUnique({ where: { id: clearanceId }, select: { id: true, expiresAt: true, revokedAt: true } }),
  policy: {
    // asking once more is the careful direction, so whoever looks after the pairs may
    who: { roles: ['analyst', 'supervisor', 'dpo'], agencies: ['piu'] },
    when: ({ subject, now }) =>
      subject.revokedAt
        ? { code: 'conflict', reason: 'already-revoked' }
        : subject.expiresAt <= now
          ? { code: 'conflict', reason: 'clearance-expired' }
          : null,
  },
  async handle({ tx, actor, input, subject, now }) {
    const { count } = await tx.clearance.updateMany({
      where: { id: subject.id, revokedAt: null },
      data: { revokedAt: now, revokedById: me(actor) },
    });
    if (count === 0) throw conflict('already-revoked');
    return {
      result: undefined,
      audit: { details: { reason: input.reason }, target: { kind: 'clearance', id: subject.id } },
    };
  },
});
