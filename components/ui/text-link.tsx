import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';

/** A link in running text. Never prefetches: see `RecordLink`. */
export function TextLink({ href, className, children }: { href: Route; className?: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className={cn(
        'rounded-sm text-accent-text underline decoration-accent-line underline-offset-[0.2em] hover:decoration-current',
        className,
      )}
    >
      {children}
    </Link>
  );
}
