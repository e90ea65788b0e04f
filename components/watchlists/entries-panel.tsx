'use client'; // searches without a name in the address

import { ChevronLeft, ChevronRight, ListX, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState, useTransition } from 'react';
import { viewWatchlist } from '@/app/actions';
import { useErrorWord } from '@/components/intake/error-word';
import { useAnnounce } from '@/components/ui/announcer';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { useShortcuts } from '@/components/ui/shortcuts';
import { EntriesTable } from '@/components/watchlists/entries-table';
import type { ViewedList } from '@/lib/screening/watchlist-queries';
import { ENTRIES_A_PAGE, type EntryView, entryViews } from '@/lib/screening/watchlist-schema';

interface Wanted {
  search: string;
  show: EntryView;
  page: number;
}

/** A list's entries, page by page, with a search by name or reference. Each look is recorded, so it goes on a press. */
export function EntriesPanel({
  first,
  seesRestricted,
  mayKeep,
}: {
  first: Pick<ViewedList, 'id' | 'entries' | 'total' | 'page' | 'pages' | 'entryCount'>;
  seesRestricted: boolean;
  mayKeep: boolean;
}) {
  const t = useTranslations('watchlists.entries');
  const errorWord = useErrorWord();
  const announce = useAnnounce();
  const [wanted, setWanted] = useState<Wanted>({ search: '', show: 'current', page: 0 });
  const [shown, setShown] = useState(first);
  const [problem, setProblem] = useState('');
  const [pending, startTransition] = useTransition();
  useShortcuts([{ keys: '/', label: t('search'), run: () => document.getElementById('search')?.focus() }]);

  const ask = (next: Wanted) => {
    setWanted(next);
    startTransition(async () => {
      const answer = await viewWatchlist({ watchlistId: first.id, ...next }).catch(() => null);
      if (!answer?.ok) return setProblem(errorWord(answer ? answer.reason : 'unreachable'));
      setProblem('');
      setShown(answer.result);
      announce(t('found', { count: answer.result.total }));
    });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const search = String(new FormData(event.currentTarget).get('search') ?? '').trim();
    ask({ ...wanted, search, page: 0 });
  };
  const views = entryViews.filter((view) => view !== 'restricted' || seesRestricted);
  const { entries, total, page, pages } = shown;
  const start = page * ENTRIES_A_PAGE + 1;
  const caption = t('caption', { first: start, last: start + entries.length - 1, total });
  const hidden = first.entryCount - first.total;
  return (
    <div className="grid gap-3">
      <form method="post" onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <Field name="search" label={t('search')} hint={t('searchHint')} optional className="grow basis-64 sm:max-w-md">
          {(control) => <Input {...control} maxLength={100} type="search" />}
        </Field>
        <Field name="show" label={t('show')}>
          {(control) => (
            <Select
              {...control}
              value={wanted.show}
              options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
              onChange={(event) => {
                const show = entryViews.find((view) => view === event.currentTarget.value) ?? 'current';
                ask({ ...wanted, show, page: 0 });
              }}
            />
          )}
        </Field>
        <Button type="submit" icon={<Search aria-hidden="true" />} pending={pending}>
          {t('find')}
        </Button>
      </form>
      {problem ? <Banner tone="danger" live title={problem} /> : null}
      {hidden > 0 && !seesRestricted ? <Banner tone="info" title={t('hidden', { count: hidden })} /> : null}
      <Panel flush>
        {entries.length === 0 ? (
          <EmptyState icon={<ListX />} title={wanted.search ? t('none.title') : t(`none.${wanted.show}`)}>
            {wanted.search
              ? t('none.hint')
              : wanted.show === 'current' && first.entryCount === 0
                ? t(mayKeep ? 'empty.import' : 'empty.wait')
                : null}
          </EmptyState>
        ) : (
          <EntriesTable listId={first.id} entries={entries} caption={caption} />
        )}
        {entries.length > 0 ? (
          <nav aria-label={t('pages')} className="flex flex-wrap items-center justify-between gap-3 border-t px-3 py-2">
            <span className="text-ink-muted text-sm">{caption}</span>
            <span className="flex gap-2">
              {page > 0 ? (
                <Button
                  size="small"
                  icon={<ChevronLeft aria-hidden="true" className="rtl:-scale-x-100" />}
                  onClick={() => ask({ ...wanted, page: page - 1 })}
                >
                  {t('previous')}
                </Button>
              ) : null}
              {page + 1 < pages ? (
                <Button
                  size="small"
                  className="flex-row-reverse"
                  icon={<ChevronRight aria-hidden="true" className="rtl:-scale-x-100" />}
                  onClick={() => ask({ ...wanted, page: page + 1 })}
                >
                  {t('next')}
                </Button>
              ) : null}
            </span>
          </nav>
        ) : null}
      </Panel>
    </div>
  );
}
