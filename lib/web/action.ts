import 'server-only';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { invitationTarget } from '@/lib/access/invitation';
import type { EventName } from '@/lib/audit/events';
import type { Command } from '@/lib/core/command';
import { AppError, type FieldProblem } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import type { Query } from '@/lib/core/query';
import { currentSession, newContext } from './session';

/** What a server action answers: expected outcomes are values. `reason` is a key of the `errors` message namespace. */
export type ActionResult<R> =
  | { ok: true; result: R }
  | { ok: false; code: string; reason: string; fields: FieldProblem[]; correlationId: string };

/** Runs a command, or a query that needs a body, as the signed-in person. */
export async function act<I extends z.ZodType, R>(
  source: Command<EventName, I, R> | Query<I, R>,
  input: z.input<I>,
): Promise<ActionResult<R>> {
  const context = newContext('web');
  const session = await currentSession();
  if (!session)
    return {
      ok: false,
      code: 'unauthenticated',
      reason: 'session-ended',
      fields: [],
      correlationId: context.correlationId,
    };
  return settle(() => source.run(session.actor, context, input), context.correlationId);
}

/**
 * Taking up a link, before there is anybody: the link says whose agency it is. The set-up link belongs to nobody, and
 * its agency is made with the id chosen here.
 */
export async function actAsNobody<I extends z.ZodType, R>(
  source: Command<EventName, I, R>,
  input: z.input<I> & { token: string },
): Promise<ActionResult<R>> {
  const context = newContext('web');
  const target = await invitationTarget(input.token);
  const agencyId = target ? (target.agencyId ?? randomUUID()) : null;
  return settle(() => source.run({ kind: 'anonymous', agencyId }, context, input), context.correlationId);
}

/** Turns the errors that people can mend into values; faults are logged under the id that the person is shown. */
async function settle<R>(work: () => Promise<R>, correlationId: string): Promise<ActionResult<R>> {
  try {
    return { ok: true, result: await work() };
  } catch (error) {
    if (error instanceof AppError)
      return { ok: false, code: error.code, reason: error.reason, fields: error.fields, correlationId };
    log.error({ err: error, correlationId }, 'action failed');
    return { ok: false, code: 'fault', reason: 'fault', fields: [], correlationId };
  }
}
