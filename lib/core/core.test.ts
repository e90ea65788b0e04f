import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from './canonical';
import { readCursor, toPage, writeCursor } from './cursor';
import { readEnv } from './env';
import { tryReason } from './policy';
import { newReference } from './reference';
import { roleProblem } from './roles';
import { seal, unseal } from './seal';

const good = {
  DATABASE_URL: 'postgresql://app@127.0.0.1/concord',
  NEXTAUTH_URL: 'http://127.0.0.1:3000',
  NEXTAUTH_SECRET: 'a'.repeat(32),
  CONCORD_SEALING_KEY: 'b'.repeat(32),
};

describe('configuration', () => {
  it('takes a whole one and defaults to production', () => {
    expect(readEnv(good).CONCORD_DEMO).toBe('0');
  });

  it.each(['NEXTAUTH_SECRET', 'CONCORD_SEALING_KEY'])('refuses production with a demo %s', (name) => {
    const demo = { ...good, [name]: `demo-${'x'.repeat(32)}` };
    expect(() => readEnv(demo)).toThrow(name);
    expect(readEnv({ ...demo, CONCORD_DEMO: '1', HOSTNAME: '127.0.0.1' }).CONCORD_DEMO).toBe('1');
  });

  it('refuses a demo that would listen beyond loopback', () => {
    expect(() => readEnv({ ...good, CONCORD_DEMO: '1', HOSTNAME: '0.0.0.0' })).toThrow('loopback');
  });

  it('names what is missing and says no value', () => {
    expect(() => readEnv({ ...good, NEXTAUTH_SECRET: 'tooshortsecret' })).toThrow(/NEXTAUTH_SECRET/);
    expect(() => readEnv({ ...good, NEXTAUTH_SECRET: 'tooshortsecret' })).not.toThrow(/tooshortsecret/);
  });
});

describe('sealed boxes', () => {
  beforeAll(() => {
    Object.assign(process.env, { ...good, CONCORD_DEMO: '0' });
  });

  it('open for their agency and purpose and for nobody else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uuid(), fc.uuid(), (plain, agency, other) => {
        const box = seal(agency, 'quarantine', plain);
        expect(Buffer.from(unseal(agency, 'quarantine', box))).toEqual(Buffer.from(plain));
        expect(() => unseal(agency, 'totp', box)).toThrow();
        if (other !== agency) expect(() => unseal(other, 'quarantine', box)).toThrow();
      }),
    );
  });

  it('do not open once a bit was changed', () => {
    const box = seal('a', 'totp', Buffer.from('secret'));
    for (let i = 0; i < box.length; i++) {
      const changed = Uint8Array.from(box);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(() => unseal('a', 'totp', changed)).toThrow();
    }
  });
});

describe('canonical JSON (RFC 8785)', () => {
  it('sorts keys by code unit and writes no white space', () => {
    expect(canonicalJson({ b: [1, { d: 1, c: 'é' }], a: null, '\u20ac': 1, '\r': 2, '1': 3 })).toBe(
      '{"\\r":2,"1":3,"a":null,"b":[1,{"c":"é","d":1}],"€":1}',
    );
  });

  it('is the same for every order of keys and reads back to the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as Json);
        // JSON has no negative zero
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        const shuffled = JSON.parse(JSON.stringify(value), (_key, v) =>
          v && typeof v === 'object' && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).reverse()) : v,
        );
        expect(canonicalJson(shuffled)).toBe(text);
      }),
    );
  });
});

describe('pages', () => {
  it('mark where they end and refuse a made-up mark', () => {
    const rows = [1, 2, 3].map((n) => ({ at: new Date(n), id: `0000000${n}-0000-4000-8000-000000000000` }));
    const page = toPage(rows, 2, (r) => r);
    expect(page.rows).toHaveLength(2);
    expect(readCursor(page.next ?? undefined)).toEqual(rows[1]);
    expect(toPage(rows, 3, (r) => r).next).toBeNull();
    for (const bad of ['x', writeCursor({ at: new Date(1), id: "' OR 1=1" })])
      expect(() => readCursor(bad)).toThrow('cursor-unreadable');
  });
});

describe('who may try', () => {
  const person = {
    kind: 'person',
    id: 'p',
    agencyId: 'a',
    agencyKind: 'piu',
    roles: ['analyst'],
    sessionId: 's',
  } as const;
  it('is nobody unless somebody is named', () => {
    for (const actor of [
      person,
      { kind: 'system', agencyId: 'a' },
      { kind: 'anonymous', agencyId: null },
      { kind: 'service', id: 'm', agencyId: 'a', agencyKind: 'piu', scopes: [] },
    ] as const)
      expect(tryReason({}, actor)).not.toBeNull();
  });
  it('tells a token that lacks a scope from an act that no token may do', () => {
    const token = { kind: 'service', id: 'm', agencyId: 'a', agencyKind: 'piu', scopes: ['hits:read'] } as const;
    expect(tryReason({ roles: ['analyst'] }, token)).toBe('person-only');
    expect(tryReason({ scopes: ['travel:write'] }, token)).toBe('scope-missing');
    expect(tryReason({ scopes: ['hits:read'] }, token)).toBeNull();
  });
  it('keeps acts of PIUs from the oversight body', () => {
    expect(tryReason({ roles: ['analyst'], agencies: ['piu'] }, { ...person, agencyKind: 'oversight' })).toBe(
      'other-kind-of-agency',
    );
  });
});

describe('roles of one person', () => {
  it.each([
    [['analyst', 'liaison'], 'piu', null],
    [[], 'piu', 'roles-empty'],
    [['authority'], 'piu', 'role-not-here'],
    [['authority', 'auditor'], 'oversight', null],
    [['auditor', 'analyst'], 'piu', 'roles-exclude'],
    [['dpo', 'admin'], 'piu', 'roles-exclude'],
  ] as const)('%j at a %s', (wanted, kind, problem) => {
    expect(roleProblem(wanted, kind)).toBe(problem);
  });
});

describe('references', () => {
  it('can be said aloud: no letter that is heard as a digit', () => {
    for (let i = 0; i < 200; i++)
      expect(newReference('HN')).toMatch(/^HN-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$/);
  });
});
