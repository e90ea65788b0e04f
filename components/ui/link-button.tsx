import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { type ButtonSize, type ButtonVariant, buttonStyles } from '@/components/ui/button-styles';
import { cn } from '@/components/ui/class-names';
import { KeyTarget } from '@/components/ui/key-target';

/** A link that looks like a button: for going somewhere, where `Button` does something. Never prefetches. */
export function LinkButton({
  href,
  variant,
  size,
  icon,
  keys,
  className,
  children,
  'aria-label': label,
}: {
  href: Route;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** A key that follows it, as `n` or `g h`. */
  keys?: string;
  className?: string;
  children?: ReactNode;
  'aria-label'?: string;
}) {
  return (
    <Link href={href} prefetch={false} aria-label={label} className={cn(buttonStyles({ variant, size }), className)}>
      {icon}
      {children}
      {keys ? <KeyTarget keys={keys} /> : null}
    </Link>
  );
}
