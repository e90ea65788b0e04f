import * as z from 'zod';
import { query } from '@/lib/core/query';

/** Colleagues of one's own agency with their rights, for its administrator, DPO and auditor. */
export const listUsers = query({
  name: 'user.list',
  input: z.object({}),
  policy: { who: { roles: ['admin', 'dpo', 'auditor'] } },
  async read({ tx, now }) {
    const rows = await tx.user.findMany({
      orderBy: [{ endedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
      select: {
        id: true,
        name: true,
        email: true,
        roles: true,
        passwordHash: true,
        lockedUntil: true,
        endedAt: true,
        createdAt: true,
        version: true,
        sessions: { orderBy: { createdAt: 'desc' }, take: 1, select: { createdAt: true } },
      },
    });
    return rows.map(({ passwordHash, sessions, lockedUntil, ...row }) => ({
      ...row,
      state: row.endedAt ? ('ended' as const) : passwordHash === null ? ('invited' as const) : ('active' as const),
      locked: lockedUntil !== null && lockedUntil > now,
      lastSignIn: sessions[0]?.createdAt ?? null,
    }));
  },
  access: (rows) => ({ details: { count: rows.length } }),
});

export const listServiceAccounts = query({
  name: 'service-account.list',
  input: z.object({}),
  policy: { who: { roles: ['admin', 'dpo', 'auditor'] } },
  read: ({ tx }) =>
    tx.serviceAccount.findMany({
      orderBy: { createdAt: 'desc' },
      select: { id: true, name: true, scopes: true, createdAt: true, revokedAt: true },
    }),
  access: (rows) => ({ details: { count: rows.length } }),
});

/** One's own account: nothing of anybody else. */
export const viewAccount = query({
  name: 'account.view',
  input: z.object({}),
  policy: { who: { anyone: true } },
  async read({ tx, actor, now }) {
    if (actor.kind !== 'person') return null;
    const user = await tx.user.findUnique({
      where: { id: actor.id },
      select: { name: true, email: true, roles: true, totpSealed: true },
    });
    if (!user) return null;
    const sessions = await tx.session.findMany({
      where: { userId: actor.id, revokedAt: null, expiresAt: { gt: now } },
      orderBy: { createdAt: 'desc' },
      select: { id: true, createdAt: true, expiresAt: true },
    });
    const { totpSealed, ...rest } = user;
    return {
      ...rest,
      secondFactor: totpSealed !== null,
      sessions: sessions.map((s) => ({ ...s, current: s.id === actor.sessionId })),
    };
  },
  access: { none: 'shows the signed-in person themselves' },
});
