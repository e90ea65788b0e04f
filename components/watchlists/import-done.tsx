'use client'; // renews the page once the outcome was read

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import type { ImportAnswer } from '@/components/watchlists/import-answer';
import { ListIssues } from '@/components/watchlists/list-issues';
import { UnreadRows } from '@/components/watchlists/unread-rows';
import { paths } from '@/lib/display/paths';

/** What an import changed, the rows it could not read, and its warnings. */
export function ImportDone({
  listId,
  files,
  told,
  inEntries,
  onAgain,
}: {
  listId: string;
  files: string;
  told: ImportAnswer;
  inEntries: boolean;
  onAgain: () => void;
}) {
  const t = useTranslations('watchlists.import');
  const router = useRouter();
  const { version, added, changed, removed, unchanged, warnings } = told;
  return (
    <>
      <Banner
        tone="ok"
        title={t('done', { version })}
        action={
          <>
            {inEntries ? (
              <Button onClick={() => router.refresh()}>{t('toEntries')}</Button>
            ) : (
              <LinkButton href={paths.watchlist(listId)}>{t('toEntries')}</LinkButton>
            )}
            <Button variant="quiet" onClick={onAgain}>
              {t('another')}
            </Button>
          </>
        }
      >
        <bdi className="break-all">{files}</bdi> · {t('added', { count: added })} · {t('changed', { count: changed })} ·{' '}
        {t('removed', { count: removed })} · {t('unchanged', { count: unchanged })}
        <p>{t('rescreened')}</p>
      </Banner>
      <UnreadRows {...told} />
      {warnings.length > 0 ? (
        <section className="grid gap-2">
          <h3 className="font-semibold">{t('warnings', { count: warnings.length })}</h3>
          <ListIssues issues={warnings} tone="warn" />
        </section>
      ) : null}
    </>
  );
}
