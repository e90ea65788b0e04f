import { useLocale } from 'next-intl';
import { useListWords } from '@/components/intake/list-words';
import { useCodeWord } from '@/components/redaction/code-word';
import { languageTag } from '@/lib/display/format-instant';

/** What was removed at intake, most first: kinds and how often each. */
export function useRemovedKinds() {
  const locale = useLocale();
  const word = useCodeWord();
  return (removed: Readonly<Record<string, number | undefined>>) =>
    Object.entries(removed)
      .map(([kind, count]) => ({ kind, count: count ?? 0, word: word('removed', kind) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || a.word.localeCompare(b.word, languageTag(locale)));
}

/** The same on one line: "free text 9, meal requests 3". */
export function RemovedKinds({ removed }: { removed: Readonly<Record<string, number | undefined>> }) {
  const join = useListWords();
  return join(useRemovedKinds()(removed).map(({ word, count }) => `${word}\u00a0${count}`));
}
