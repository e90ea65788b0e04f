import type { z } from 'zod';
import type { AuditNote, EventName, QuietName, Target } from '@/lib/audit/events';
import { recordAct } from '@/lib/audit/record';
import type { Actor, RequestContext } from './actor';
import { parseInput, refusalsAudited } from './command';
import { type Tx, transact } from './db';
import { denied, notFound } from './errors';
import { type Policy, tryReason } from './policy';

interface ReadContext<I> {
  tx: Tx;
  actor: Actor;
  input: I;
  now: Date;
}

interface Common<I extends z.ZodType, R> {
  input: I;
  policy: Policy<null, z.output<I>>;
  /** Returns plain data from explicit selects; null means that to this actor it does not exist. */
  read: (c: ReadContext<z.output<I>>) => Promise<R | null>;
  target?: (input: z.output<I>) => Target | null;
}

/** A look at personal data: its event commits before the data leaves. */
interface AuditedSpec<N extends EventName, I extends z.ZodType, R> extends Common<I, R> {
  name: N;
  access: (result: R, input: z.output<I>) => AuditNote<N>;
}

/** A look that shows no personal data: the reason stands where the event would. */
interface QuietSpec<I extends z.ZodType, R> extends Common<I, R> {
  name: QuietName;
  access: { none: string };
}

export interface Query<I extends z.ZodType, R> {
  name: EventName;
  kind: 'query';
  policy: Policy<never, never>;
  /** Why looks at this leave no event, or null when they do. */
  quiet: string | null;
  input: I;
  run: (actor: Actor, context: RequestContext, input: z.input<I>) => Promise<R>;
}

/** The one way to read what belongs to somebody. Refusals are audited whether or not the look itself is. */
export function query<N extends EventName, I extends z.ZodType, R>(
  spec: AuditedSpec<N, I, R> | QuietSpec<I, R>,
): Query<I, R> {
  return {
    name: spec.name,
    kind: 'query',
    policy: spec.policy as Policy<never, never>,
    quiet: typeof spec.access === 'function' ? null : spec.access.none,
    input: spec.input,
    run: (actor, context, raw) =>
      refusalsAudited(
        actor,
        context,
        spec.name,
        () => (spec.target ? spec.target(parseInput(spec.input, raw)) : null),
        async () => {
          const reason = tryReason(spec.policy.who, actor);
          if (reason) throw denied(reason);
          const input = parseInput(spec.input, raw);
          return transact(actor, async (tx) => {
            const result = await spec.read({ tx, actor, input, now: context.now });
            if (result === null) throw notFound();
            if (typeof spec.access === 'function') {
              const audited = spec as AuditedSpec<N, I, R>;
              await recordAct(tx, actor, context, audited.name, audited.access(result, input));
            }
            return result;
          });
        },
      ),
  };
}
