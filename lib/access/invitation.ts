import * as z from 'zod';
import { command } from '@/lib/core/command';
import type { Tx } from '@/lib/core/db';
import { lookUp } from '@/lib/core/db';
import { conflict, invalid } from '@/lib/core/errors';
import { type Role, roleProblem } from '@/lib/core/roles';
import { seal } from '@/lib/core/seal';
import { hashPassword } from './password';
import { acceptInvitationInput, inviteUserInput, setUpPortalInput } from './schema';
import { newToken, tokenHash } from './token';
import { totpStep } from './totp';

export const INVITATION_DAYS = 7;

/** Makes the person and their one-time link. The token is returned once and stored as a hash. */
export async function createInvitedUser(
  tx: Tx,
  person: { agencyId: string; email: string; name: string; roles: readonly Role[]; now: Date },
): Promise<{ userId: string; token: string }> {
  const { token, hash } = newToken('cci');
  const userId = crypto.randomUUID();
  await tx.user.createMany({
    data: { id: userId, agencyId: person.agencyId, email: person.email, name: person.name, roles: [...person.roles] },
  });
  await createInvitation(tx, { agencyId: person.agencyId, userId, hash, now: person.now });
  return { userId, token };
}

/** Writes a link that works once, for seven days. */
export function createInvitation(
  tx: Tx,
  c: { agencyId: string; userId: string; hash: Uint8Array<ArrayBuffer>; now: Date },
) {
  const { agencyId, userId, hash, now } = c;
  return tx.invitation.createMany({
    data: { agencyId, userId, tokenHash: hash, expiresAt: new Date(now.getTime() + INVITATION_DAYS * 86_400_000) },
  });
}

export const inviteUser = command({
  name: 'user.invite',
  input: inviteUserInput,
  policy: { who: { roles: ['admin'] } },
  async handle({ tx, actor, input, now }) {
    if (actor.kind !== 'person') throw invalid('person-only');
    const problem = roleProblem(input.roles, actor.agencyKind);
    if (problem) throw invalid(problem, [{ path: 'roles', code: problem }]);
    const made = await createInvitedUser(tx, { ...input, agencyId: actor.agencyId, now });
    return { result: made, audit: { details: { roles: input.roles }, target: { kind: 'user', id: made.userId } } };
  },
});

const targetRow = z.object({
  invitation_id: z.string(),
  agency_id: z.string().nullable(),
  user_id: z.string().nullable(),
});

/** What a link opens, or null when it is used, expired or made up: the three look alike. */
export async function invitationTarget(
  token: string,
): Promise<{ invitationId: string; agencyId: string | null; userId: string | null } | null> {
  const rows = await lookUp((db) => db.$queryRaw`SELECT * FROM invitation_target(${Buffer.from(tokenHash(token))})`);
  const row = z.array(targetRow).parse(rows)[0];
  return row ? { invitationId: row.invitation_id, agencyId: row.agency_id, userId: row.user_id } : null;
}

/** Marks the link used, or says that somebody was quicker. */
async function spendInvitation(tx: Tx, hash: Uint8Array<ArrayBuffer>, now: Date): Promise<void> {
  const { count } = await tx.invitation.updateMany({
    where: { tokenHash: hash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (count !== 1) throw conflict('link-used');
}

function checkedStep(input: { totpSecret: string; code: string }, now: Date): bigint {
  const step = totpStep(input.totpSecret, input.code, now);
  if (step === null) throw invalid('code-wrong', [{ path: 'code', code: 'code-wrong' }]);
  return step;
}

/** A colleague takes up the invitation: password and second factor in one go. */
export const acceptInvitation = command({
  name: 'invitation.accept',
  input: acceptInvitationInput,
  policy: { who: { anonymous: true } },
  prepare: async ({ input }) => ({ passwordHash: await hashPassword(input.password) }),
  subject: (tx, { token }) =>
    tx.invitation.findFirst({
      where: { tokenHash: tokenHash(token), usedAt: null },
      select: { id: true, userId: true, agencyId: true },
    }),
  async handle({ tx, input, subject, prepared, now }) {
    const { userId, agencyId } = subject;
    if (!userId || !agencyId) throw conflict('link-used');
    const step = checkedStep(input, now);
    await spendInvitation(tx, tokenHash(input.token), now);
    await tx.user.updateMany({
      where: { id: userId },
      data: {
        passwordHash: prepared.passwordHash,
        totpSealed: seal(agencyId, 'totp', Buffer.from(input.totpSecret)),
        totpLastStep: step,
        failedAttempts: 0,
        lockedUntil: null,
      },
    });
    return { result: { userId }, audit: { details: { userId }, target: { kind: 'user', id: userId } } };
  },
});

/** The first administrator of an empty portal founds the oversight body, which then registers the members. */
export const setUpPortal = command({
  name: 'portal.set-up',
  input: setUpPortalInput,
  policy: { who: { anonymous: true } },
  prepare: async ({ input }) => ({ passwordHash: await hashPassword(input.password) }),
  // a colleague's invitation is no set-up link
  subject: (tx, { token }) =>
    tx.invitation.findFirst({
      where: { tokenHash: tokenHash(token), usedAt: null, agencyId: null, userId: null },
      select: { id: true },
    }),
  async handle({ tx, actor, input, prepared, now }) {
    // the caller made the new agency's id: row-level security accepts the first agency only under it
    const agencyId = actor.agencyId;
    if (!agencyId) throw conflict('link-used');
    const step = checkedStep(input, now);
    await spendInvitation(tx, tokenHash(input.token), now);
    await tx.agency.createMany({
      data: {
        id: agencyId,
        code: input.agencyCode,
        name: input.agencyName,
        kind: 'oversight',
        timeZone: input.timeZone,
      },
    });
    const userId = crypto.randomUUID();
    await tx.user.createMany({
      data: {
        id: userId,
        agencyId,
        email: input.email,
        name: input.name,
        roles: ['admin'],
        passwordHash: prepared.passwordHash,
        totpSealed: seal(agencyId, 'totp', Buffer.from(input.totpSecret)),
        totpLastStep: step,
      },
    });
    return { result: { userId }, audit: { details: { userId }, target: { kind: 'agency', id: agencyId } } };
  },
});
