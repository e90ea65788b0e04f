import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';

/**
 * What a state means. `plain` is for finished things, which need no attention and therefore no colour; `waiting` for
 * things that someone else holds.
 */
export type Tone = 'plain' | 'neutral' | 'waiting' | 'info' | 'ok' | 'warn' | 'danger' | 'withheld' | 'accent';

/** One outline per tone, so that a state is told apart without its colour. Drawn on a 12 by 12 grid. */
const shapes: Record<Exclude<Tone, 'plain'>, ReactNode> = {
  neutral: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  waiting: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.75" />
      <path d="M6 2a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
  info: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  accent: <path d="M6 .9 11.1 6 6 11.1.9 6z" fill="currentColor" />,
  ok: (
    <path
      d="m1.8 6.4 2.9 2.9 5.5-6.1"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.1"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  warn: <path d="M6 1.2 11.4 10.6H.6z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />,
  danger: (
    <path
      d="M3.5.2h5l3.3 3.3v5l-3.3 3.3h-5L.2 8.5v-5zM5.15 2.4v4.3h1.7V2.4zM5.15 7.9v1.7h1.7V7.9z"
      fill="currentColor"
      fillRule="evenodd"
    />
  ),
  withheld: (
    <g stroke="currentColor" strokeLinecap="round" strokeWidth="1.5">
      <rect x="1.25" y="1.25" width="9.5" height="9.5" rx="1.5" fill="none" />
      <path d="m3.6 8.4 4.8-4.8" />
    </g>
  ),
};

/** The small mark of a tone. Decoration only: the words beside it say the same. */
export function ToneShape({ tone, className }: { tone: Tone; className?: string }) {
  if (tone === 'plain') return null;
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" className={cn('size-[0.85em] shrink-0', className)}>
      {shapes[tone]}
    </svg>
  );
}

/** Text colour per tone, AA on every ground of the theme. */
export const toneText: Record<Tone, string> = {
  plain: 'text-ink',
  neutral: 'text-ink-muted',
  waiting: 'text-ink-muted',
  info: 'text-info',
  ok: 'text-ok',
  warn: 'text-warn',
  danger: 'text-danger',
  withheld: 'text-withheld',
  accent: 'text-accent-text',
};

/** Tinted box per tone. */
export const toneBox: Record<Tone, string> = {
  plain: 'border-transparent bg-transparent text-ink',
  neutral: 'border-line bg-sunken text-ink-muted',
  waiting: 'border-line bg-sunken text-ink-muted',
  info: 'border-info-line bg-info-soft text-info',
  ok: 'border-ok-line bg-ok-soft text-ok',
  warn: 'border-warn-line bg-warn-soft text-warn',
  danger: 'border-danger-line bg-danger-soft text-danger',
  withheld: 'border-withheld-line bg-withheld-soft text-withheld',
  accent: 'border-accent-line bg-accent-soft text-accent-text',
};
