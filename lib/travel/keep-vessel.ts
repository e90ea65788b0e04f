import type { Tx } from '@/lib/core/db';
import type { ParsedVessel } from './parsed';

/**
 * The ship by her IMO number, with the name, flag and call sign she sails under now added to those she had. Null where
 * the number is missing or its check digit wrong: such a ship cannot be known again.
 */
export async function keepVessel(
  tx: Tx,
  agencyId: string,
  vessel: ParsedVessel | undefined,
  now: Date,
): Promise<string | null> {
  if (!vessel?.imo) return null;
  await tx.$executeRaw`
    INSERT INTO vessel (id, agency_id, imo) VALUES (${crypto.randomUUID()}::uuid, ${agencyId}::uuid, ${vessel.imo})
    ON CONFLICT (agency_id, imo) DO NOTHING`;
  const { id } = await tx.vessel.findUniqueOrThrow({
    where: { agencyId_imo: { agencyId, imo: vessel.imo } },
    select: { id: true },
  });
  if (vessel.name !== '')
    await tx.$executeRaw`
      INSERT INTO vessel_name (id, agency_id, vessel_id, name, flag, call_sign, first_seen_at, last_seen_at)
      VALUES (${crypto.randomUUID()}::uuid, ${agencyId}::uuid, ${id}::uuid, ${vessel.name}, ${vessel.flag ?? ''},
        ${vessel.callSign ?? ''}, ${now}, ${now})
      ON CONFLICT (agency_id, vessel_id, name, flag, call_sign)
      DO UPDATE SET last_seen_at = greatest(vessel_name.last_seen_at, excluded.last_seen_at)`;
  return id;
}
