import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';

/** The fields of a form, one under the other at a readable width. */
export function FormStack({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cn('grid max-w-form gap-5', className)}>{children}</div>;
}

/** The buttons that end a form: the main one first, in reading order. */
export function FormActions({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cn('flex flex-wrap items-start gap-3', className)}>{children}</div>;
}
