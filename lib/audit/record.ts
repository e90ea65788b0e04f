import type { Actor, RequestContext } from '@/lib/core/actor';
import type { Tx } from '@/lib/core/db';
import { type AuditNote, type EventName, operations, type Target } from './events';

const actorColumns = (actor: Actor) => ({
  agencyId: actor.agencyId,
  actorKind: actor.kind,
  actorId: actor.kind === 'person' || actor.kind === 'service' ? actor.id : null,
  actorRoles: actor.kind === 'person' ? [...actor.roles] : actor.kind === 'service' ? [...actor.scopes] : [],
  sessionId: actor.kind === 'person' ? actor.sessionId : null,
});

/** Writes the event of an act that happened, in the act's own transaction. */
export async function recordAct<N extends EventName>(
  tx: Tx,
  actor: Actor,
  context: RequestContext,
  name: N,
  note: AuditNote<N>,
): Promise<void> {
  // createMany sends no RETURNING: an event of nobody's agency can be written but not read back
  await tx.auditEvent.createMany({
    data: {
      ...actorColumns(actor),
      at: context.now,
      action: name,
      operation: operations[name],
      targetKind: note.target?.kind ?? null,
      targetId: note.target?.id ?? null,
      recipientId: note.recipientId ?? null,
      purpose: note.purpose ?? null,
      decision: note.refused ? 'deny' : 'allow',
      reason: note.refused ?? null,
      details: note.details,
      correlationId: context.correlationId,
      source: context.source,
    },
  });
}

/** Writes the event of an act that was refused; the caller runs it in a transaction of its own. */
export async function recordRefusal(
  tx: Tx,
  actor: Actor,
  context: RequestContext,
  name: EventName,
  reason: string,
  target: Target | null,
): Promise<void> {
  await tx.auditEvent.createMany({
    data: {
      ...actorColumns(actor),
      at: context.now,
      action: name,
      operation: operations[name],
      targetKind: target?.kind ?? null,
      targetId: target?.id ?? null,
      decision: 'deny',
      reason,
      details: {},
      correlationId: context.correlationId,
      source: context.source,
    },
  });
}
