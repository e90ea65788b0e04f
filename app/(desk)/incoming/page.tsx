import { Inbox as InboxIcon } from 'lucide-react';
import type { Metadata, Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { Inbox } from '@/components/incoming/inbox';
import { isolate } from '@/components/incoming/isolate';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { listAgencies } from '@/lib/agencies/queries';
import { paths } from '@/lib/display/paths';
import { listDisclosures } from '@/lib/incoming/queries';
import { load, signedIn } from '@/lib/web/load';

const ROWS = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('incoming'))('title') };
}

export default async function IncomingPage({ searchParams }: PageProps<'/incoming'>) {
  const { cursor: given } = await searchParams;
  const cursor = typeof given === 'string' ? given : undefined;
  const { profile } = await signedIn();
  const t = await getTranslations('incoming');
  const page = await load(listDisclosures, { limit: ROWS, ...(cursor ? { cursor } : {}) });
  const agencies = await load(listAgencies, {});
  const unit = isolate(profile.agency.name);
  const phone = agencies.find((a) => a.id === profile.agency.id)?.dutyPhone;
  return (
    <div data-density="roomy" className="mx-auto grid w-full max-w-5xl content-start gap-7">
      <PageHeader title={t('title')} lede={t('lede')} />
      <Inbox
        key={cursor ?? ''}
        initial={{ items: page.rows, next: page.next }}
        renderedAt={Date.now()}
        limit={ROWS}
        live={cursor === undefined}
        senders={Object.fromEntries(agencies.map((a) => [a.code, a.country]))}
        empty={
          <EmptyState
            icon={<InboxIcon />}
            title={t('empty.title')}
            action={<LinkButton href={paths.agreements}>{t('empty.agreements')}</LinkButton>}
          >
            {phone ? t('empty.bodyPhone', { unit, phone: isolate(phone) }) : t('empty.body', { unit })}
          </EmptyState>
        }
      />
      {page.next || cursor ? (
        <Pagination
          summary={t('page', { count: page.rows.length })}
          {...(cursor ? { previous: paths.incoming } : {})}
          {...(page.next ? { next: `${paths.incoming}?cursor=${page.next}` as Route } : {})}
        />
      ) : null}
    </div>
  );
}
