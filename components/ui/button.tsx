'use client'; // a disabled button stays focusable and must refuse the press itself

import { LoaderCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ComponentProps, type MouseEvent, type ReactNode, useId } from 'react';
import { type ButtonSize, type ButtonVariant, buttonStyles } from '@/components/ui/button-styles';
import { cn } from '@/components/ui/class-names';
import { KeyTarget } from '@/components/ui/key-target';

/** Props of `Button`: those of `<button>` without `disabled`, because a button that cannot be pressed says why. */
export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Waiting for the server: the button keeps its place and refuses presses. */
  pending?: boolean;
  /** Why it cannot be pressed now, shown under it and read with it. */
  disabledReason?: ReactNode;
  /** A key that presses it, as `n` or `g h`; shown on the button and listed under `?`. */
  keys?: string;
};

/** A button. Its type is `button` unless told `submit`. */
export function Button({
  variant,
  size,
  icon,
  pending = false,
  disabledReason,
  keys,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const t = useTranslations('common');
  const reasonId = useId();
  const refused = pending || Boolean(disabledReason);
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (refused) event.preventDefault();
    else onClick?.(event);
  };
  const button = (
    <button
      {...rest}
      type={type}
      aria-disabled={refused || undefined}
      aria-busy={pending || undefined}
      aria-describedby={cn(rest['aria-describedby'], disabledReason ? reasonId : '') || undefined}
      onClick={press}
      className={cn(buttonStyles({ variant, size }), className)}
    >
      {pending ? <LoaderCircle aria-hidden="true" className="animate-spin" /> : icon}
      {children}
      {pending ? <span className="sr-only">{t('working')}</span> : null}
      {keys ? <KeyTarget keys={keys} /> : null}
    </button>
  );
  if (!disabledReason) return button;
  return (
    <span className="inline-flex max-w-xs flex-col items-start gap-1">
      {button}
      <span id={reasonId} className="text-ink-muted text-xs">
        {disabledReason}
      </span>
    </span>
  );
}
