import type { z } from 'zod';
import type { AuditNote, EventName, Target } from '@/lib/audit/events';
import { recordAct, recordRefusal } from '@/lib/audit/record';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Actor, RequestContext } from './actor';
import { look, type Tx, transact } from './db';
import { AppError, conflict, denied, invalid, notFound } from './errors';
import { enqueue, type JobRequest } from './job';
import { type Policy, tryReason } from './policy';

export interface HandleContext<I, S, P> {
  tx: Tx;
  actor: Actor;
  input: I;
  subject: S;
  /** What `prepare` made before the transaction opened. */
  prepared: P;
  now: Date;
  /** Another command within this transaction: own policy, own event, same correlation. */
  run: <I2 extends z.ZodType, R2>(other: Command<EventName, I2, R2>, input: z.input<I2>) => Promise<R2>;
}

export interface Outcome<N extends EventName, R> {
  result: R;
  audit: AuditNote<N>;
  /** Sent to the queue in the same transaction. */
  jobs?: JobRequest[];
}

interface PrepareContext<I> {
  actor: Actor;
  input: I;
  now: Date;
  /** A short transaction of its own, for what the preparation must look up. */
  read: <T>(look: (tx: Tx) => Promise<T>) => Promise<T>;
}

interface Spec<N extends EventName, I extends z.ZodType, S, P, R> {
  /** Permission, event type and key in commands.ts. */
  name: N;
  input: I;
  policy: Policy<S, z.output<I>>;
  /** Work that must not hold a transaction: parsing, hashing. Runs after the actor may try. */
  prepare?: (c: PrepareContext<z.output<I>>) => Promise<P>;
  /** Loaded under row-level security: null and foreign look alike. Left out where the command makes its subject. */
  subject?: (tx: Tx, input: z.output<I>, actor: Actor, now: Date) => Promise<S | null>;
  /** What a refusal is about, for its event. */
  target?: (input: z.output<I>) => Target | null;
  handle: (c: HandleContext<z.output<I>, S, P>) => Promise<Outcome<N, R>>;
}

export interface Command<N extends EventName, I extends z.ZodType, R> {
  name: N;
  kind: 'command';
  policy: Policy<never, never>;
  input: I;
  run: (actor: Actor, context: RequestContext, input: z.input<I>) => Promise<R>;
  /** Inside somebody's transaction; only `HandleContext.run` calls it. */
  within: (tx: Tx, actor: Actor, context: RequestContext, input: z.input<I>) => Promise<R>;
}

/** Parses, or says which fields are wrong. Values stay out of the error. */
export function parseInput<I extends z.ZodType>(schema: I, input: unknown): z.output<I> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw invalid(
    'invalid-input',
    parsed.error.issues.map((i) => ({ path: i.path.join('.'), code: i.code === 'custom' ? i.message : i.code })),
  );
}

/**
 * The one way to write. In this order: parse, may the actor try, prepare, one transaction: say who acts, load the
 * subject, policy, handle, audit event, jobs, commit. A refusal leaves its event in a transaction of its own.
 */
export function command<N extends EventName, I extends z.ZodType, S = null, P = undefined, R = void>(
  spec: Spec<N, I, S, P, R>,
): Command<N, I, R> {
  async function act(tx: Tx, actor: Actor, context: RequestContext, input: z.output<I>, prepared: P): Promise<R> {
    const subject = spec.subject ? await spec.subject(tx, input, actor, context.now) : (null as S);
    if (spec.subject && subject === null) throw notFound();
    const refusal = spec.policy.when?.({ actor, subject: subject as S, input, now: context.now });
    if (refusal) throw new AppError(refusal.code, refusal.reason);
    const { result, audit, jobs } = await spec.handle({
      tx,
      actor,
      input,
      subject: subject as S,
      prepared,
      now: context.now,
      run: (other, otherInput) => other.within(tx, actor, context, otherInput),
    });
    await recordAct(tx, actor, context, spec.name, audit);
    for (const job of jobs ?? []) await enqueue(tx, job);
    return result;
  }

  function mayTry(actor: Actor): void {
    const reason = tryReason(spec.policy.who, actor);
    if (reason) throw denied(reason);
  }

  const prepare = (actor: Actor, context: RequestContext, input: z.output<I>) =>
    spec.prepare?.({ actor, input, now: context.now, read: (work) => look(actor, work) });

  return {
    name: spec.name,
    kind: 'command',
    policy: spec.policy as Policy<never, never>,
    input: spec.input,
    async within(tx, actor, context, raw) {
      const input = parseInput(spec.input, raw);
      mayTry(actor);
      const prepared = (await prepare(actor, context, input)) as P;
      return act(tx, actor, context, input, prepared);
    },
    run: (actor, context, raw) =>
      refusalsAudited(
        actor,
        context,
        spec.name,
        () => (spec.target ? spec.target(parseInput(spec.input, raw)) : null),
        async () => {
          mayTry(actor);
          const input = parseInput(spec.input, raw);
          const prepared = (await prepare(actor, context, input)) as P;
          return transact(actor, (tx) => act(tx, actor, context, input, prepared));
        },
      ),
  };
}

const AUDITED: ReadonlySet<string> = new Set(['denied', 'not-found', 'conflict', 'busy']);

/** Runs `work`; a refusal is written down before it is passed on. Shared by commands and queries. */
export async function refusalsAudited<R>(
  actor: Actor,
  context: RequestContext,
  name: EventName,
  target: () => Target | null,
  work: () => Promise<R>,
): Promise<R> {
  try {
    return await work();
  } catch (thrown) {
    const error = asConflict(thrown);
    if (error instanceof AppError && AUDITED.has(error.code))
      await transact(actor, (tx) => recordRefusal(tx, actor, context, name, error.reason, safely(target)));
    throw error;
  }
}

/** What the database refuses because somebody else was first is an outcome, not a fault. */
function asConflict(error: unknown): unknown {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return error;
  if (error.code === 'P2002') return conflict('taken');
  // P2010: a statement written by hand; 40P01: two transactions waited for each other, and this one gave way
  if (error.code === 'P2034' || (error.code === 'P2010' && gaveWay(error))) return conflict('try-again');
  return error;
}

function gaveWay(error: Prisma.PrismaClientKnownRequestError): boolean {
  return /\b(40P01|40001)\b/.test(JSON.stringify(error.meta ?? {}));
}

/** A refused act with unreadable input has no target; that must not hide the refusal. */
function safely(target: () => Target | null): Target | null {
  try {
    return target();
  } catch {
    return null;
  }
}
