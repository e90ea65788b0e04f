import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { StaleBar } from '@/components/live/stale-bar';
import { LiveProvider } from '@/components/live/use-live';
import type { RoleName } from '@/components/shell/account';
import { AppShell } from '@/components/shell/app-shell';
import { navigationFor } from '@/components/shell/places';
import { SignOut } from '@/components/shell/sign-out';
import { readTheme, themeCookie } from '@/components/shell/themes';
import { loadDeskCounts, signedIn } from '@/lib/web/load';

/** The frame behind the sign-in. It shows who is here and what waits; what may be seen is decided by each page's query. */
export default async function DeskLayout({ children }: { children: React.ReactNode }) {
  const { profile } = await signedIn();
  const counts = await loadDeskCounts();
  const t = await getTranslations('desk');
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <LiveProvider>
      <AppShell
        agency={profile.agency}
        person={{ name: profile.name, roles: profile.roles as RoleName[] }}
        theme={theme}
        signOut={<SignOut />}
        navigation={navigationFor(profile.roles, counts, {
          place: (n) => t(`place.${n}`),
          group: (g) => t(`group.${g}`),
        })}
      >
        <StaleBar />
        {children}
      </AppShell>
    </LiveProvider>
  );
}
