'use client'; // `y` and `n` choose

import { useTranslations } from 'next-intl';
import { useAnnounce } from '@/components/ui/announcer';
import { cn } from '@/components/ui/class-names';
import { Kbd } from '@/components/ui/kbd';
import { useShortcuts } from '@/components/ui/shortcuts';
import type { Decision } from './review-draft';

/** Same person or not. "Same" cannot be chosen before something speaks for it, and says so. */
export function DecisionChoice({
  chosen,
  sameRefused,
  choose,
}: {
  chosen: Decision | null;
  /** Why "same person" cannot be chosen now. */
  sameRefused: string | null;
  choose: (decision: Decision) => void;
}) {
  const t = useTranslations('hits.decide');
  const announce = useAnnounce();
  const options = [
    { value: 'confirmed', keys: 'y', refused: sameRefused },
    { value: 'dismissed', keys: 'n', refused: null },
  ] as const;
  const take = ({ value, refused }: (typeof options)[number]) => (refused ? announce(refused) : choose(value));
  useShortcuts(options.map((option) => ({ keys: option.keys, label: t(option.value), run: () => take(option) })));
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{t('question')}</legend>
      <div className="grid gap-2">
        {options.map((option, at) => (
          <label
            key={option.value}
            className={cn(
              'flex items-start gap-2.5 rounded-md border border-line bg-surface p-3 has-checked:border-accent has-checked:bg-accent-soft',
              option.refused ? 'cursor-not-allowed bg-sunken' : 'cursor-pointer hover:border-line-strong',
            )}
          >
            <input
              id={at === 0 ? 'decision' : `decision-${option.value}`}
              type="radio"
              name="decision"
              value={option.value}
              checked={chosen === option.value}
              aria-disabled={option.refused ? true : undefined}
              aria-describedby={option.refused ? 'decision-refused' : undefined}
              onChange={() => take(option)}
              className="tick mt-[0.15em] aria-disabled:opacity-50"
            />
            <span className="grid grow">
              <span className="flex items-baseline justify-between gap-2 font-medium">
                <span className={option.refused ? 'text-ink-subtle' : undefined}>{t(option.value)}</span>
                <span aria-hidden="true" className="max-lg:hidden touch:hidden">
                  <Kbd keys={option.keys} />
                </span>
              </span>
              {option.refused ? (
                <span id="decision-refused" className="text-ink-muted text-sm">
                  {option.refused}
                </span>
              ) : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
