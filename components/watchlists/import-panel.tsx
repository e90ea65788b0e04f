'use client'; // sends a file and tells what changed

import { FileUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorWord } from '@/components/intake/error-word';
import { postFile, reasonOf } from '@/components/intake/post-file';
import { useAnnounce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { FileDrop, type SendFile } from '@/components/ui/file-drop';
import { Panel } from '@/components/ui/panel';
import { useShortcuts } from '@/components/ui/shortcuts';
import { CsvColumns } from '@/components/watchlists/csv-columns';
import { type ImportOutcome, readOutcome } from '@/components/watchlists/import-outcome';
import { ImportResult } from '@/components/watchlists/import-result';
import { MAX_LIST_BYTES } from '@/lib/screening/watchlist-schema';

const inputId = 'list';

/** Replaces a list by a file, and says what that changed; a refused file changes nothing and says why. */
export function ImportPanel({
  watchlistId,
  columns,
  openFirst,
}: {
  watchlistId: string;
  columns: readonly string[];
  /** Open from the start: the list has no entries yet, so importing is what there is to do. */
  openFirst: boolean;
}) {
  const t = useTranslations('watchlists.import');
  const errorWord = useErrorWord();
  const announce = useAnnounce();
  const router = useRouter();
  const [told, setTold] = useState<{ name: string; outcome: ImportOutcome } | null>(null);
  const [open, setOpen] = useState(openFirst);
  useShortcuts([{ keys: 'a', label: t('choose'), run: () => document.getElementById(inputId)?.click() }], {
    enabled: open,
  });

  const send: SendFile = async (file, report) => {
    setTold(null);
    const answer = await postFile(`/api/v1/watchlists/${watchlistId}/import`, file, report);
    const outcome = readOutcome(answer);
    if (!outcome) return { ok: false, message: errorWord(reasonOf(answer)) };
    setTold({ name: file.name, outcome });
    announce(outcome.ok ? t('done', { version: outcome.version }) : t('refused'));
    if (!outcome.ok) return { ok: false, message: t('refused') };
    router.refresh();
    return { ok: true };
  };

  if (!open)
    return (
      <div>
        <Button icon={<FileUp aria-hidden="true" />} keys="i" onClick={() => setOpen(true)}>
          {t('another')}
        </Button>
      </div>
    );
  return (
    <Panel title={t('title')} description={t('description')}>
      <div className="grid gap-4">
        <FileDrop
          name={inputId}
          label={t('label')}
          hint={t('hint')}
          multiple={false}
          maxBytes={MAX_LIST_BYTES}
          send={send}
        />
        {told ? <ImportResult name={told.name} outcome={told.outcome} /> : null}
        <CsvColumns columns={columns} />
      </div>
    </Panel>
  );
}
