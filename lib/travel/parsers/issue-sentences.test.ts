import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import ar from '@/lib/i18n/messages/ar/issues.json';
import en from '@/lib/i18n/messages/en/issues.json';

test('every code a reader can raise has its sentence in both languages', () => {
  const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'));
  const prefix = '(?:edifact|paxlst|pnr|file|travellers|name|date|reader|message|warnings|xml|fal|workbook|vessel)';
  const codes = new Set(
    sources.flatMap((source) => source.match(new RegExp(`(?<=')${prefix}[A-Z][A-Za-z]+(?=')`, 'g')) ?? []),
  );
  expect(codes.size).toBeGreaterThan(50);
  for (const sentences of [en, ar]) expect([...codes].filter((code) => !(code in sentences))).toEqual([]);
});
