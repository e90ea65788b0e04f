import { buildIndex } from '@/lib/screening/build-index';
import { readUnList } from '@/lib/screening/read-un-list';
import type { Subject } from '@/lib/screening/schema';
import { fictionalList, fictionalPerson } from '@/lib/testing/fictional-list';
import { seededRandom } from '@/lib/testing/seeded-random';

/** Recall on listed people under altered data, and alerts on people who are on no list. The labels are the generator's. */
const LISTED = 500;
const OTHERS = 2000;
const { xml, people } = fictionalList(77, LISTED);
const read = readUnList(new TextEncoder().encode(xml));
if (!read.ok) throw new Error('the list was not read');
const index = buildIndex(read.entries.map((e) => ({ ...e, id: e.externalRef })));
const random = seededRandom(78);

const swapTwo = (word: string) => {
  if (word.length < 5) return word;
  const at = random.whole(1, word.length - 3);
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
};
const plain = (p: (typeof people)[number]): Subject => ({
  familyName: p.family,
  givenNames: p.given,
  birthDate: p.birthDate,
  sex: p.sex,
  nationality: p.nationality,
  documents: [],
});
const kinds: Record<string, (p: (typeof people)[number]) => Subject> = {
  'as listed': plain,
  'order swapped': (p) => ({ ...plain(p), familyName: p.given, givenNames: p.family }),
  'given names glued': (p) => ({ ...plain(p), givenNames: p.given.replace(/\s/g, '') }),
  'two letters swapped': (p) => ({ ...plain(p), familyName: swapTwo(p.family) }),
  'without birth date': (p) => {
    const { birthDate: _birthDate, ...rest } = plain(p);
    return rest;
  },
};

const recall: Record<string, number> = {};
for (const [kind, alter] of Object.entries(kinds)) {
  const found = people.filter((p) =>
    index.screen(alter(p)).some((c) => c.entryId === p.reference && c.band !== 'weak'),
  ).length;
  recall[kind] = found / people.length;
  console.log(`${kind}: ${(recall[kind] * 100).toFixed(1)} % of ${people.length} found`);
}
let alerts = 0;
for (let i = 0; i < OTHERS; i++)
  if (index.screen(plain(fictionalPerson(random, `N${i}`))).some((c) => c.band !== 'weak')) alerts++;
const falsePer1000 = (alerts / OTHERS) * 1000;
console.log(
  `people on no list: ${falsePer1000.toFixed(1)} alerts a thousand (their names come from the list's own small stock)`,
);
console.log(
  `RESULT ${JSON.stringify({ quality: 'screening', matcher: index.matcherVersion, listed: LISTED, recall, falsePer1000 })}`,
);
