'use client'; // follows what is typed, and keeps it when the answer is an error

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState, useTransition } from 'react';
import { addEntry, amendEntry } from '@/app/actions';
import { useErrorWord } from '@/components/intake/error-word';
import { useLeaveWarning } from '@/components/manual/use-leave-warning';
import { Button } from '@/components/ui/button';
import { ErrorSummary, type FormProblem } from '@/components/ui/error-summary';
import { FormActions } from '@/components/ui/form-layout';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import { controlOf, draftOf, type EntryDraft, inputOf } from '@/components/watchlists/entry-draft';
import { EntryIdentity } from '@/components/watchlists/entry-identity';
import { EntryListing } from '@/components/watchlists/entry-listing';
import { paths } from '@/lib/display/paths';
import type { ReadEntry } from '@/lib/screening/schema';

/** An entry typed by hand: who is meant, then why and until when. Without `entry` a new one is added. */
export function EntryForm({
  listId,
  entry,
  offences,
  mayRestrict,
}: {
  listId: string;
  entry?: { id: string; facts: ReadEntry };
  offences: readonly string[];
  mayRestrict: boolean;
}) {
  const t = useTranslations('watchlists.form');
  const errorWord = useErrorWord();
  const router = useRouter();
  const [first] = useState<EntryDraft>(() => draftOf(entry?.facts));
  const [draft, setDraft] = useState(first);
  const [saved, setSaved] = useState(false);
  useLeaveWarning(draft !== first && !saved, t('leave'));
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [pending, startTransition] = useTransition();
  const change = (part: Partial<EntryDraft>) => setDraft((now) => ({ ...now, ...part }));
  const errorOf = (control: string) => problems.find(({ field }) => field === control)?.message;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { input, rows } = inputOf(draft);
    if (input.names.length === 0)
      return setProblems([{ field: `${draft.names[0]?.key}-full`, message: t('nameMissing') }]);
    setProblems([]);
    startTransition(async () => {
      const answer = await (entry
        ? amendEntry({ entryId: entry.id, entry: input })
        : addEntry({ watchlistId: listId, entry: input })
      ).catch(() => null);
      if (answer?.ok) {
        setSaved(true);
        return router.push(paths.entry(listId, answer.result.entryId));
      }
      setProblems(
        answer && answer.fields.length > 0
          ? answer.fields.map(({ path, code }) => ({ field: controlOf(path, rows), message: errorWord(code) }))
          : [{ message: errorWord(answer ? answer.reason : 'unreachable') }],
      );
    });
  }

  return (
    <form method="post" noValidate onSubmit={submit} className="grid max-w-4xl gap-4">
      <ErrorSummary problems={problems} />
      <Panel title={t('identity')} description={t('identityHint')}>
        <EntryIdentity draft={draft} errorOf={errorOf} onChange={change} />
      </Panel>
      <Panel title={t('listing')} description={t('listingHint')}>
        <EntryListing
          draft={draft}
          fixedReference={entry !== undefined}
          offences={offences}
          mayRestrict={mayRestrict}
          errorOf={errorOf}
          onChange={change}
        />
      </Panel>
      {entry ? <p className="max-w-prose text-ink-muted text-sm">{t('keptByHand')}</p> : null}
      <FormActions>
        <Button type="submit" variant="primary" pending={pending}>
          {entry ? t('amend') : t('add')}
        </Button>
        <LinkButton variant="quiet" href={entry ? paths.entry(listId, entry.id) : paths.watchlist(listId)}>
          {t('cancel')}
        </LinkButton>
      </FormActions>
    </form>
  );
}
