import * as z from 'zod';
import { command } from '@/lib/core/command';
import type { Tx } from '@/lib/core/db';
import { conflict, invalid } from '@/lib/core/errors';
import { roleProblem } from '@/lib/core/roles';
import { rolesSchema } from './schema';

const userSubject = (tx: Tx, { userId }: { userId: string }) =>
  tx.user.findUnique({ where: { id: userId }, select: { id: true, roles: true, endedAt: true, version: true } });

const target = ({ userId }: { userId: string }) => ({ kind: 'user' as const, id: userId });

/** Nobody changes or ends their own access: a second administrator does, so that none is left without one unseen. */
const notSelf = ({
  actor,
  subject,
}: {
  actor: { kind: string; id?: string };
  subject: { id: string; endedAt: Date | null };
}) => {
  if (subject.endedAt) return { code: 'conflict' as const, reason: 'user-ended' };
  return actor.id === subject.id ? { code: 'denied' as const, reason: 'not-yourself' } : null;
};

export const changeRoles = command({
  name: 'user.change-roles',
  input: z.object({ userId: z.uuid(), roles: rolesSchema, version: z.int() }),
  target,
  subject: userSubject,
  policy: { who: { roles: ['admin'] }, when: ({ actor, subject }) => notSelf({ actor, subject }) },
  async handle({ tx, actor, input, subject, now }) {
    if (actor.kind !== 'person') throw invalid('person-only');
    const problem = roleProblem(input.roles, actor.agencyKind);
    if (problem) throw invalid(problem, [{ path: 'roles', code: problem }]);
    const { count } = await tx.user.updateMany({
      where: { id: subject.id, version: input.version },
      data: { roles: input.roles, version: { increment: 1 } },
    });
    if (count === 0) throw conflict('changed-meanwhile');
    // rights follow at the next request; open sessions end so that no page shows what is no longer theirs
    await tx.session.updateMany({ where: { userId: subject.id, revokedAt: null }, data: { revokedAt: now } });
    return {
      result: undefined,
      audit: { details: { before: subject.roles, after: input.roles }, target: { kind: 'user', id: subject.id } },
    };
  },
});

/** A leaver: access ends at once, the name stays with what they did. */
export const endUser = command({
  name: 'user.end',
  input: z.object({ userId: z.uuid() }),
  target,
  subject: userSubject,
  policy: { who: { roles: ['admin'] }, when: ({ actor, subject }) => notSelf({ actor, subject }) },
  async handle({ tx, actor, subject, now }) {
    await tx.user.updateMany({
      where: { id: subject.id, endedAt: null },
      data: { endedAt: now, endedById: actor.kind === 'person' ? actor.id : null },
    });
    await tx.session.updateMany({ where: { userId: subject.id, revokedAt: null }, data: { revokedAt: now } });
    return { result: undefined, audit: { details: {}, target: { kind: 'user', id: subject.id } } };
  },
});
