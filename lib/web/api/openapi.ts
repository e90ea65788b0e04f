import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { Described } from './contract';
import { getAlert, getAlerts, postAlert } from './contracts-alerts';
import { getAuditEvents } from './contracts-audit';
import { getDesk } from './contracts-desk';
import { getDisclosure, getDisclosures } from './contracts-disclosures';
import { getHit, getHits, postHitReview } from './contracts-hits';
import { getTravellers, getTravelMessage, getTravelMessages, postTravelMessage } from './contracts-travel';
import { getWatchlists, postWatchlist, postWatchlistImport } from './contracts-watchlists';
import { type ProblemStatus, problemSchema, titles } from './problem';

/** Every endpoint, in the order of the document. */
export const contracts: readonly Described[] = [
  postTravelMessage,
  getTravelMessages,
  getTravelMessage,
  getTravellers,
  getWatchlists,
  postWatchlist,
  postWatchlistImport,
  getHits,
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
export function problemsOf(c: Described): ProblemStatus[] {
  const body = c.json !== undefined || c.bytes !== undefined;
  const query = Object.keys(c.query.shape).length > 0;
  const when: [ProblemStatus, boolean][] = [
    [400, body || 'cursor' in c.query.shape],
    [401, true],
    [403, true],
    [404, c.about !== undefined || c.path === '/api/v1/alerts'],
    [409, c.runs.kind === 'command'],
    [413, body],
    [415, body],
    [422, body || query],
    [500, true],
  ];
  return when.filter(([, can]) => can).map(([status]) => status);
}

const problemContent = (status: ProblemStatus) => ({
  id: `Problem${status}`,
  description: titles[status],
  headers: { 'Correlation-Id': correlationHeader },
  content: { 'application/problem+json': { schema: problemSchema } },
});
const correlationHeader = {
  description: 'Quote it to the operators; the audit events of the request carry it.',
  schema: { type: 'string', format: 'uuid' },
} as const;

/** Scopes are alternatives, as the policy reads them: one of them is enough. Signed-in persons call by their session. */
const securityOf = (c: Described) => [
  ...(c.runs.policy.who.scopes ?? []).map((scope) => ({ bearerAuth: [scope] })),
  ...(c.runs.policy.who.roles || c.runs.policy.who.anyone ? [{ session: [] }] : []),
];

function requestBodyOf(c: Described): ZodOpenApiOperationObject['requestBody'] {
  if (c.json) return { required: true, content: { 'application/json': { schema: c.json } } };
  const { bytes } = c;
  if (!bytes) return undefined;
  const schema = { type: 'string', format: 'binary', maxLength: bytes.maxBytes } as const;
  return { required: true, content: Object.fromEntries(bytes.types.map((type) => [type, { schema }])) };
}

function operationOf(c: Described): ZodOpenApiOperationObject {
  const requestBody = requestBodyOf(c);
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
          },
        ]),
      ),
      ...Object.fromEntries(problemsOf(c).map((status) => [status, problemContent(status)])),
    },
  };
}

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
    {
      // a client must not break when an answer gains a field
      override: ({ jsonSchema, io }) => {
        if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      },
    },
  );
}
