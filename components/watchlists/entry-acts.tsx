'use client'; // asks for the reason before an entry leaves the list

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { restoreEntry, withdrawEntry } from '@/app/actions';
import { useErrorWord } from '@/components/intake/error-word';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { LinkButton } from '@/components/ui/link-button';
import { RadioGroup } from '@/components/ui/radio-group';
import { paths } from '@/lib/display/paths';
import { withdrawReasons } from '@/lib/screening/watchlist-schema';

/** What can be done with an entry: amend and withdraw it while it is on the list, put it back when it is not. */
export function EntryActs({
  listId,
  entryId,
  imported,
  state,
}: {
  listId: string;
  entryId: string;
  /** It came from a file, and the next one may bring it back. */
  imported: boolean;
  /** `earlier`: another form of the entry is on the list, so there is nothing to do with this one. */
  state: 'current' | 'withdrawn' | 'earlier';
}) {
  const t = useTranslations('watchlists.withdraw');
  const errorWord = useErrorWord();
  const router = useRouter();
  const [problem, setProblem] = useState('');
  const [pending, startTransition] = useTransition();
  if (state === 'earlier') return null;
  if (state === 'withdrawn')
    return (
      <span className="grid justify-items-end gap-2">
        <Button
          variant="primary"
          pending={pending}
          onClick={() =>
            startTransition(async () => {
              const answer = await restoreEntry({ entryId }).catch(() => null);
              if (!answer?.ok) return setProblem(errorWord(answer ? answer.reason : 'unreachable'));
              router.push(paths.entry(listId, answer.result.entryId));
            })
          }
        >
          {t('restore')}
        </Button>
        {problem ? <Banner tone="danger" live title={problem} /> : null}
      </span>
    );
  return (
    <>
      <LinkButton href={paths.amendEntry(listId, entryId)} variant="primary" keys="e">
        {t('amend')}
      </LinkButton>
      <ConfirmDialog
        label={t('withdraw')}
        title={t('title')}
        consequence={imported ? t('consequenceImported') : t('consequence')}
        confirm={t('withdraw')}
        tone="danger"
        reasonMinimum={0}
        done={t('done')}
        act={async (form) => {
          const reason = withdrawReasons.find((known) => known === form.get('code'));
          if (!reason) return { ok: false, message: t('reasonMissing') };
          const answer = await withdrawEntry({ entryId, reason }).catch(() => null);
          if (!answer?.ok) return { ok: false, message: errorWord(answer ? answer.reason : 'unreachable') };
          router.refresh();
          return { ok: true };
        }}
      >
        <RadioGroup
          name="code"
          legend={t('reason')}
          options={withdrawReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        />
      </ConfirmDialog>
    </>
  );
}
