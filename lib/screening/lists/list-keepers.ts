import { type Actor, seesRestricted } from '@/lib/core/actor';
import type { Tx } from '@/lib/core/db';
import { conflict, denied } from '@/lib/core/errors';
import type { Refusal, Who } from '@/lib/core/policy';

/** Who keeps lists: what they add, a colleague judges. */
export const listKeepers: Who = {
  roles: ['analyst', 'supervisor'],
  scopes: ['watchlists:write'],
  agencies: ['piu'],
};

/** Who reads entries. */
export const entryReaders: Who = { roles: ['analyst', 'supervisor', 'dpo'] };

/** A restricted list is kept by those alone who may see its entries. */
export function refuseRestricted({
  actor,
  subject,
}: {
  actor: Actor;
  subject: { restricted: boolean };
}): Refusal | null {
  return subject.restricted && !seesRestricted(actor) ? { code: 'denied', reason: 'list-restricted' } : null;
}

/** What a command that changes a list has to know of it. */
export const keptList = {
  id: true,
  version: true,
  entryCount: true,
  offence: true,
  source: true,
  restricted: true,
} as const;

/**
 * The list's next version, taken before anything is written: two who change a list at once wait for each other, and the
 * later one is told.
 * @throws AppError conflict `changed-meanwhile`.
 */
export async function raiseVersion(
  tx: Tx,
  list: { id: string; version: number; restricted: boolean },
  data: { entryCount?: number | { increment: number }; importedAt?: Date; mapping?: object } = {},
): Promise<number> {
  const version = list.version + 1;
  const { count } = await tx.watchlist.updateMany({
    // a list that was restricted meanwhile keeps its version: entries must not come into it open
    where: { id: list.id, version: list.version, restricted: list.restricted },
    data: { ...data, version, rescreened: 0 },
  });
  if (count === 0) throw conflict('changed-meanwhile');
  return version;
}

/** The job that screens travellers still to arrive against a list's new version. */
export const rescreen = (actor: Actor, watchlistId: string, version: number) => ({
  queue: 'rescreen-list' as const,
  payload: { agencyId: actor.agencyId ?? '', watchlistId, version },
});

/** @throws AppError denied where somebody would mark an entry so that they could not see it themselves. */
export function checkMayRestrict(actor: Actor, restricted: boolean | undefined): void {
  if (restricted && !seesRestricted(actor)) throw denied('restricted-for-supervisors');
}
