import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';
import { FieldError } from '@/components/ui/field';
import { KeyTarget } from '@/components/ui/key-target';

/** One choice: words, what they mean, and a key that takes it. */
export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  keys?: string;
}

/** One of several, none chosen at first. `cards` for decisions with consequences, `inline` for short words. */
export function RadioGroup({
  name,
  id = name,
  legend,
  legendHidden = false,
  hint,
  error,
  options,
  defaultValue,
  layout = 'stack',
  required = true,
  className,
}: {
  name: string;
  id?: string;
  legend: ReactNode;
  legendHidden?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly RadioOption[];
  defaultValue?: string;
  layout?: 'stack' | 'inline' | 'cards';
  required?: boolean;
  className?: string;
}) {
  return (
    // the bar of an error stands outside the fieldset, whose own border would start below the legend
    <div className={cn('min-w-0', error && 'border-danger border-s-4 ps-3', className)}>
      <fieldset aria-describedby={cn(hint && `${id}-hint`, error && `${id}-error`) || undefined} className="min-w-0">
        <legend className={cn('mb-1.5 font-medium', legendHidden && 'sr-only')}>{legend}</legend>
        {hint ? (
          <p id={`${id}-hint`} className="-mt-1 mb-2 text-ink-muted text-sm">
            {hint}
          </p>
        ) : null}
        {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
        <div
          className={cn(
            layout === 'inline' && 'flex flex-wrap gap-x-6 gap-y-2',
            layout === 'stack' && 'grid gap-2',
            layout === 'cards' && 'grid gap-2 sm:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))]',
            error && 'mt-2',
          )}
        >
          {options.map((option, position) => {
            // The first one has the group's id, so that the error summary's link lands on it.
            const optionId = position === 0 ? id : `${id}-${option.value}`;
            return (
              <label
                key={option.value}
                htmlFor={optionId}
                className={cn(
                  'flex cursor-pointer items-start gap-2.5',
                  layout === 'cards' &&
                    'rounded-md border border-line bg-surface p-3 hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft',
                )}
              >
                <input
                  id={optionId}
                  type="radio"
                  name={name}
                  value={option.value}
                  required={required}
                  defaultChecked={option.value === defaultValue}
                  aria-invalid={error ? true : undefined}
                  aria-describedby={option.hint ? `${optionId}-hint` : undefined}
                  className="tick mt-[0.15em]"
                />
                <span className="grid min-w-0 grow">
                  <span className="flex items-baseline justify-between gap-2">
                    <span className={layout === 'cards' ? 'font-medium' : undefined}>{option.label}</span>
                    {option.keys ? <KeyTarget keys={option.keys} /> : null}
                  </span>
                  {option.hint ? (
                    <span id={`${optionId}-hint`} className="text-ink-muted text-sm">
                      {option.hint}
                    </span>
                  ) : null}
                </span>
              </label>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
