import { type ReactNode, useId } from 'react';
import { cn } from '@/components/ui/class-names';

/**
 * A titled part of a page. `flush` when a table fills it; `ground="shared"` marks what other agencies see too;
 * `ground="bare"` is a section without a box.
 */
export function Panel({
  title,
  level = 2,
  description,
  actions,
  footer,
  flush = false,
  ground = 'surface',
  className,
  children,
}: {
  title?: ReactNode;
  level?: 2 | 3;
  description?: ReactNode;
  actions?: ReactNode;
  footer?: ReactNode;
  flush?: boolean;
  ground?: 'surface' | 'sunken' | 'shared' | 'bare';
  className?: string;
  children: ReactNode;
}) {
  const titleId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  const bare = ground === 'bare';
  return (
    <section
      aria-labelledby={title ? titleId : undefined}
      className={cn(
        'flex min-w-0 flex-col',
        !bare && 'overflow-clip rounded-lg border shadow-panel',
        ground === 'surface' && 'bg-surface',
        ground === 'sunken' && 'bg-sunken shadow-none',
        ground === 'shared' && 'border-accent-line bg-shared',
        className,
      )}
    >
      {title || actions ? (
        <header
          className={cn(
            'flex flex-wrap items-start justify-between gap-x-4 gap-y-2',
            bare ? 'pb-3' : 'px-4 pt-3.5',
            flush ? 'pb-3' : !bare && 'pb-0',
          )}
        >
          <div className="min-w-0">
            {title ? (
              <Heading id={titleId} className="font-semibold text-lg leading-snug">
                {title}
              </Heading>
            ) : null}
            {description ? <p className="max-w-prose text-ink-muted text-sm">{description}</p> : null}
          </div>
          {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
        </header>
      ) : null}
      <div className={cn('grow', !bare && !flush && 'p-4', flush && Boolean(title || actions) && 'border-t')}>
        {children}
      </div>
      {footer ? (
        <footer className="flex flex-wrap items-center gap-3 border-t bg-sunken/50 px-4 py-3">{footer}</footer>
      ) : null}
    </section>
  );
}
