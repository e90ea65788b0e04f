import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { EndOwnSessions } from '@/components/access/end-own-sessions';
import { LetterKeys } from '@/components/access/letter-keys';
import { LanguageSwitch, ThemeSwitch } from '@/components/shell/preferences';
import { readTheme, themeCookie } from '@/components/shell/themes';
import { Badge } from '@/components/ui/badge';
import { Described, DescriptionList } from '@/components/ui/description-list';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Time } from '@/components/ui/time';
import { viewAccount } from '@/lib/access/queries';
import { localeNames } from '@/lib/i18n/locales';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') };
}

export default async function AccountPage() {
  const { actor, profile } = await signedIn();
  const account = await load(viewAccount, {});
  const t = await getTranslations('account');
  const shell = await getTranslations('shell');
  const locale = await getLocale();
  const does = await getTranslations('people.does');
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <>
      <PageHeader title={t('title')} lede={t('lede')} />
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <Panel title={t('you')} description={t('youHint')}>
          <DescriptionList>
            <Described term={t('name')}>
              <bdi>{account.name}</bdi>
            </Described>
            <Described term={t('email')}>
              <bdi dir="ltr">{account.email}</bdi>
            </Described>
            <Described term={t('agency')}>
              {profile.agency.name} ({profile.agency.code})
            </Described>
            <Described term={t('roles')}>
              <ul className="grid gap-2">
                {actor.roles.map((name) => (
                  <li key={name}>
                    {shell(`role.${name}`)}
                    <span className="block text-ink-muted text-sm">{does(name)}</span>
                  </li>
                ))}
              </ul>
            </Described>
            <Described term={t('secondFactor')}>
              {account.secondFactor ? (
                <Badge tone="ok">{t('secondFactorOn')}</Badge>
              ) : (
                <span className="grid justify-items-start gap-1">
                  <Badge tone="warn">{t('secondFactorOff')}</Badge>
                  <span className="text-ink-muted text-sm">{t('secondFactorOffHint')}</span>
                </span>
              )}
            </Described>
          </DescriptionList>
        </Panel>
        <div className="grid gap-5">
          <Panel title={t('sessions')} description={t('sessionsHint')} footer={<EndOwnSessions userId={actor.id} />}>
            <ul className="divide-y">
              {account.sessions.map(({ id, createdAt, expiresAt, current }) => (
                <li key={id} className="grid gap-0.5 py-2 first:pt-0 last:pb-0">
                  <span className="flex flex-wrap items-center justify-between gap-2">
                    <span>
                      {t('since')} <Time value={createdAt} zone={profile.agency.timeZone} />
                    </span>
                    {current ? <Badge tone="accent">{t('thisOne')}</Badge> : null}
                  </span>
                  <span className="text-ink-muted text-sm">
                    {t('until')} <Time value={expiresAt} />
                  </span>
                </li>
              ))}
            </ul>
          </Panel>
          <Panel title={t('keys')}>
            <LetterKeys />
          </Panel>
          <Panel title={t('look')} description={t('lookHint')}>
            <DescriptionList>
              <Described term={shell('language')}>
                <span className="flex items-center justify-between gap-2">
                  {localeNames[locale]} <LanguageSwitch />
                </span>
              </Described>
              <Described term={shell('theme.label')}>
                <span className="flex items-center justify-between gap-2">
                  {shell(`theme.${theme}`)} <ThemeSwitch theme={theme} />
                </span>
              </Described>
            </DescriptionList>
          </Panel>
        </div>
      </div>
    </>
  );
}
