import * as z from 'zod';
import { AppError, BusyError, type ErrorCode } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import { fieldSentence, problemSentence } from './problem-sentences';

/** What every refusal looks like (RFC 9457). It says nothing of a record that the caller may not see. */
export const problemSchema = z
  .object({
    type: z.literal('about:blank').meta({ description: 'The status tells the kind of problem; `reason` the rule.' }),
    title: z.string().meta({ description: 'The name of the status.' }),
    status: z.int(),
    detail: z.string().meta({ description: 'What is wrong and how to mend it, for people.' }),
    instance: z.string().meta({ description: 'The correlation id as a URN; also in the header `Correlation-Id`.' }),
    reason: z.string().meta({ description: 'Which rule said so: stable, for programs.' }),
    errors: z
      .array(
        z.object({
          path: z.string().optional().meta({ description: 'Dotted path of the parameter or the field.' }),
          code: z.string(),
          message: z.string(),
          line: z.int().optional().meta({ description: 'Line or element of a file, counted from 1.' }),
          column: z.string().optional().meta({ description: 'Column of a file, by name.' }),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' });
type Problem = z.infer<typeof problemSchema>;

/** A file that was taken in and could not be used: the refusal carries what the reader says of it. */
export class UnreadableFile extends AppError {
  constructor(
    reason: string,
    readonly issues: Problem['errors'],
  ) {
    super('invalid', reason);
  }
}

export const problemStatuses = [400, 401, 403, 404, 409, 413, 415, 422, 429, 500] as const;
export type ProblemStatus = (typeof problemStatuses)[number];

export const titles: Record<ProblemStatus, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
};

const statusOf: Record<ErrorCode, ProblemStatus> = {
  unauthenticated: 401,
  denied: 403,
  'not-found': 404,
  conflict: 409,
  invalid: 422,
  'too-large': 413,
  unsupported: 415,
  busy: 429,
};
/** What cannot even be read is a bad request; what is read and not right is unprocessable. */
const UNREADABLE: ReadonlySet<string> = new Set(['json-malformed', 'cursor-unreadable', 'body-incomplete']);

/** An error as its problem. Anything but an AppError is a fault and says nothing of itself. */
export function problemOf(error: unknown, correlationId: string): Problem {
  const app = error instanceof AppError ? error : null;
  const status = app === null ? 500 : UNREADABLE.has(app.reason) ? 400 : statusOf[app.code];
  const reason = app?.reason ?? 'fault';
  const errors =
    app instanceof UnreadableFile
      ? app.issues
      : app?.fields.map(({ path, code }) => ({ path, code, message: fieldSentence(code) }));
  return {
    type: 'about:blank',
    title: titles[status],
    status,
    detail: problemSentence(reason),
    instance: `urn:uuid:${correlationId}`,
    reason,
    ...(errors && errors.length > 0 ? { errors } : {}),
  };
}

/** The problem as a response; faults are logged under the id that the caller is shown. */
export function problemResponse(error: unknown, correlationId: string): Response {
  const problem = problemOf(error, correlationId);
  if (problem.status === 500) log.error({ err: error, correlationId }, 'request failed');
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    'Correlation-Id': correlationId,
  });
  if (problem.status === 401)
    // RFC 6750 section 3: the error only when a token was sent
    headers.set(
      'WWW-Authenticate',
      problem.reason === 'token-unknown' ? 'Bearer realm="concord", error="invalid_token"' : 'Bearer realm="concord"',
    );
  if (problem.reason === 'content-encoding') headers.set('Accept-Encoding', 'identity');
  // RFC 9110 section 10.2.3, in seconds
  if (error instanceof BusyError) headers.set('Retry-After', String(error.retryAfter));
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}
