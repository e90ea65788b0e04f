import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Badge } from '@/components/ui/badge';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { EntryActs } from '@/components/watchlists/entry-acts';
import { EntryCard } from '@/components/watchlists/entry-card';
import { EntryHistory } from '@/components/watchlists/entry-history';
import { EntryHits } from '@/components/watchlists/entry-hits';
import { paths } from '@/lib/display/paths';
import { viewEntry } from '@/lib/screening/entry-queries';
import { load } from '@/lib/web/load';
import { listRights } from '../../load-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('watchlists'))('entry.title') };
}

export default async function EntryPage({ params }: PageProps<'/watchlists/[id]/entries/[entryId]'>) {
  const { id, entryId } = await params;
  const entry = await load(viewEntry, { watchlistId: id, entryId });
  const { agency, mayKeep } = await listRights(entry.list.restricted);
  const t = await getTranslations('watchlists');
  const latest = entry.forms.at(-1);
  const state = entry.removedVersion === null ? 'current' : latest?.id === entry.id ? 'withdrawn' : 'earlier';
  return (
    <>
      <PageHeader
        back={{ href: paths.watchlist(id), label: entry.list.name }}
        title={<bdi>{entry.facts.names[0]?.full}</bdi>}
        lede={
          <bdi dir="ltr" className="reference">
            {entry.externalRef}
          </bdi>
        }
        badges={
          <>
            {entry.origin === 'hand' ? <Badge tone="info">{t('mark.hand')}</Badge> : null}
            {entry.restricted ? <Badge tone="warn">{t('restricted')}</Badge> : null}
            {entry.expired ? <Badge tone="neutral">{t('mark.expired')}</Badge> : null}
            {entry.removedVersion === null ? null : (
              <Badge tone="neutral">
                {t(state === 'earlier' ? 'mark.earlier' : 'mark.withdrawn', { version: entry.removedVersion })}
              </Badge>
            )}
          </>
        }
        facts={{
          owner: agency,
          handling: t('handling'),
          audience: entry.restricted ? t('audienceRestricted', { agency }) : t('audience', { agency }),
        }}
        actions={
          mayKeep ? (
            <EntryActs listId={id} entryId={entry.id} imported={entry.origin === 'import'} state={state} />
          ) : null
        }
      />
      <div className="grid gap-4 lg:grid-cols-[3fr_2fr] lg:items-start">
        <Panel title={t('entry.says')}>
          <EntryCard entry={entry} />
        </Panel>
        <div className="grid gap-4">
          <Panel title={t('entry.hits', { count: entry.hits.length })} flush>
            <EntryHits hits={entry.hits} />
          </Panel>
          <Panel title={t('entry.history')} flush>
            <EntryHistory forms={entry.forms} />
          </Panel>
        </div>
      </div>
    </>
  );
}
