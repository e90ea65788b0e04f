import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { paths } from '@/lib/display/paths';

/** The roles, as the messages under `shell.role` name them. */
export type RoleName = 'analyst' | 'liaison' | 'supervisor' | 'reviewer' | 'dpo' | 'auditor' | 'admin' | 'authority';

/** Who is signed in: shown in the side bar and in the drawer. */
export interface Person {
  name: string;
  roles: readonly RoleName[];
}

/** Who acts and in which roles, with the way out. */
export function Account({ person, signOut }: { person: Person; signOut: ReactNode }) {
  const t = useTranslations('shell');
  return (
    <section aria-label={t('account')} className="flex items-end justify-between gap-2 border-t px-4 py-3">
      <div className="min-w-0">
        <p className="truncate font-medium text-sm">
          <span className="sr-only">{t('signedInAs')} </span>
          <Link href={paths.account} prefetch={false} className="rounded-sm hover:underline">
            <bdi>{person.name}</bdi>
          </Link>
        </p>
        <p className="text-ink-subtle text-xs">{person.roles.map((role) => t(`role.${role}`)).join(' · ')}</p>
      </div>
      {signOut}
    </section>
  );
}
