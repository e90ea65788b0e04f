import { useTranslations } from 'next-intl';
import { Characters } from '@/components/manual/mrz-checks';
import { usePlaceWords } from '@/components/manual/use-place-words';
import type { MrzProblem } from '@/lib/travel/mrz/split-lines';

/** Why the text is no machine readable zone yet: which line, which character, and what to do. */
export function MrzProblems({ problems }: { problems: readonly MrzProblem[] }) {
  const t = useTranslations('manual.unread');
  const { place } = usePlaceWords();
  return (
    <ul className="grid gap-1 text-sm">
      {problems.map(({ code, line, position, got = 0, want = 0, character = '' }) => (
        <li key={`${code}-${line}-${position}`}>
          {code === 'illegal-character'
            ? t.rich(code, {
                place: place(line, position),
                character: () => <Characters text={character} />,
                filler: () => <Characters text="<" />,
              })
            : code === 'line-length'
              ? t(got < want ? 'line-short' : 'line-long', { line, got, want, count: Math.abs(got - want) })
              : t(code, { line, got, want })}
        </li>
      ))}
    </ul>
  );
}
