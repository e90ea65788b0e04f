'use client'; // leads through the steps of an import

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useErrorWord } from '@/components/intake/error-word';
import { reasonOf } from '@/components/intake/post-file';
import { useAnnounce } from '@/components/ui/announcer';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { FileDrop } from '@/components/ui/file-drop';
import { FormActions } from '@/components/ui/form-layout';
import { Panel } from '@/components/ui/panel';
import { DiffView } from '@/components/watchlists/diff-view';
import { type ListIssue, readTold, type Told } from '@/components/watchlists/import-answer';
import { ImportConfirm } from '@/components/watchlists/import-confirm';
import { ImportDone } from '@/components/watchlists/import-done';
import { ImportWaiting } from '@/components/watchlists/import-waiting';
import { ListIssues } from '@/components/watchlists/list-issues';
import { MappingTable } from '@/components/watchlists/mapping-table';
import { type ListOptions, postList } from '@/components/watchlists/post-list';
import { TableColumns } from '@/components/watchlists/table-columns';
import { UnreadRows } from '@/components/watchlists/unread-rows';
import type { ListMapping } from '@/lib/screening/list-schema';
import { MAX_LIST_BYTES } from '@/lib/screening/watchlist-schema';

const filesId = 'list';

type Step =
  | { at: 'files' }
  | { at: 'compared'; told: Extract<Told, { ok: true }>; mapping?: ListMapping }
  | { at: 'done'; told: Extract<Told, { ok: true }> };

/** Files, what their columns mean, what they would change, and only then the import; a refused file changes nothing. */
export function ImportFlow({
  listId,
  version,
  inEntries = false,
}: {
  listId: string;
  version: number;
  /** Stands in the place of an empty list's entries: the page is renewed only once the outcome was read. */
  inEntries?: boolean;
}) {
  const t = useTranslations('watchlists.import');
  const errorWord = useErrorWord();
  const announce = useAnnounce();
  const router = useRouter();
  const [files, setFiles] = useState<File[]>([]);
  const [step, setStep] = useState<Step>({ at: 'files' });
  const [sent, setSent] = useState<number | null | undefined>();
  const [problem, setProblem] = useState('');
  const [errors, setErrors] = useState<ListIssue[]>([]);
  const pending = sent !== undefined;

  async function send(chosen: File[], options: ListOptions, dryRun: boolean) {
    setProblem('');
    setErrors([]);
    setSent(0);
    const answer = await postList(listId, chosen, options, dryRun, setSent);
    setSent(undefined);
    const told = readTold(answer);
    if (!told) {
      const words = errorWord(reasonOf(answer));
      setProblem(words);
      announce(words);
      return;
    }
    if (!told.ok) {
      setErrors(told.errors);
      announce(t('refused'));
      return;
    }
    if (dryRun) {
      setStep({ at: 'compared', told, ...(options.mapping ? { mapping: options.mapping } : {}) });
      announce(
        told.readable
          ? t('compared', { added: told.added, changed: told.changed, removed: told.removed })
          : t('unexplained'),
      );
      return;
    }
    setStep({ at: 'done', told });
    announce(t('done', { version: told.version }));
    if (!inEntries) router.refresh();
  }

  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = document.getElementById(filesId);
    const chosen = input instanceof HTMLInputElement ? [...(input.files ?? [])] : [];
    setFiles(chosen);
    if (chosen.length === 0) return setProblem(t('noFile'));
    void send(chosen, {}, true);
  };
  const explain = (said: ListMapping) => void send(files, { mapping: said }, true);
  const again = () => setStep({ at: 'files' });

  const names = files.map(({ name }) => name).join(' + ');
  return (
    <div className="grid gap-4">
      {problem ? <Banner tone="danger" live title={problem} /> : null}
      {errors.length > 0 ? (
        <div className="grid gap-3">
          <Banner tone="danger" live title={t('refusedFile')}>
            <bdi className="break-all">{names}</bdi> · {t('asItWas')}
          </Banner>
          <ListIssues issues={errors} tone="danger" />
        </div>
      ) : null}
      {pending ? <ImportWaiting percent={sent ?? null} version={version} /> : null}
      {step.at === 'files' ? (
        <Panel title={t('title')} description={t('description')}>
          <form method="post" noValidate onSubmit={choose} className="grid gap-4">
            <FileDrop name={filesId} label={t('label')} hint={t('hint')} maxBytes={MAX_LIST_BYTES} />
            <FormActions>
              <Button type="submit" variant="primary" pending={pending}>
                {t('compare')}
              </Button>
            </FormActions>
            <TableColumns />
          </form>
        </Panel>
      ) : null}
      {step.at === 'compared' ? (
        <>
          {step.told.readable ? null : <ListIssues issues={step.told.warnings} tone="warn" />}
          {step.told.preview?.table ? (
            <MappingTable
              key={JSON.stringify(step.told.preview.table.mapping)}
              table={step.told.preview.table}
              readable={step.told.readable}
              pending={pending}
              onSay={explain}
            />
          ) : null}
          {step.told.readable ? (
            <Panel
              title={t('wouldChange')}
              description={
                <>
                  <bdi className="break-all">{names}</bdi>
                  {step.told.preview?.format ? ` · ${t(`format.${step.told.preview.format}`)}` : ''}
                </>
              }
            >
              <div className="grid gap-4">
                <DiffView answer={step.told} />
                <UnreadRows {...step.told} />
                {step.told.warnings.length > 0 ? (
                  <section className="grid gap-2">
                    <h3 className="font-semibold">{t('warnings', { count: step.told.warnings.length })}</h3>
                    <ListIssues issues={step.told.warnings} tone="warn" />
                  </section>
                ) : null}
                <ImportConfirm
                  answer={step.told}
                  pending={pending}
                  onImport={(removals) =>
                    void send(
                      files,
                      {
                        expects: step.told.version,
                        ...(step.mapping ? { mapping: step.mapping } : {}),
                        ...(removals === undefined ? {} : { removals }),
                      },
                      false,
                    )
                  }
                  onCancel={again}
                />
              </div>
            </Panel>
          ) : (
            <FormActions>
              <Button variant="quiet" onClick={again}>
                {t('cancel')}
              </Button>
            </FormActions>
          )}
        </>
      ) : null}
      {step.at === 'done' ? (
        <ImportDone listId={listId} files={names} told={step.told} inEntries={inEntries} onAgain={again} />
      ) : null}
    </div>
  );
}
