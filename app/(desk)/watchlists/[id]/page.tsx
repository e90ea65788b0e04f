import { UserRoundSearch } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { Time } from '@/components/ui/time';
import { EntryTable } from '@/components/watchlists/entry-table';
import { ImportList } from '@/components/watchlists/import-list';
import { paths } from '@/lib/display/paths';
import { csvColumns } from '@/lib/screening/csv-columns';
import { viewWatchlist } from '@/lib/screening/watchlist-queries';
import { load, signedIn } from '@/lib/web/load';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('watchlists'))('one.title') };
}

const columns = Object.entries(csvColumns).map(([name, others]) => ({ name, others }));

export default async function WatchlistPage({ params, searchParams }: PageProps<'/watchlists/[id]'>) {
  const { id } = await params;
  const { page } = await searchParams;
  const { profile } = await signedIn();
  const list = await load(viewWatchlist, { watchlistId: id, page: Number(typeof page === 'string' ? page : 0) });
  const t = await getTranslations('watchlists');
  const codes = await getTranslations('codes');
  const mayWrite = profile.roles.some((role) => role === 'analyst' || role === 'supervisor');
  const from = list.page * 50 + 1;
  const span = { first: from, last: from + list.entries.length - 1, total: list.entryCount };
  return (
    <>
      <PageHeader
        back={{ href: paths.watchlists, label: t('title') }}
        title={<bdi>{list.name}</bdi>}
        lede={`${codes(`listFamily.${list.family as 'un-sanctions'}`)} · ${codes(`offence.${list.offence as 'terrorism'}`)}`}
        facts={{
          owner: profile.agency.code,
          handling: t('one.handling'),
          clock: list.importedAt ? (
            <>
              {t('one.version', { version: list.version })} <Time value={list.importedAt} className="font-normal" />
            </>
          ) : (
            t('list.never')
          ),
          audience: t('one.audience', { agency: profile.agency.code }),
        }}
      />
      <div className={mayWrite ? 'grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]' : undefined}>
        {mayWrite ? (
          <div className="min-w-0 xl:order-2">
            <ImportList watchlistId={list.id} columns={columns} />
          </div>
        ) : null}
        <Panel title={t('entries.title', { count: list.entryCount })} flush>
          {list.entries.length === 0 ? (
            <EmptyState
              icon={<UserRoundSearch />}
              title={t(list.version > 0 && list.entryCount > 0 ? 'entries.beyond' : 'entries.empty')}
            >
              {t(mayWrite ? 'entries.emptyImport' : 'entries.emptyWait')}
            </EmptyState>
          ) : (
            <EntryTable caption={t('entries.title', { count: list.entryCount })} entries={list.entries} />
          )}
          <Pagination
            previous={list.page > 0 ? paths.watchlist(list.id, list.page - 1) : undefined}
            next={list.page + 1 < list.pages ? paths.watchlist(list.id, list.page + 1) : undefined}
            summary={list.entries.length > 0 ? t('entries.span', span) : null}
          />
        </Panel>
      </div>
    </>
  );
}
