import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from '@/components/ui/class-names';

/** A box to tick, with its words and an optional hint. The whole line is the target. */
export function Checkbox({
  label,
  labelHidden = false,
  hint,
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; labelHidden?: boolean; hint?: ReactNode }) {
  const generated = useId();
  const id = rest.id ?? generated;
  return (
    <span className={cn('flex items-start gap-2.5', className)}>
      <input
        {...rest}
        id={id}
        type="checkbox"
        aria-describedby={cn(rest['aria-describedby'], hint && `${id}-hint`) || undefined}
        className="tick mt-[0.15em]"
      />
      <span className={labelHidden ? 'sr-only' : 'grid'}>
        <label htmlFor={id} className="cursor-pointer">
          {label}
        </label>
        {hint ? (
          <span id={`${id}-hint`} className="text-ink-muted text-sm">
            {hint}
          </span>
        ) : null}
      </span>
    </span>
  );
}
