import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contracts, openApiDocument } from './openapi';

const root = path.join(import.meta.dirname, '../../..');
// as a client gets it
const document = JSON.parse(JSON.stringify(openApiDocument())) as {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown>; responses: Record<string, { content: Record<string, unknown> }> };
};
interface Operation {
  operationId: string;
  security: Record<string, string[]>[];
  responses: Record<string, { $ref?: string; content?: Record<string, unknown> }>;
  parameters: { in: string; name: string; required?: boolean }[];
}
const operations = Object.entries(document.paths).flatMap(([at, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ at, method, operation })),
);

/** Every schema in the document, with where it stands. */
function* schemasIn(node: unknown, at = '#'): Generator<[string, Record<string, unknown>]> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, inner] of Object.entries(node)) {
    const here = `${at}/${key}`;
    if (key === 'example' || key === 'examples') continue;
    if (key === 'schema' || key === 'items') yield [here, inner];
    if (key === 'schemas' || key === 'properties')
      for (const [name, schema] of Object.entries(inner as Record<string, Record<string, unknown>>))
        yield [`${here}/${name}`, schema];
    yield* schemasIn(inner, here);
  }
}

describe('OpenAPI document', () => {
  test('has every contract once, under its own id', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(operations.length).toBe(contracts.length);
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(contracts.length);
  });

  test('every operation says how it succeeds, how it refuses and who may', () => {
    for (const { at, method, operation } of operations) {
      const statuses = Object.keys(operation.responses);
      expect(
        statuses.some((s) => s === '200' || s === '201' || s === '204'),
        `${method} ${at}`,
      ).toBe(true);
      expect(statuses, `${method} ${at}`).toEqual(expect.arrayContaining(['401', '403', '500']));
      for (const status of statuses.filter((s) => Number(s) >= 400))
        expect(operation.responses[status]).toEqual({ $ref: `#/components/responses/Problem${status}` });
      expect(operation.security.length, `${method} ${at}`).toBeGreaterThan(0);
    }
    for (const response of Object.values(document.components.responses))
      expect(Object.keys(response.content)).toEqual(['application/problem+json']);
  });

  test('every name in a path is a parameter', () => {
    for (const { at, operation } of operations) {
      const named = [...at.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(operation.parameters.filter((p) => p.in === 'path' && p.required).map((p) => p.name)).toEqual(named);
    }
  });

  test('every reference leads somewhere', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(20);
    for (const [, kind, name] of references)
      expect(Object.keys(kind === 'schemas' ? document.components.schemas : document.components.responses)).toContain(
        name,
      );
  });

  test('no schema lets anything through', () => {
    const all = [...schemasIn(document)];
    expect(all.length).toBeGreaterThan(200);
    const shapes = ['type', '$ref', 'anyOf', 'oneOf', 'allOf', 'const', 'enum'];
    expect(all.filter(([, schema]) => !shapes.some((s) => s in schema)).map(([at]) => at)).toEqual([]);
  });

  test('deciding is not for tokens', () => {
    for (const id of ['reviewHit', 'releaseAlert', 'getHit', 'getAlert'])
      expect(operations.find(({ operation }) => operation.operationId === id)?.operation.security).toEqual([
        { session: [] },
      ]);
  });
});

describe('routes', () => {
  const routed = (method: string) =>
    new RegExp(`export const ${method} = (?:unlessBusy\\(\\s*)?handle(?:Bulk)?\\(`, 'g');
  const fileOf = (at: string) => path.join(root, 'app', at.replaceAll(/\{(\w+)\}/g, '[$1]'), 'route.ts');

  test('every contract has its route', () => {
    for (const { path: at, method } of contracts) {
      expect(existsSync(fileOf(at)), at).toBe(true);
      expect(readFileSync(fileOf(at), 'utf8')).toMatch(routed(method.toUpperCase()));
    }
  });

  test('every route has its contract', () => {
    const exported = readdirSync(path.join(root, 'app/api/v1'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('route.ts'))
      .flatMap((file) => [...readFileSync(path.join(root, 'app/api/v1', file), 'utf8').matchAll(routed('[A-Z]+'))]);
    expect(exported.length).toBe(contracts.length);
  });

  test('docs/api.md lists every endpoint with the scopes that open it', () => {
    const lines = readFileSync(path.join(root, 'docs/api.md'), 'utf8').split('\n');
    for (const c of contracts) {
      const scopes = c.runs.policy.who.scopes;
      const who = scopes ? scopes.map((s) => `\`${s}\``).join(' or ') : 'a person';
      const start = `| \`${c.method.toUpperCase()} ${c.path.replace('/api/v1', '')}\` | ${who} |`;
      expect(
        lines.some((line) => line.startsWith(start)),
        start,
      ).toBe(true);
    }
  });
});
