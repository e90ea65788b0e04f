import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Rules about the whole tree that no single file can keep: who may import whom, who may touch Prisma, Next and the
 * environment, which files may be client code. What a rule lists may shrink and does not grow without a decision.
 */
const root = path.resolve(import.meta.dirname, '..');

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.tsx?$/.test(e.name))
    .map((e) => path.relative(root, path.join(e.parentPath, e.name)))
    .filter((f) => !f.includes('generated/'));
}

interface Source {
  file: string;
  text: string;
  /** Imported files of the project, without extension, from the root. */
  imports: string[];
  packages: string[];
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith('lib/testing/');

function read(file: string): Source {
  const text = readFileSync(path.join(root, file), 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((m) => m[1] ?? '');
  const imports = specifiers.flatMap((s) =>
    s.startsWith('@/')
      ? [s.slice(2)]
      : s.startsWith('.')
        ? [path.relative(root, path.resolve(root, path.dirname(file), s))]
        : [],
  );
  return { file, text, imports, packages: specifiers.filter((s) => !s.startsWith('.') && !s.startsWith('@/')) };
}

const sources = ['lib', 'app', 'components'].flatMap(filesIn).map(read);
const shipped = sources.filter((s) => !isTest(s.file));

/** Left is lower; a folder imports itself and what stands to its left. Types of events are the floor: the core writes them. */
const ORDER = [
  ['display', 'i18n'],
  ['core'],
  ['audit'],
  ['access'],
  ['agencies'],
  ['redaction'],
  ['agreements'],
  ['travel'],
  ['screening'],
  ['hits'],
  ['alerts'],
  // what a recipient holds: beside the sender's side, never above it
  ['incoming'],
  ['desk', 'live'],
];
const rankOf = (folder: string) => ORDER.findIndex((group) => group.includes(folder));
const folderOf = (file: string) => /^lib\/([^/]+)\//.exec(file)?.[1];

/** Imports against the order, each with its reason. */
const UPWARD: Record<string, string> = {
  'lib/core/command -> lib/audit': 'writes the event of every act',
  'lib/core/query -> lib/audit': 'writes the event of every look',
  'lib/audit/events -> lib/redaction/schema': 'names of views in the details of a disclosure',
};

describe('who imports whom', () => {
  it('keeps the order of the nouns', () => {
    const wrong = shipped.flatMap(({ file, imports }) => {
      const from = folderOf(file);
      if (!from || rankOf(from) < 0) return [];
      return imports.flatMap((target) => {
        const to = folderOf(`${target}/`) ?? folderOf(target);
        if (!to || to === from || to === 'generated' || rankOf(to) < 0 || rankOf(to) < rankOf(from)) return [];
        const line = Object.keys(UPWARD).find((l) => {
          const [left, right] = l.split(' -> ');
          return file.startsWith(left ?? '-') && target.startsWith(right ?? '-');
        });
        return line ? [] : [`${file} -> ${target}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('gives the recipient no way to the sender’s record', () => {
    const reach = new Set<string>();
    const visit = (file: string) => {
      if (reach.has(file)) return;
      reach.add(file);
      for (const target of sources.find((s) => s.file === file)?.imports ?? [])
        for (const found of [`${target}.ts`, `${target}.tsx`]) if (sources.some((s) => s.file === found)) visit(found);
    };
    for (const { file } of shipped.filter((s) => s.file.startsWith('lib/incoming/'))) visit(file);
    const own = [...reach].filter(
      (f) => /^lib\/(hits|alerts|travel|screening)\//.test(f) || f === 'lib/redaction/source.ts',
    );
    expect(reach.size).toBeGreaterThan(5);
    expect(own).toEqual([]);
  });

  it('keeps components away from queries, commands, the core and Prisma', () => {
    const allowed =
      /^(components|app\/actions|lib\/(display|i18n|live\/topics|audit\/events|agreements\/terms-templates)|lib\/travel\/(mrz|manual\/schema)|lib\/[^/]+\/([a-z-]*schema|rules|catalogue|parsed|roles|ports|evidence-sentence|frequency-word|show-birth-date))/;
    const wrong = shipped
      .filter((s) => s.file.startsWith('components/'))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/^import (?!type )[^;]*?from '@\/([^']+)';/gms)]
          // `import { type X }` alone is a type import too
          .filter((m) => !/^import \{\s*(type [A-Za-z]+,?\s*)+\}/.test(m[0]))
          .map((m) => m[1] ?? '')
          .filter((target) => !allowed.test(target) && target !== 'lib/core/roles')
          .map((target) => `${file} -> ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('keeps the tests’ world out of what is shipped', () => {
    const wrong = shipped.filter((s) => s.imports.some((i) => i.startsWith('lib/testing'))).map((s) => s.file);
    expect(wrong).toEqual([]);
  });
});

describe('one way to do a thing', () => {
  it('makes the Prisma client in one file', () => {
    expect(shipped.filter((s) => /new PrismaClient\(/.test(s.text)).map((s) => s.file)).toEqual(['lib/core/db.ts']);
  });

  it('opens transactions only in the core', () => {
    expect(
      shipped
        .filter((s) => /\.\$transaction\(|\btransact\(/.test(s.text))
        .map((s) => s.file)
        .sort(),
    ).toEqual(['lib/core/command.ts', 'lib/core/db.ts', 'lib/core/query.ts']);
  });

  it('reads the environment in one file', () => {
    const readers = shipped.filter((s) => /process\.env/.test(s.text) && !s.file.startsWith('app/')).map((s) => s.file);
    expect(readers).toEqual(['lib/core/env.ts']);
  });

  it('writes disclosures in one file', () => {
    expect(
      shipped.filter((s) => /\.disclosure\.(create|update|upsert|delete)/.test(s.text)).map((s) => s.file),
    ).toEqual(['lib/alerts/release-disclosure.ts']);
  });

  it('writes audit events in one file', () => {
    expect(
      shipped.filter((s) => /\.auditEvent\.(create|update|upsert|delete)/.test(s.text)).map((s) => s.file),
    ).toEqual(['lib/audit/record.ts']);
  });

  it('lists every write endpoint of the browser in one file', () => {
    expect(shipped.filter((s) => /^'use server'/m.test(s.text)).map((s) => s.file)).toEqual(['app/actions.ts']);
  });

  it('imports Next only in the web layer, the pages and the components', () => {
    const wrong = shipped
      .filter((s) => s.file.startsWith('lib/') && !/^lib\/(web|i18n|display)\//.test(s.file))
      .filter((s) => s.packages.some((p) => p === 'next' || p.startsWith('next/') || p.startsWith('next-auth')))
      .map((s) => s.file);
    expect(wrong).toEqual([]);
  });

  it('has no folder or file for what has no name', () => {
    const nameless = sources
      .map((s) => s.file)
      .filter((f) => /(^|\/)(utils?|helpers?|common|misc|types|index)(\.tsx?|\/)/.test(f));
    expect(nameless).toEqual([]);
  });

  it('says in each client file why it is one', () => {
    const silent = shipped
      .filter((s) => /^'use client'/m.test(s.text) && !/^'use client'; \/\/ \S+/m.test(s.text))
      .filter((s) => !/error\.tsx$/.test(s.file))
      .map((s) => s.file);
    expect(silent).toEqual([]);
  });
});
