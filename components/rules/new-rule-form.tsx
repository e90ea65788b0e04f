'use client'; // a first draft is put together before there is a rule

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { createRule } from '@/app/actions';
import { useFormAct } from '@/components/access/use-form-act';
import { useLeaveWarning } from '@/components/manual/use-leave-warning';
import { useCodeWord } from '@/components/redaction/code-word';
import { controlId } from '@/components/rules/builder-context';
import { type Draft, problemsByPlace, toConditions, toDraft } from '@/components/rules/draft-state';
import { NeverUsed } from '@/components/rules/never-used';
import { RationaleField } from '@/components/rules/rationale-field';
import { SideBuilder } from '@/components/rules/side-builder';
import { Button } from '@/components/ui/button';
import { ErrorSummary, type FormProblem } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { FormActions } from '@/components/ui/form-layout';
import { Input } from '@/components/ui/input';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { offences } from '@/lib/agreements/schema';
import { paths } from '@/lib/display/paths';

/** A new rule: what it is called, which offence it is for, and its first conditions. */
export function NewRuleForm() {
  const t = useTranslations('rules');
  const word = useCodeWord();
  const router = useRouter();
  const [name, setName] = useState('');
  const [offence, setOffence] = useState('');
  const [draft, setDraft] = useState<Draft>(() => toDraft({ rationale: '', conditions: null }));
  const [missing, setMissing] = useState<readonly FormProblem[]>([]);
  const [done, setDone] = useState(false);
  const { problems, pending, submit } = useFormAct(createRule, { name: t('new.name'), offence: t('new.offence') });
  const found = problemsByPlace(draft);
  const typed = name !== '' || draft.rationale !== '' || draft.incriminating.rules.length > 0;
  useLeaveWarning(typed && !done, t('save.leave'));
  const errorOf = (field: string) => [...missing, ...problems].find((problem) => problem.field === field)?.message;

  const send = (event: FormEvent) => {
    event.preventDefault();
    const lacking: FormProblem[] = [
      ...(name.trim().length < 3 ? [{ field: 'name', message: t('new.nameMissing') }] : []),
      ...(offence === '' ? [{ field: 'offence', message: t('new.offenceMissing') }] : []),
      ...(found.size > 0 ? [{ field: controlId('incriminating', [], 'add'), message: t('new.unfinished') }] : []),
    ];
    setMissing(lacking);
    if (lacking.length > 0) return;
    submit(
      { name: name.trim(), offence, rationale: draft.rationale.trim(), conditions: toConditions(draft) },
      ({ ruleId }) => {
        setDone(true);
        router.push(paths.editRule(ruleId));
      },
    );
  };

  return (
    <form method="post" noValidate onSubmit={send} className="grid gap-5">
      <ErrorSummary problems={missing.length > 0 ? missing : problems} />
      <Panel>
        <div className="grid gap-5 md:grid-cols-2">
          <Field name="name" label={t('new.name')} hint={t('new.nameHint')} error={errorOf('name')}>
            {(control) => (
              <Input {...control} maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
            )}
          </Field>
          <Field name="offence" label={t('new.offence')} hint={t('new.offenceHint')} error={errorOf('offence')}>
            {(control) => (
              <Select
                {...control}
                value={offence}
                placeholder={t('builder.choose')}
                options={offences.map((one) => ({ value: one, label: word('offence', one) }))}
                onChange={(event) => setOffence(event.target.value)}
              />
            )}
          </Field>
        </div>
      </Panel>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {(['incriminating', 'exonerating'] as const).map((side) => (
          <SideBuilder
            key={side}
            side={side}
            group={draft[side]}
            problems={found}
            onChange={(group) => setDraft((before) => ({ ...before, [side]: group }))}
          />
        ))}
      </div>
      <NeverUsed />
      <Panel>
        <RationaleField
          value={draft.rationale}
          onChange={(rationale) => setDraft((before) => ({ ...before, rationale }))}
        />
      </Panel>
      <FormActions>
        <Button type="submit" variant="primary" pending={pending}>
          {t('new.create')}
        </Button>
        <LinkButton href={paths.rules} variant="quiet">
          {t('new.cancel')}
        </LinkButton>
      </FormActions>
    </form>
  );
}
