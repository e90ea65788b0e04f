'use client'; // chooses

import type { ReactNode } from 'react';
import type { Thing } from '@/components/intake/light-store';
import { useSelection } from '@/components/intake/selection';
import { cn } from '@/components/ui/class-names';

/** Chooses a parsed thing, or lets go of it when it is chosen already. */
export function SelectButton({
  selected: next,
  className,
  children,
}: {
  selected: Thing;
  className?: string;
  children: ReactNode;
}) {
  const { selected, select } = useSelection();
  const pressed = selected?.id === next.id;
  return (
    <button
      type="button"
      data-row-link=""
      data-thing={next.id}
      aria-pressed={pressed}
      onClick={() => select(pressed ? null : next)}
      className={cn(
        'min-w-0 break-words rounded-sm text-start underline decoration-line-strong/50 underline-offset-[0.22em] hover:text-accent-text hover:decoration-current touch:min-h-11',
        className,
      )}
    >
      {children}
    </button>
  );
}
