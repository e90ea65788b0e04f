import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from '@/components/ui/class-names';
import { controlStyles } from '@/components/ui/control-styles';

/** One choice of a select, radio group or filter. */
export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

/** The browser's own select: it works with every keyboard, reader and phone. `placeholder` is an empty first choice. */
export function Select({
  options,
  placeholder,
  className,
  ...rest
}: Omit<ComponentProps<'select'>, 'children'> & { options: readonly Option[]; placeholder?: string }) {
  return (
    <span className={cn('relative block', className)}>
      <select {...rest} className={cn(controlStyles, 'h-control cursor-pointer appearance-none truncate pe-9')}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 end-2.5 my-auto size-4 text-ink-muted"
      />
    </span>
  );
}
