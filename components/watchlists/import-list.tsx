'use client'; // sends a file and tells what it changed

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorWord } from '@/components/intake/error-word';
import { postFile, reasonOf } from '@/components/intake/post-file';
import { FileDrop, type SendFile } from '@/components/ui/file-drop';
import { Panel } from '@/components/ui/panel';
import { CsvColumns } from '@/components/watchlists/csv-columns';
import { type ImportAnswer, ImportResult, importDone, importRefused } from '@/components/watchlists/import-answer';
import { MAX_LIST_BYTES } from '@/lib/screening/watchlist-schema';

/** Replaces a list's entries by a file's. A file that cannot be used changes nothing, and the panel says so. */
export function ImportList({
  watchlistId,
  columns,
}: {
  watchlistId: string;
  /** Columns of a CSV file: the name the project writes and the other headings it understands. */
  columns: readonly { name: string; others: readonly string[] }[];
}) {
  const t = useTranslations('watchlists.import');
  const errorWord = useErrorWord();
  const router = useRouter();
  const [answer, setAnswer] = useState<ImportAnswer | null>(null);

  const send: SendFile = async (file, report) => {
    setAnswer(null);
    const came = await postFile(`/api/v1/watchlists/${watchlistId}/import`, file, report);
    const done = came.status === 200 ? importDone.safeParse(came.body) : null;
    if (done?.success) {
      setAnswer({ ok: true, name: file.name, done: done.data });
      router.refresh();
      return { ok: true };
    }
    const refused = importRefused.safeParse(came.body);
    const why = errorWord(done ? 'fault' : reasonOf(came));
    // the sentences are a file's only where the reader spoke; other refusals are told by their reason
    const errors = refused.success && refused.data.reason === 'list-unreadable' ? (refused.data.errors ?? []) : [];
    setAnswer({ ok: false, name: file.name, why, errors });
    return { ok: false, message: t('notUsed') };
  };

  return (
    <Panel title={t('title')} description={t('description')}>
      <div className="grid gap-4">
        <FileDrop
          name="list"
          label={t('label')}
          hint={t('hint')}
          multiple={false}
          maxBytes={MAX_LIST_BYTES}
          send={send}
        />
        {answer ? <ImportResult answer={answer} /> : null}
        <CsvColumns columns={columns} />
      </div>
    </Panel>
  );
}
