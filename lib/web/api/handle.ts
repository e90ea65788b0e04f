import 'server-only';
import type * as z from 'zod';
import type { Target } from '@/lib/audit/events';
import { parseInput, refusalsAudited } from '@/lib/core/command';
import { denied, invalid, notFound } from '@/lib/core/errors';
import { tryReason } from '@/lib/core/policy';
import { newContext } from '@/lib/web/session';
import { authenticate, type Caller } from './authenticate';
import type { Contract, Operation } from './contract';
import { problemResponse } from './problem';
import { readBytes, readJson } from './read-body';

interface Handling<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, I extends z.ZodType, O> {
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
  /** Empty where the contract takes no bytes. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Runs the contract's operation as the caller. */
  call: (input: z.input<I>) => Promise<O>;
  /** Runs another one as the same caller, in the same request. */
  also: <I2 extends z.ZodType, O2>(other: Operation<I2, O2>, input: z.input<I2>) => Promise<O2>;
}

/**
 * Makes a route of a contract. In this order: who calls, may they try, does the id have a form, query, body, operation,
 * answer. Whoever may not try learns nothing of the rest, and their refusal is written down as any other.
 */
export function handle<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  R extends z.ZodType,
  I extends z.ZodType,
  O,
>(
  contract: Contract<P, Q, B, R, I, O>,
  work: (h: Handling<P, Q, B, I, O>) => Promise<z.input<R>>,
  identify: (request: Request) => Promise<Caller> = authenticate,
) {
  return async (request: Request, segment: { params: Promise<unknown> }): Promise<Response> => {
    let context = newContext('api');
    try {
      const { actor, source } = await identify(request);
      context = { ...context, source };

      // Next gives a route without dynamic segments no params at all
      const segments = (await segment.params) ?? {};
      const params = contract.params.safeParse(segments);
      await refusalsAudited(
        actor,
        context,
        contract.runs.name,
        () => (params.success ? targetOf(contract.about, params.data) : null),
        async () => {
          const reason = tryReason(contract.runs.policy.who, actor);
          if (reason) throw denied(reason);
          // an id that no record can have is absent like any other
          if (!params.success) throw notFound();
        },
      );
      const result = await work({
        params: parseInput(contract.params, segments),
        query: parseInput(contract.query, readQuery(new URL(request.url).searchParams)),
        body: (contract.json ? parseInput(contract.json, await readJson(request)) : undefined) as z.output<B>,
        bytes: contract.bytes ? await readBytes(request, contract.bytes) : new Uint8Array(),
        call: (input) => contract.runs.run(actor, context, input),
        also: (other, input) => other.run(actor, context, input),
      });
      return answer(contract, result, context.correlationId);
    } catch (error) {
      return problemResponse(error, context.correlationId);
    }
  };
}

function targetOf(kind: Target['kind'] | undefined, params: Record<string, unknown>): Target | null {
  return kind && typeof params.id === 'string' ? { kind, id: params.id } : null;
}

/** @throws AppError invalid when a parameter is there twice: which one counts would be anybody's guess. */
function readQuery(search: URLSearchParams): Record<string, string> {
  const names = [...search.keys()];
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  if (twice.length > 0)
    throw invalid(
      'invalid-input',
      [...new Set(twice)].map((path) => ({ path, code: 'repeated-parameter' })),
    );
  return Object.fromEntries(search);
}

/** Only what the contract names leaves; a result that lacks any of it is a fault. */
function answer<R extends z.ZodType>(
  contract: Pick<
    Contract<z.ZodObject, z.ZodObject, z.ZodType, R, z.ZodType, unknown>,
    'response' | 'status' | 'location' | 'outcomes'
  >,
  result: z.input<R>,
  correlationId: string,
): Response {
  const headers = new Headers({ 'Cache-Control': 'no-store', 'Correlation-Id': correlationId });
  if (!contract.response) return new Response(null, { status: 204, headers });
  const body = contract.response.parse(result);
  const status = contract.status?.(body) ?? Number(Object.keys(contract.outcomes)[0]);
  const location = contract.location?.(body);
  if (location !== undefined) headers.set('Location', location);
  headers.set('Content-Type', 'application/json');
  return new Response(JSON.stringify(body), { status, headers });
}
