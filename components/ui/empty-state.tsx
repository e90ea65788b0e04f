import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';

/**
 * Says why there is nothing, what would fill the place, and what to do next. `title` is the fact ("Queue clear"),
 * `children` the rest ("Last hit 06:41 UTC; feeds healthy"). A broken feed is a `Banner`, never an empty state.
 */
export function EmptyState({
  title,
  icon,
  action,
  className,
  children,
}: {
  title: ReactNode;
  icon?: ReactNode;
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
}) {
  return (
    <div className={cn('grid justify-items-center gap-1 px-6 py-12 text-center', className)}>
      {icon ? (
        <span
          aria-hidden="true"
          className="mb-2 grid size-10 place-items-center rounded-full bg-sunken text-ink-subtle [&_svg]:size-5"
        >
          {icon}
        </span>
      ) : null}
      <p className="font-semibold text-lg">{title}</p>
      {children ? <div className="max-w-prose text-ink-muted">{children}</div> : null}
      {action ? <div className="mt-3 flex flex-wrap justify-center gap-3">{action}</div> : null}
    </div>
  );
}
