import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';

/** Terms and their values. `rows` puts the term before the value, `grid` above it in as many columns as fit. */
export function DescriptionList({
  layout = 'rows',
  className,
  children,
}: {
  layout?: 'rows' | 'grid';
  className?: string;
  children: ReactNode;
}) {
  return (
    <dl
      data-layout={layout}
      className={cn(
        'group/list',
        layout === 'rows' ? 'divide-y' : 'grid grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] gap-x-6 gap-y-4',
        className,
      )}
    >
      {children}
    </dl>
  );
}

/** One term and its value. A value that is missing is said to be so by `FieldValue`, never left blank. */
export function Described({ term, className, children }: { term: ReactNode; className?: string; children: ReactNode }) {
  return (
    <div
      className={cn(
        'min-w-0 group-data-[layout=rows]/list:grid group-data-[layout=rows]/list:gap-x-4 group-data-[layout=rows]/list:py-2 group-data-[layout=rows]/list:sm:grid-cols-[minmax(8rem,1fr)_2fr]',
        className,
      )}
    >
      <dt className="text-ink-muted text-sm">{term}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}
