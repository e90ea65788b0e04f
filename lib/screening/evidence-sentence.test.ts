import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildIndex } from '@/lib/screening/build-index';
import { evidenceSentence } from '@/lib/screening/evidence-sentence';
import { readUnList } from '@/lib/screening/read-un-list';
import { fictionalList } from '@/lib/testing/fictional-list';

test.each(['en', 'ar'])('every line of evidence the matcher writes has its sentence in %s', (locale) => {
  const file = path.join(import.meta.dirname, '../i18n/messages', locale, 'evidence.json');
  const messages: Record<string, Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'));
  const { xml, people } = fictionalList(21, 200);
  const read = readUnList(new TextEncoder().encode(xml));
  if (!read.ok) throw new Error('the fictional list did not read');
  const index = buildIndex(read.entries.map((entry) => ({ ...entry, id: entry.externalRef })));
  const sentences = new Set<string>();
  for (const [at, { family, given, birthDate, documents, sex, birthPlace }] of people.entries()) {
    const [year = '', month = '', day = ''] = birthDate.split('-');
    const dates = [birthDate, `${year}-${day}-${month}`, `${year}-05-31`, `${Number(year) + 1}-${month}-${day}`, year];
    const issuer = at % 3 === 0 ? 'XOM' : 'UTO';
    const found = index.screen({
      familyName: at % 2 === 0 ? family : given,
      givenNames: at % 2 === 0 ? given.split(' ').reverse().join('') : `${family} ZZ`,
      ...(at % 7 === 0 ? {} : { birthDate: dates[at % dates.length] ?? birthDate, nationality: 'ARC' }),
      sex,
      birthPlace: at % 2 === 0 ? birthPlace.city : 'Nowhere',
      documents: documents.map(({ number }) => ({ kind: 'P', number, ...(at % 4 === 0 ? {} : { issuer }) })),
    });
    for (const { evidence } of found) for (const item of evidence) sentences.add(evidenceSentence(item));
  }
  expect(sentences.size).toBeGreaterThan(20);
  for (const sentence of sentences) {
    const [group = '', key = ''] = sentence.split('.');
    expect(messages[group]?.[key], sentence).toMatch(/\S/);
  }
});
