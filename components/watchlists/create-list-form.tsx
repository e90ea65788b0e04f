'use client'; // keeps what was typed when the answer is an error

import { useRouter } from 'next/navigation';
import { useMessages, useTranslations } from 'next-intl';
import { type FormEvent, useState, useTransition } from 'react';
import { createWatchlist } from '@/app/actions';
import { useErrorWord } from '@/components/intake/error-word';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary, type FormProblem } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { FormActions, FormStack } from '@/components/ui/form-layout';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { paths } from '@/lib/display/paths';
import { listFamilies } from '@/lib/screening/watchlist-schema';

type Family = (typeof listFamilies)[number];

/** An empty list: its name, what a partner may be told of it, and the offence its entries stand for. */
export function CreateListForm({ offences, mayRestrict }: { offences: readonly string[]; mayRestrict: boolean }) {
  const t = useTranslations('watchlists.create');
  const { codes } = useMessages();
  const errorWord = useErrorWord();
  const router = useRouter();
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [pending, startTransition] = useTransition();
  const words: Readonly<Record<string, string>> = codes.offence;
  const problem = (field: string) => problems.find((p) => p.field === field)?.message;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get('name') ?? '').trim();
    const family = listFamilies.find((one): one is Family => one === form.get('family'));
    const offence = String(form.get('offence') ?? '');
    const source = String(form.get('source') ?? '').trim();
    const restricted = form.get('restricted') !== null;
    const found: FormProblem[] = [
      ...(name.length < 2 ? [{ field: 'name', message: t('nameMissing') }] : []),
      ...(name.length > 120 ? [{ field: 'name', message: t('nameLong') }] : []),
      ...(family ? [] : [{ field: 'family', message: t('familyMissing') }]),
      ...(offence === '' ? [{ field: 'offence', message: t('offenceMissing') }] : []),
    ];
    setProblems(found);
    if (found.length > 0 || !family) return;
    startTransition(async () => {
      const answer = await createWatchlist({ name, family, offence, source, restricted }).catch(() => null);
      if (answer?.ok) return router.push(paths.watchlist(answer.result.id));
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
          <Field name="name" label={t('name')} hint={t('nameHint')} error={problem('name')}>
            {(control) => <Input {...control} maxLength={120} />}
          </Field>
          <RadioGroup
            name="family"
            legend={t('family')}
            hint={t('familyHint')}
            layout="cards"
            error={problem('family')}
            options={listFamilies.map((value) => ({
              value,
              label: codes.listFamily[value],
            }))}
          />
          <Field name="offence" label={t('offence')} hint={t('offenceHint')} error={problem('offence')}>
            {(control) => (
              <Select
                {...control}
                placeholder={t('choose')}
                options={offences.map((value) => ({ value, label: words[value] ?? value }))}
              />
            )}
          </Field>
          <Field name="source" label={t('source')} hint={t('sourceHint')} error={problem('source')} optional>
            {(control) => <Input {...control} maxLength={120} />}
          </Field>
          {mayRestrict ? <Checkbox name="restricted" label={t('restricted')} hint={t('restrictedHint')} /> : null}
          <FormActions>
            <Button type="submit" variant="primary" pending={pending}>
              {t('submit')}
            </Button>
          </FormActions>
        </FormStack>
      </form>
    </Panel>
  );
}
