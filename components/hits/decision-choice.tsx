'use client'; // `y`, `n` and `u` choose

import { useTranslations } from 'next-intl';
import { useAnnounce } from '@/components/ui/announcer';
import { cn } from '@/components/ui/class-names';
import { Kbd } from '@/components/ui/kbd';
import { useShortcuts } from '@/components/ui/shortcuts';
import type { HitKind, ReviewDecision } from '@/lib/hits/schema';

/** Same person, not, or unsure. "Same" cannot be chosen before something speaks for it, and says so. */
export function DecisionChoice({
  kind,
  chosen,
  sameRefused,
  choose,
}: {
  kind: HitKind;
  chosen: ReviewDecision | null;
  /** Why "same person" cannot be chosen now. */
  sameRefused: string | null;
  choose: (decision: ReviewDecision) => void;
}) {
  const t = useTranslations('hits.decide');
  const announce = useAnnounce();
  const options = [
    { value: 'confirmed', keys: 'y', label: t(`confirmed.${kind}`), refused: sameRefused },
    { value: 'dismissed', keys: 'n', label: t(`dismissed.${kind}`), refused: null },
    { value: 'unsure', keys: 'u', label: t('unsure'), refused: null },
  ] as const;
  const take = ({ value, refused }: (typeof options)[number]) => (refused ? announce(refused) : choose(value));
  useShortcuts(options.map((option) => ({ keys: option.keys, label: option.label, run: () => take(option) })));
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{t(`question.${kind}`)}</legend>
      <div className="grid grid-cols-3 gap-2">
        {options.map((option, at) => (
          <label
            key={option.value}
            className={cn(
              'grid content-start gap-1 rounded-md border border-line bg-surface px-2.5 py-2 has-checked:border-accent has-checked:bg-accent-soft',
              option.refused ? 'cursor-not-allowed bg-sunken' : 'cursor-pointer hover:border-line-strong',
            )}
          >
            <span className="flex items-center justify-between gap-2">
              <input
                id={at === 0 ? 'decision' : `decision-${option.value}`}
                type="radio"
                name="decision"
                value={option.value}
                checked={chosen === option.value}
                aria-disabled={option.refused ? true : undefined}
                aria-describedby={option.refused && chosen === null ? 'decision-refused' : undefined}
                onChange={() => take(option)}
                className="tick aria-disabled:opacity-50"
              />
              <span aria-hidden="true" className="max-lg:hidden touch:hidden">
                <Kbd keys={option.keys} />
              </span>
            </span>
            <span className={cn('font-medium text-sm leading-snug', option.refused && 'text-ink-subtle')}>
              {option.label}
            </span>
          </label>
        ))}
      </div>
      {sameRefused && chosen === null ? (
        <p id="decision-refused" className="mt-1.5 text-ink-muted text-sm">
          {sameRefused}
        </p>
      ) : null}
    </fieldset>
  );
}
