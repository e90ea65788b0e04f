import type { Tx } from '@/lib/core/db';

/** Names of the agency's own people by id, for those who work beside them. */
export async function colleagueNames(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string | null> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return () => null;
  const users = await tx.user.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  const names = new Map(users.map((u) => [u.id, u.name]));
  return (id) => (id ? (names.get(id) ?? null) : null);
}
