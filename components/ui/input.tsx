import type { ComponentProps } from 'react';
import { cn } from '@/components/ui/class-names';
import { controlStyles } from '@/components/ui/control-styles';

/** A one-line text field. Browsers are told not to remember what is typed: it may be personal data. */
export function Input({ className, type = 'text', autoComplete = 'off', ...rest }: ComponentProps<'input'>) {
  return (
    <input
      {...rest}
      type={type}
      autoComplete={autoComplete}
      dir={rest.dir ?? 'auto'}
      className={cn(controlStyles, 'h-control', className)}
    />
  );
}
