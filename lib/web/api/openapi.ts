import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiOverride,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponseObject,
} from 'zod-openapi';
import { AppError, BusyError, conflict, denied, invalid, notFound } from '@/lib/core/errors';
import type { Described } from './contract';
import { getAlert, getAlerts, postAlert } from './contracts-alerts';
import { getAuditEvents } from './contracts-audit';
import { postTravelMessages } from './contracts-bulk';
import { getDesk } from './contracts-desk';
import { getDisclosure, getDisclosures } from './contracts-disclosures';
import { getHit, getHitCounts, getHits, postHitReview } from './contracts-hits';
import { getTravellers, getTravelMessage, getTravelMessages, postTravelMessage } from './contracts-travel';
import {
  getWatchlists,
  postEntryWithdrawal,
  postWatchlist,
  postWatchlistEntry,
  postWatchlistImport,
} from './contracts-watchlists';
import { type ProblemStatus, problemOf, problemSchema, problemStatuses, titles } from './problem';

/** Every endpoint, in the order of the document. */
export const contracts: readonly Described[] = [
  postTravelMessage,
  postTravelMessages,
  getTravelMessages,
  getTravelMessage,
  getTravellers,
  getWatchlists,
  postWatchlist,
  postWatchlistImport,
  postWatchlistEntry,
  postEntryWithdrawal,
  getHits,
  getHitCounts,
  getHit,
  postHitReview,
  getAlerts,
  postAlert,
  getAlert,
  getDisclosures,
  getDisclosure,
  getAuditEvents,
  getDesk,
];

/** Problems an endpoint can answer with, by what it takes. */
function problemsOf(c: Described): ProblemStatus[] {
  const body = c.json !== undefined || c.bytes !== undefined || c.stream !== undefined;
  const query = Object.keys(c.query.shape).length > 0;
  const when: [ProblemStatus, boolean][] = [
    [400, body || 'cursor' in c.query.shape],
    [401, true],
    [403, true],
    // a release names its hit in the body
    [404, c.about !== undefined || c.runs.name === 'alert.release'],
    [409, c.runs.kind === 'command'],
    [413, c.json !== undefined || c.bytes !== undefined],
    [415, body],
    [422, body || query],
    [429, c.runs.name === 'travel.receive'],
    [500, true],
  ];
  return when.filter(([, can]) => can).map(([status]) => status);
}

const correlationHeader = {
  description: 'Quote it to the operators; the audit events of the request carry it.',
  schema: { type: 'string', format: 'uuid' },
} as const;

const retryHeader = { description: 'Seconds to wait before sending again.', schema: { type: 'integer' } } as const;

const SAMPLE_ID = '0193b2b0-5a1c-4c3e-9f00-3d1f0a6b7c8d';
const samples: Record<ProblemStatus, Error> = {
  400: invalid('cursor-unreadable', [{ path: 'cursor', code: 'cursor-unreadable' }]),
  401: new AppError('unauthenticated', 'sign-in-first'),
  403: denied('scope-missing'),
  404: notFound(),
  409: conflict('try-again'),
  413: new AppError('too-large', 'message-too-large'),
  415: new AppError('unsupported', 'media-type'),
  422: invalid('invalid-input', [{ path: 'limit', code: 'too_big' }]),
  429: new BusyError('intake-busy', 20),
  500: new Error('any'),
};

/** One object a status, so that the document holds each once. */
const problemResponses = new Map<ProblemStatus, ZodOpenApiResponseObject>(
  problemStatuses.map((status) => [
    status,
    {
      id: `Problem${status}`,
      description: titles[status],
      headers: { 'Correlation-Id': correlationHeader, ...(status === 429 ? { 'Retry-After': retryHeader } : {}) },
      content: {
        'application/problem+json': { schema: problemSchema, example: problemOf(samples[status], SAMPLE_ID) },
      },
    },
  ]),
);

/** Scopes are alternatives, as the policy reads them: one of them is enough. Signed-in persons call by their session. */
const securityOf = (c: Described) => [
  ...(c.runs.policy.who.scopes ?? []).map((scope) => ({ bearerAuth: [scope] })),
  ...(c.runs.policy.who.roles || c.runs.policy.who.anyone ? [{ session: [] }] : []),
];

function requestBodyOf(c: Described): ZodOpenApiOperationObject['requestBody'] {
  if (c.json) return { required: true, content: { 'application/json': { schema: c.json } } };
  const { bytes, stream } = c;
  if (stream)
    return {
      required: true,
      content: Object.fromEntries(
        Object.entries(stream).map(([type, description]) => [
          type,
          { schema: { type: type.startsWith('multipart/') ? 'object' : 'string', format: 'binary', description } },
        ]),
      ),
    };
  if (!bytes) return undefined;
  const schema = { type: 'string', format: 'binary', maxLength: bytes.maxBytes } as const;
  return { required: true, content: Object.fromEntries(bytes.types.map((type) => [type, { schema }])) };
}

function operationOf(c: Described): ZodOpenApiOperationObject {
  const requestBody = requestBodyOf(c);
  const problems = problemsOf(c);
  return {
    operationId: c.id,
    summary: c.summary,
    ...(c.description ? { description: c.description } : {}),
    tags: [c.path.split('/')[3] ?? ''],
    security: securityOf(c),
    requestParams: { path: c.params, query: c.query },
    ...(requestBody ? { requestBody } : {}),
    responses: {
      ...Object.fromEntries(
        Object.entries(c.outcomes).map(([status, description]) => [
          status,
          {
            description,
            headers: { 'Correlation-Id': correlationHeader },
            ...(c.response ? { content: { 'application/json': { schema: c.response } } } : {}),
            ...(c.lines ? { content: { 'application/x-ndjson': { schema: c.lines } } } : {}),
          },
        ]),
      ),
      ...Object.fromEntries([...problemResponses].filter(([status]) => problems.includes(status))),
    },
  };
}

/** Takes out what a reader of the document, or a client made from it, is better off without. */
const simplify: ZodOpenApiOverride = ({ jsonSchema: schema, io }) => {
  // a client must not break when an answer gains a field
  if (io === 'output' && schema.additionalProperties === false) delete schema.additionalProperties;
  // the format says it already, and the patterns are a screen long
  if (schema.format) delete schema.pattern;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
};

/** The OpenAPI 3.1 document of the API, made of the same contracts that requests are checked against. */
export function openApiDocument() {
  const paths: ZodOpenApiPathsObject = {};
  for (const c of contracts) paths[c.path] = { ...paths[c.path], [c.method]: operationOf(c) };
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Concord',
        version: '1',
        description:
          'Carrier messages in, watchlists in, possible matches, alerts, disclosures and audit events out. Every refusal is a problem document (RFC 9457). What you may not see answers like what is not there: 404.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      paths,
      components: {
        securitySchemes: {
          bearerAuth: {
            type: 'http',
            scheme: 'bearer',
            description: 'Access token of a service account; it belongs to one agency and has named scopes.',
          },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'next-auth.session-token',
            description: 'A signed-in person, from pages of the portal only.',
          },
        },
      },
    },
    { override: simplify },
  );
}
