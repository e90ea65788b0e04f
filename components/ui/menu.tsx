'use client'; // opens and moves through its items

import { Menu as BaseMenu } from '@base-ui/react/menu';
import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ButtonSize, ButtonVariant } from '@/components/ui/button-styles';
import { buttonStyles } from '@/components/ui/button-styles';
import { cn } from '@/components/ui/class-names';
import { overlayStyles } from '@/components/ui/overlay-styles';

/** One line of a menu: a place to go, or something to do. An item that cannot be used says why. */
export type MenuItem = {
  label: ReactNode;
  icon?: ReactNode;
  danger?: boolean;
  disabledReason?: string;
} & ({ href: Route } | { onSelect: () => void });

/** A button that opens a list of further actions. The main action never hides in here. */
export function Menu({
  label,
  icon,
  labelHidden = false,
  variant = 'quiet',
  size,
  className,
  items,
}: {
  label: string;
  icon?: ReactNode;
  labelHidden?: boolean;
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
  items: readonly MenuItem[];
}) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger
        aria-label={labelHidden ? label : undefined}
        className={cn(buttonStyles({ variant, size }), 'data-popup-open:bg-accent-soft', className)}
      >
        {icon}
        {labelHidden ? null : label}
      </BaseMenu.Trigger>
      <BaseMenu.Portal>
        <BaseMenu.Positioner align="end" sideOffset={4} className="z-50">
          <BaseMenu.Popup className={cn(overlayStyles, 'min-w-44 max-w-xs origin-(--transform-origin) p-1')}>
            {items.map((item, position) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: labels are nodes, and a menu does not reorder
              <MenuLine key={position} item={item} />
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

function MenuLine({ item }: { item: MenuItem }) {
  const classes = cn(
    'flex min-h-8 w-full cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1 text-start outline-none touch:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0',
    'data-highlighted:bg-accent-soft data-disabled:cursor-not-allowed data-disabled:text-ink-subtle',
    item.danger && 'text-danger',
  );
  const content = (
    <>
      {item.icon}
      <span className="grid">
        {item.label}
        {item.disabledReason ? <span className="text-ink-muted text-xs">{item.disabledReason}</span> : null}
      </span>
    </>
  );
  if ('href' in item && !item.disabledReason) {
    return (
      <BaseMenu.LinkItem className={classes} closeOnClick render={<Link href={item.href} prefetch={false} />}>
        {content}
      </BaseMenu.LinkItem>
    );
  }
  return (
    <BaseMenu.Item
      className={classes}
      disabled={Boolean(item.disabledReason)}
      onClick={'onSelect' in item ? item.onSelect : undefined}
    >
      {content}
    </BaseMenu.Item>
  );
}
