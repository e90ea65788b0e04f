import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';

/*
 * Roles are spelt out because WebKit drops a table's roles when its rows are laid out as cards (`display: block`).
 */

/**
 * A table that is read as one. Below 640 px each row becomes a card, so every cell but the heading needs its `label`.
 * Its header sticks under the top bar unless `wide`, which scrolls sideways instead.
 */
export function Table({
  caption,
  captionShown = false,
  wide = false,
  className,
  children,
}: {
  /** What the rows are; read out, and shown on demand. */
  caption: ReactNode;
  captionShown?: boolean;
  wide?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const table = (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <table role="table" className={cn('stacks w-full border-separate border-spacing-0 text-sm', className)}>
      <caption className={captionShown ? 'pb-2 text-start font-semibold text-base' : 'sr-only'}>{caption}</caption>
      {children}
    </table>
  );
  if (!wide) return table;
  return (
    <section
      aria-label={typeof caption === 'string' ? caption : undefined}
      className="overflow-x-auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {table}
    </section>
  );
}

/** The header row: put `HeaderCell`s in it. */
export function TableHead({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <thead role="rowgroup">
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <tr role="row">{children}</tr>
    </thead>
  );
}

/** A column's name. `end` for figures. */
export function HeaderCell({
  align = 'start',
  hidden = false,
  sort,
  className,
  children,
}: {
  align?: 'start' | 'end';
  /** Read out but not shown: for columns of buttons. */
  hidden?: boolean;
  sort?: 'ascending' | 'descending';
  className?: string;
  children: ReactNode;
}) {
  return (
    <th
      scope="col"
      // biome-ignore lint/a11y/noRedundantRoles: see above
      role="columnheader"
      aria-sort={sort}
      className={cn(
        'sticky top-(--sticky-top) z-10 h-9 border-b bg-sunken px-3 font-medium text-ink-muted text-xs whitespace-nowrap print:static',
        align === 'end' ? 'text-end' : 'text-start',
        className,
      )}
    >
      {hidden ? <span className="sr-only">{children}</span> : children}
    </th>
  );
}

/** The rows. */
export function TableBody({ children }: { children: ReactNode }) {
  // biome-ignore lint/a11y/noRedundantRoles: see above
  return <tbody role="rowgroup">{children}</tbody>;
}

/**
 * One row; `j` and `k` move through rows inside `RowKeys`. It lights up whole when something in it has the focus.
 * `muted` for a row that is done or taken by someone else, `selected` for a ticked one.
 */
export function Row({
  selected = false,
  muted = false,
  className,
  children,
  ...rest
}: Omit<ComponentProps<'tr'>, 'role'> & { selected?: boolean; muted?: boolean }) {
  return (
    <tr
      {...rest}
      // biome-ignore lint/a11y/noRedundantRoles: see above
      role="row"
      data-row=""
      className={cn(
        'group/row relative scroll-mt-24 hover:bg-sunken/60 has-[:focus-visible]:bg-accent-soft',
        'sm:[&:not(:last-child)>*]:border-b max-sm:not-last:border-b',
        'has-[:focus-visible]:shadow-[inset_3px_0_0_var(--accent)] rtl:has-[:focus-visible]:shadow-[inset_-3px_0_0_var(--accent)]',
        selected && 'bg-accent-soft hover:bg-accent-soft',
        muted && 'text-ink-subtle',
        className,
      )}
    >
      {children}
    </tr>
  );
}

/** One value. `label` is its column's name, shown on a phone. `heading` makes it the row's own heading. */
export function Cell({
  label,
  heading = false,
  align = 'start',
  nowrap = false,
  className,
  children,
}: {
  label?: string;
  heading?: boolean;
  align?: 'start' | 'end';
  nowrap?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const classes = cn(
    'align-middle font-normal sm:h-row sm:px-3 sm:py-1',
    align === 'end' ? 'tabular text-end' : 'text-start',
    nowrap && 'whitespace-nowrap',
    className,
  );
  return heading ? (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <th scope="row" role="rowheader" className={classes}>
      {children}
    </th>
  ) : (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <td role="cell" data-label={label} className={classes}>
      {children}
    </td>
  );
}
