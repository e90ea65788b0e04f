'use client'; // marks where one is

import type { Route } from 'next';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';
import { KeyTarget } from '@/components/ui/key-target';

/** One place in the navigation. */
export interface NavigationItem {
  href: Route;
  label: string;
  icon: ReactNode;
  /** How many things wait there; 0 is not shown. */
  count?: number;
  /** The count is urgent. */
  urgent?: boolean;
  /** As `g q`. */
  keys?: string;
}

/** Places that belong together; the first group needs no title. */
export interface NavigationGroup {
  title?: string;
  items: readonly NavigationItem[];
}

/** The list of places, the same in the side bar and in the drawer. The longest address that fits is where one is. */
export function Navigation({
  groups,
  withKeys = false,
  onNavigate,
}: {
  groups: readonly NavigationGroup[];
  /** Once per page only: the keys would act twice. */
  withKeys?: boolean;
  onNavigate?: () => void;
}) {
  const t = useTranslations('shell');
  const path = usePathname();
  const current = groups
    .flatMap(({ items }) => items.map(({ href }) => href))
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
  return (
    <nav aria-label={t('navigation')} className="grid content-start gap-4">
      {groups.map((group, position) => (
        <div key={group.title ?? position}>
          {group.title ? <p className="px-3 pb-1 font-medium text-ink-subtle text-xs">{group.title}</p> : null}
          <ul className="grid gap-px">
            {group.items.map((item) => (
              <li key={item.href}>
                <Link
                  href={item.href}
                  prefetch={false}
                  onClick={onNavigate}
                  aria-current={item.href === current ? 'page' : undefined}
                  className={cn(
                    'group/place relative flex min-h-9 items-center gap-2.5 rounded-md px-3 text-ink-muted touch:min-h-11 [&_svg]:size-4.5 [&_svg]:shrink-0',
                    item.href === current
                      ? 'bg-accent-soft font-semibold text-ink before:absolute before:inset-y-2 before:start-0 before:w-[3px] before:rounded-full before:bg-accent [&_svg]:text-accent-text'
                      : 'hover:bg-line/50 hover:text-ink',
                  )}
                >
                  {item.icon}
                  <span className="min-w-0 grow truncate">{item.label}</span>
                  {withKeys && item.keys ? (
                    <span className="opacity-0 transition-opacity group-hover/place:opacity-100 group-focus-visible/place:opacity-100">
                      <KeyTarget keys={item.keys} scope="global" />
                    </span>
                  ) : null}
                  {item.count ? (
                    <span
                      className={cn(
                        'tabular min-w-5 rounded-full px-1.5 text-center font-semibold text-xs leading-5',
                        item.urgent ? 'bg-danger-solid text-danger-solid-ink' : 'bg-line text-ink',
                      )}
                    >
                      <span aria-hidden="true">{item.count}</span>
                      <span className="sr-only">, {t('waiting', { count: item.count })}</span>
                    </span>
                  ) : null}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
