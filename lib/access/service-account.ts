import * as z from 'zod';
import { command } from '@/lib/core/command';
import { createServiceAccountInput } from './schema';
import { newToken } from './token';

/** The token is in the result once; afterwards only its hash exists. */
export const createServiceAccount = command({
  name: 'service-account.create',
  input: createServiceAccountInput,
  policy: { who: { roles: ['admin'], agencies: ['piu'] } },
  async handle({ tx, actor, input }) {
    const { token, hash } = newToken('cct');
    const id = crypto.randomUUID();
    await tx.serviceAccount.createMany({
      data: {
        id,
        agencyId: actor.agencyId ?? '',
        name: input.name,
        scopes: input.scopes,
        tokenHash: hash,
        createdById: actor.kind === 'person' ? actor.id : null,
      },
    });
    return {
      result: { id, token },
      audit: { details: { scopes: input.scopes }, target: { kind: 'service-account', id } },
    };
  },
});

export const revokeServiceAccount = command({
  name: 'service-account.revoke',
  input: z.object({ id: z.uuid() }),
  target: ({ id }) => ({ kind: 'service-account', id }),
  subject: (tx, { id }) => tx.serviceAccount.findUnique({ where: { id }, select: { id: true, revokedAt: true } }),
  policy: {
    who: { roles: ['admin'] },
    when: ({ subject }) => (subject.revokedAt ? { code: 'conflict', reason: 'already-revoked' } : null),
  },
  async handle({ tx, actor, subject, now }) {
    await tx.serviceAccount.updateMany({
      where: { id: subject.id, revokedAt: null },
      data: { revokedAt: now, revokedById: actor.kind === 'person' ? actor.id : null },
    });
    return { result: undefined, audit: { details: {}, target: { kind: 'service-account', id: subject.id } } };
  },
});
