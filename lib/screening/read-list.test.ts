import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readList as readFiles } from '@/lib/screening/read-list';
import { fictionalList } from '@/lib/testing/fictional-list';

const bytes = (text: string) => new TextEncoder().encode(text);
const readList = async (file: Uint8Array) => (await readFiles([file])).list;

test('takes XML and CSV by their content', async () => {
  const xml = await readList(bytes(`\uFEFF${fictionalList(1, 3).xml}`));
  expect(xml.ok && xml.entries.length).toBe(3);
  const csv = await readList(bytes('\n\nfull_name\nOskar Veldrun\n'));
  expect(csv.ok && csv.entries.length).toBe(1);
});

test.each([
  ['nothing', '', 'file-empty'],
  ['blanks', ' \r\n ', 'file-empty'],
  ['PDF', '%PDF-1.7', 'file-pdf'],
  ['workbook', 'PK\u0003\u0004abc', 'file-zip'],
  ['web page', '<!DOCTYPE html><html>', 'file-html'],
  ['JSON', '{"a":1}', 'file-json'],
  ['carrier message', "UNB+UNOA:4+A+B'", 'file-carrier-message'],
  ['binary', 'ab\u0000cd', 'file-binary'],
  ['other XML', '<rss/>', 'xml-other-root'],
  ['text', 'hello', 'csv-no-header'],
])('says what a file is: %s', async (_, text, code) => {
  expect(await readList(bytes(text))).toMatchObject({ ok: false, errors: [{ code }] });
});

test.each([
  ['gzip', [0x1f, 0x8b, 8], 'file-compressed'],
  ['old Office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'file-old-office'],
  ['UTF-16', [0xff, 0xfe, 0x41, 0], 'file-utf16'],
])('says what a file is: %s', async (_, first, code) => {
  expect(await readList(new Uint8Array(first))).toEqual({ ok: false, errors: [{ code }] });
});

test('never throws, and every code has its sentence in every language', async () => {
  const known = ['en', 'ar'].map((locale) => {
    const file = path.join(import.meta.dirname, '../i18n/messages', locale, 'list-issues.json');
    const messages: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
    return new Set(Object.keys(messages));
  });
  const heads = fc.constantFrom(
    '',
    'full_name,birth_date\n',
    'family_name;sex\n',
    '<CONSOLIDATED_LIST><INDIVIDUALS>',
    '<!DOCTYPE a>',
  );
  await fc.assert(
    fc.asyncProperty(
      heads,
      fc.oneof(fc.string({ maxLength: 200 }), fc.uint8Array({ maxLength: 200 })),
      async (head, rest) => {
        const list = await readList(
          new Uint8Array([...bytes(head), ...(typeof rest === 'string' ? bytes(rest) : rest)]),
        );
        for (const { code } of list.ok ? list.warnings : list.errors) {
          for (const keys of known) expect(keys).toContain(code);
        }
      },
    ),
  );
});
