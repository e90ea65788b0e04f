import { useTranslations } from 'next-intl';
import { CheckNumber } from '@/components/manual/mrz-lines';
import { usePlaceWords } from '@/components/manual/use-place-words';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/class-names';
import type { MrzCheck } from '@/lib/travel/mrz/explain-checks';

const tones = { agrees: 'ok', unused: 'neutral', differs: 'danger', 'not-a-digit': 'danger' } as const;

/** Every check digit beside the others: what it covers, what stands there, what should, and how it comes about. */
export function MrzChecks({
  checks,
  marked,
  onMark,
}: {
  checks: readonly MrzCheck[];
  marked: number | null;
  onMark: (number: number | null) => void;
}) {
  const t = useTranslations('manual.check');
  const { place, span } = usePlaceWords();
  return (
    <ol aria-label={t('title')} className="grid gap-2 sm:grid-cols-[repeat(auto-fit,minmax(12.5rem,1fr))]">
      {checks.map((check, at) => {
        const number = at + 1;
        const { name, covers, found, expected, state, sum, text } = check;
        const wrong = tones[state] === 'danger';
        return (
          <li
            key={name}
            onPointerEnter={() => onMark(number)}
            onPointerLeave={() => onMark(null)}
            className={cn(
              'grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-1 rounded-md border p-2.5',
              wrong && 'border-danger border-s-4',
              marked === number && 'bg-sunken',
            )}
          >
            <button
              type="button"
              onFocus={() => onMark(number)}
              onBlur={() => onMark(null)}
              onClick={() => onMark(number)}
              className="flex items-center gap-2 rounded-sm text-start font-medium"
            >
              <CheckNumber number={number} />
              {t(`name.${name}`)}
            </button>
            <p>
              <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
            </p>
            <p className="text-sm">
              {t.rich(`sentence.${state}`, {
                found: () => <Characters text={found} />,
                expected: () => <Characters text={expected} />,
              })}
            </p>
            <p className="text-ink-muted text-xs">
              {t('covers', { spans: covers.map(span).join(t('and')), digit: place(check.at.line, check.at.from) })}
            </p>
            {check.overflows ? <p className="text-ink-muted text-sm">{t('overflows')}</p> : null}
            {state === 'unused' ? null : (
              <details className="text-ink-muted text-xs">
                <summary className="cursor-pointer rounded-sm">{t('how')}</summary>
                <p className="mt-1">{t('sum', { sum, expected })}</p>
                <p className="break-all font-mono" dir="ltr">
                  {text}
                </p>
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Characters of the zone within a sentence. */
export function Characters({ text }: { text: string }) {
  return (
    <bdi dir="ltr" className="rounded-sm border bg-sunken px-1 font-mono font-semibold">
      {text === '' ? '∅' : text}
    </bdi>
  );
}
