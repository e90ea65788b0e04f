import * as z from 'zod';
import type { EventName, TargetKind } from '@/lib/audit/events';
import type { Actor, RequestContext } from '@/lib/core/actor';
import type { Policy } from '@/lib/core/policy';

/** A command or a query, seen as something to run. */
export interface Operation<I extends z.ZodType, O> {
  name: EventName;
  kind: 'command' | 'query';
  policy: Policy<never, never>;
  input: I;
  run: (actor: Actor, context: RequestContext, input: z.input<I>) => Promise<O>;
}

/** A body taken as bytes: told by its content, whatever the media type says. */
export interface RawBody {
  maxBytes: number;
  /** Reason of the 413, which names the limit. */
  tooLarge: string;
  /** Media types taken; a body without a type is taken as bytes. */
  types: readonly string[];
}

/** A body of any length that is worked on while it comes: media types, each with what it holds. */
export type StreamedBody = Readonly<Record<string, string>>;

/** An endpoint as it is declared. */
interface Declared<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  R extends z.ZodType,
  I extends z.ZodType,
  O,
> {
  /** `operationId` of the OpenAPI document. */
  id: string;
  method: 'get' | 'post';
  path: `/api/v1/${string}`;
  summary: string;
  description?: string;
  /** Whose policy decides: the document's scopes are read from it, so that they cannot differ. */
  runs: Operation<I, O>;
  /** What `{id}` names, for the event of a refusal. */
  about?: TargetKind;
  params?: P;
  query?: Q;
  json?: B;
  bytes?: RawBody;
  stream?: StreamedBody;
  /** Left out: 204 without a body. */
  response?: R;
  /** The answer is one JSON document a line (application/x-ndjson), written while work goes on. */
  lines?: z.ZodType;
  /** Every successful status and when it comes; where there are several, `status` tells which. */
  outcomes?: Readonly<Record<number, string>>;
  /** Which of several outcomes a result is. */
  status?: (body: z.output<R>) => number;
  /** Where the thing that was made can be read. */
  location?: (body: z.output<R>) => string;
}

/** One endpoint: what a request is checked against before, and the answer after, its operation has run. */
export interface Contract<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  R extends z.ZodType,
  I extends z.ZodType,
  O,
> extends Declared<P, Q, B, R, I, O> {
  params: P;
  query: Q;
  outcomes: Readonly<Record<number, string>>;
}

/** What the OpenAPI document needs to know of a contract, whatever its types. */
export interface Described
  extends Pick<
    Contract<z.ZodObject, z.ZodObject, z.ZodType, z.ZodType, z.ZodType, unknown>,
    | 'id'
    | 'method'
    | 'path'
    | 'summary'
    | 'description'
    | 'about'
    | 'params'
    | 'query'
    | 'json'
    | 'bytes'
    | 'stream'
    | 'response'
    | 'lines'
    | 'outcomes'
  > {
  runs: Pick<Operation<z.ZodType, unknown>, 'name' | 'kind' | 'policy'>;
}

const none = z.strictObject({});
type None = typeof none;

/** Declares an endpoint; parameters that are not named are refused, so that a misspelt filter cannot widen an answer. */
export function contract<
  I extends z.ZodType,
  O,
  P extends z.ZodObject = None,
  Q extends z.ZodObject = None,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodVoid,
>(declared: Declared<P, Q, B, R, I, O>): Contract<P | None, Q | None, B, R, I, O> {
  return {
    ...declared,
    params: declared.params ?? none,
    query: declared.query ?? none,
    outcomes: declared.outcomes ?? (declared.response ? { 200: 'Found.' } : { 204: 'Done.' }),
  };
}
