import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';

/**
 * The link to a record, worded by its reference. It never prefetches: opening a record is a look at personal data that
 * leaves an audit event, and a pointer passing over a list is not a look.
 */
export function RecordLink({ href, className, children }: { href: Route; className?: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      data-row-link=""
      className={cn(
        'reference rounded-sm font-semibold text-ink underline decoration-line-strong/50 underline-offset-[0.22em] hover:text-accent-text hover:decoration-current',
        className,
      )}
    >
      {children}
    </Link>
  );
}
