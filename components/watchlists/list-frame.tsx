import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useCodeWord } from '@/components/redaction/code-word';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import { Time } from '@/components/ui/time';
import type { ListRow } from '@/components/watchlists/list-row';
import { ScreeningBanner } from '@/components/watchlists/screening-banner';
import { paths } from '@/lib/display/paths';

export type ListTab = 'entries' | 'import' | 'history' | 'settings';

/** The top of a list's pages: its name, what it stands for, who sees it, how it is being screened, and its tabs. */
export function ListFrame({
  list,
  agency,
  tab,
  mayKeep,
  children,
}: {
  list: ListRow;
  agency: string;
  tab: ListTab;
  /** May add, import and change. */
  mayKeep: boolean;
  children: ReactNode;
}) {
  const t = useTranslations('watchlists');
  const word = useCodeWord();
  const tabs = [
    { key: 'entries', href: paths.watchlist(list.id), count: list.entryCount },
    ...(mayKeep ? [{ key: 'import', href: paths.watchlistImport(list.id) } as const] : []),
    { key: 'history', href: paths.watchlistHistory(list.id) },
    ...(mayKeep ? [{ key: 'settings', href: paths.watchlistSettings(list.id) } as const] : []),
  ] as const;
  return (
    <>
      <PageHeader
        back={{ href: paths.watchlists, label: t('title') }}
        title={<bdi>{list.name}</bdi>}
        badges={list.restricted ? <Badge tone="warn">{t('restricted')}</Badge> : null}
        lede={
          <>
            {word('listFamily', list.family)} · {word('offence', list.offence)}
            {list.source ? (
              <>
                {' · '}
                <bdi>{list.source}</bdi>
              </>
            ) : null}
            <span className="flex flex-wrap gap-x-1.5">
              {list.version > 0 ? t('version', { version: list.version, count: list.entryCount }) : t('empty')}
              {list.importedAt ? (
                <>
                  <span aria-hidden="true">·</span> {t('importedAt')} <Time value={list.importedAt} />
                </>
              ) : null}
            </span>
          </>
        }
        facts={{
          owner: agency,
          handling: t('handling'),
          audience: list.restricted ? t('audienceRestricted', { agency }) : t('audience', { agency }),
        }}
        actions={
          mayKeep ? (
            <LinkButton href={paths.newEntry(list.id)} variant={tab === 'entries' ? 'primary' : 'secondary'} keys="n">
              {t('addEntry')}
            </LinkButton>
          ) : null
        }
      />
      <ScreeningBanner first={list} />
      <TabLinks
        label={t('tabs')}
        tabs={tabs.map(({ key, ...link }) => ({ ...link, label: t(`tab.${key}`), current: key === tab }))}
      />
      {children}
    </>
  );
}
