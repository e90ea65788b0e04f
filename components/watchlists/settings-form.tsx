'use client'; // keeps what was typed when the answer is an error

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState, useTransition } from 'react';
import { changeWatchlist } from '@/app/actions';
import { useErrorWord } from '@/components/intake/error-word';
import { useCodeWord } from '@/components/redaction/code-word';
import { useAnnounce } from '@/components/ui/announcer';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary, type FormProblem } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { FormActions, FormStack } from '@/components/ui/form-layout';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import type { ListRow } from '@/components/watchlists/list-row';
import { listFamilies } from '@/lib/screening/watchlist-schema';

/** What a list is called and stands for, where it comes from, and who sees its entries. */
export function SettingsForm({
  list,
  offences,
  mayRestrict,
}: {
  list: ListRow;
  offences: readonly string[];
  mayRestrict: boolean;
}) {
  const t = useTranslations('watchlists.settings');
  const tc = useTranslations('watchlists.create');
  const word = useCodeWord();
  const errorWord = useErrorWord();
  const announce = useAnnounce();
  const router = useRouter();
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [saved, setSaved] = useState(false);
  const [pending, startTransition] = useTransition();
  const problem = (field: string) => problems.find((p) => p.field === field)?.message;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    if (text('name').length < 2) return setProblems([{ field: 'name', message: tc('nameMissing') }]);
    setProblems([]);
    setSaved(false);
    startTransition(async () => {
      const answer = await changeWatchlist({
        watchlistId: list.id,
        name: text('name'),
        family: listFamilies.find((one) => one === text('family')) ?? listFamilies[0],
        offence: text('offence'),
        source: text('source'),
        ...(mayRestrict ? { restricted: form.get('restricted') !== null } : {}),
      }).catch(() => null);
      if (answer?.ok) {
        setSaved(true);
        announce(t('saved'));
        router.refresh();
        return;
      }
      setProblems(
        answer && answer.fields.length > 0
          ? answer.fields.map(({ path, code }) => ({ field: path, message: errorWord(code) }))
          : [{ message: errorWord(answer ? answer.reason : 'unreachable') }],
      );
    });
  }

  return (
    <Panel title={t('title')} description={t('description')}>
      <form method="post" noValidate onSubmit={submit}>
        <FormStack>
          <ErrorSummary problems={problems} />
          {saved ? <Banner tone="ok" title={t('saved')} /> : null}
          <Field name="name" label={tc('name')} hint={tc('nameHint')} error={problem('name')}>
            {(control) => <Input {...control} defaultValue={list.name} maxLength={120} />}
          </Field>
          <Field name="family" label={tc('family')} hint={tc('familyHint')} error={problem('family')}>
            {(control) => (
              <Select
                {...control}
                defaultValue={list.family}
                options={listFamilies.map((value) => ({ value, label: word('listFamily', value) }))}
              />
            )}
          </Field>
          <Field name="offence" label={tc('offence')} hint={tc('offenceHint')} error={problem('offence')}>
            {(control) => (
              <Select
                {...control}
                defaultValue={list.offence}
                options={offences.map((value) => ({ value, label: word('offence', value) }))}
              />
            )}
          </Field>
          <Field name="source" label={tc('source')} hint={tc('sourceHint')} error={problem('source')} optional>
            {(control) => <Input {...control} defaultValue={list.source ?? ''} maxLength={120} />}
          </Field>
          {mayRestrict ? (
            <Checkbox
              name="restricted"
              label={tc('restricted')}
              hint={tc('restrictedHint')}
              defaultChecked={list.restricted}
            />
          ) : (
            <p className="text-ink-muted text-sm">{t('restrictedBySupervisor')}</p>
          )}
          <FormActions>
            <Button type="submit" variant="primary" pending={pending}>
              {t('save')}
            </Button>
          </FormActions>
        </FormStack>
      </form>
    </Panel>
  );
}
