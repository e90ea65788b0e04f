/** What became of a remembered pair. */
export const clearanceState = (c: { revokedAt: Date | null; expiresAt: Date }, now: Date) =>
  c.revokedAt ? ('revoked' as const) : c.expiresAt <= now ? ('expired' as const) : ('in-force' as const);
