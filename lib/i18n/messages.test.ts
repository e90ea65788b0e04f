import { readdirSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { messages } from '@/lib/i18n/messages';

const folder = path.join(import.meta.dirname, 'messages');

function leaves(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${at} is neither text nor a group`);
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, at ? `${at}.${key}` : key));
}

/** Names of the arguments; a brace inside an argument opens a branch of it, which is text again. */
function placeholders(text: string): string[] {
  const names = new Set<string>();
  const inside: ('argument' | 'branch')[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '}') inside.pop();
    if (text[at] !== '{') continue;
    const opens = inside.at(-1) === 'argument' ? 'branch' : 'argument';
    inside.push(opens);
    if (opens === 'argument') names.add(/^\w+/.exec(text.slice(at + 1))?.[0] ?? '');
  }
  return [...names].sort();
}

describe('messages', () => {
  test('every file is listed under its name in camelCase, in every language', () => {
    for (const locale of locales) {
      const names = readdirSync(path.join(folder, locale))
        .filter((file) => file.endsWith('.json'))
        .map((file) => file.slice(0, -5).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
      expect(Object.keys(messages[locale]).sort(), locale).toEqual(names.sort());
    }
  });

  test('every language has the same keys with the same placeholders', () => {
    const english = new Map(leaves(messages.en));
    for (const locale of locales) {
      const own = new Map(leaves(messages[locale]));
      expect([...own.keys()].sort(), locale).toEqual([...english.keys()].sort());
      for (const [key, text] of own) {
        expect(placeholders(text), `${locale} ${key}`).toEqual(placeholders(english.get(key) ?? ''));
        expect(text.trim(), `${locale} ${key}`).not.toBe('');
      }
    }
  });

  test('every plural in Arabic has all six forms', () => {
    for (const [key, text] of leaves(messages.ar)) {
      for (const [, body] of text.matchAll(/, plural,((?:[^{}]|\{[^{}]*\})*)\}/g)) {
        const forms = [...(body ?? '').matchAll(/(zero|one|two|few|many|other) \{/g)].map(([, form]) => form).sort();
        expect(forms, key).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
      }
    }
  });

  test('every message can be formatted', () => {
    for (const locale of locales) {
      for (const [key, text] of leaves(messages[locale])) {
        const values = Object.fromEntries(placeholders(text).map((name) => [name, 3]));
        const translate = createTranslator({
          locale,
          messages: { one: text },
          onError: (error) => expect.fail(`${locale} ${key}: ${error.message}`),
        });
        // marks such as <link> are filled in by the screen
        const marks = Object.fromEntries(
          [...text.matchAll(/<(\w+)>/g)].map(([, name]) => [name, (inner: string) => inner]),
        );
        expect(translate.markup('one', { ...values, ...marks })).not.toMatch(/[{}]/);
      }
    }
  });
});
