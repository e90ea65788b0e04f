import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';

/** One tab: a place with its own address. */
export interface TabLink {
  href: Route;
  label: ReactNode;
  count?: number;
  current?: boolean;
}

/** Views of one thing, as links: they can be opened in a new window, bookmarked and gone back to. */
export function TabLinks({ label, tabs, className }: { label: string; tabs: readonly TabLink[]; className?: string }) {
  return (
    <nav aria-label={label} className={cn('no-print overflow-x-auto border-b', className)}>
      <ul className="flex gap-1">
        {tabs.map(({ href, label: text, count, current = false }) => (
          <li key={href} className="shrink-0">
            <Link
              href={href}
              prefetch={false}
              aria-current={current ? 'page' : undefined}
              className={cn(
                'flex min-h-10 items-center gap-2 border-b-2 px-3 focus-visible:-outline-offset-2',
                current
                  ? 'border-accent font-semibold text-ink'
                  : 'border-transparent text-ink-muted hover:border-line-strong hover:text-ink',
              )}
            >
              {text}
              {count === undefined ? null : (
                <span
                  className={cn(
                    'tabular min-w-5 rounded-full px-1.5 text-center text-xs leading-5',
                    current ? 'bg-accent text-accent-ink' : 'bg-line text-ink-muted',
                  )}
                >
                  {count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
