import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** More of the same, folded away; it opens without any script. */
export function Unfold({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="group/unfold">
      <summary className="inline-flex min-h-6 items-center gap-1 rounded-sm text-ink-muted text-sm hover:text-ink touch:min-h-11">
        <ChevronRight
          aria-hidden="true"
          className="size-3.5 transition-transform group-open/unfold:rotate-90 rtl:-scale-x-100 rtl:group-open/unfold:-rotate-90"
        />
        {label}
      </summary>
      {children}
    </details>
  );
}
