import { cva } from 'class-variance-authority';

/** The four looks of a button and its sizes; links that act like buttons share them. One `primary` per screen. */
export const buttonStyles = cva(
  [
    'group/button inline-flex select-none items-center justify-center gap-2 rounded-md border font-medium whitespace-nowrap',
    'transition-colors duration-100 [&_svg]:size-4 [&_svg]:shrink-0',
    'aria-disabled:cursor-not-allowed aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-ink-subtle aria-disabled:shadow-none',
  ],
  {
    variants: {
      variant: {
        primary: 'border-transparent bg-accent text-accent-ink shadow-control hover:bg-accent-hover',
        secondary: 'border-line-strong/60 bg-surface text-ink shadow-control hover:border-line-strong hover:bg-sunken',
        quiet: 'border-transparent bg-transparent text-accent-text hover:bg-accent-soft',
        danger: 'border-transparent bg-danger-solid text-danger-solid-ink shadow-control hover:bg-danger-solid-hover',
      },
      size: {
        small: 'min-h-8 px-2.5 text-sm touch:min-h-11',
        medium: 'min-h-control px-3.5 text-base',
        icon: 'size-8 p-0 touch:size-11',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'medium' },
  },
);

/** `primary` is the screen's one main action, `secondary` the others, `quiet` in rows and bars, `danger` ends things. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

/** `icon` is square and needs an `aria-label`. */
export type ButtonSize = 'small' | 'medium' | 'icon';
