import * as z from 'zod';
import { command } from '@/lib/core/command';
import { exchangeFounded } from './exchange-state';
import { INVITATION_DAYS } from './invitation';
import { newToken } from './token';

/**
 * The one-time link to the empty portal, for whoever founds its oversight body. It belongs to no agency yet. A later
 * link ends the earlier ones, so that one left on a terminal opens nothing.
 */
export const makeSetUpLink = command({
  name: 'portal.make-set-up-link',
  input: z.object({}),
  subject: async (tx) => ({ founded: await exchangeFounded(tx) }),
  policy: {
    who: { system: true },
    when: ({ subject }) => (subject.founded ? { code: 'conflict', reason: 'exchange-founded' } : null),
  },
  async handle({ tx, now }) {
    const { token, hash } = newToken('cci');
    const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
    const { count } = await tx.invitation.updateMany({
      where: { agencyId: null, usedAt: null },
      data: { usedAt: now },
    });
    const id = crypto.randomUUID();
    await tx.invitation.createMany({ data: { id, agencyId: null, userId: null, tokenHash: hash, expiresAt } });
    return {
      result: { token, expiresAt },
      audit: { details: { replaced: count }, target: { kind: 'invitation', id } },
    };
  },
});
