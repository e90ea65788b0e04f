'use client'; // a long form whose choices depend on each other

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState, useTransition } from 'react';
import { proposeAgreement } from '@/app/actions';
import { controlOf, termProblems } from '@/components/agreements/term-problems';
import { TermsFields } from '@/components/agreements/terms-fields';
import { useProblemWords } from '@/components/agreements/use-problem-words';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary, type FormProblem } from '@/components/ui/error-summary';
import { Field, FieldError } from '@/components/ui/field';
import { FormActions } from '@/components/ui/form-layout';
import { Input } from '@/components/ui/input';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import type { AgreementTerms } from '@/lib/agreements/schema';
import { termsTemplates } from '@/lib/agreements/terms-templates';
import { paths } from '@/lib/display/paths';

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

/** Propose by signing. What was typed stays when the answer is no. */
export function ProposeForm({
  agencies,
  from: firstDay,
  to: lastDay,
}: {
  agencies: readonly { id: string; code: string; name: string }[];
  /** ISO dates to begin with, by the server's clock. */
  from: string;
  to: string;
}) {
  const t = useTranslations('agreements.form');
  const words = useProblemWords();
  const router = useRouter();
  const [title, setTitle] = useState('');
  const [parties, setParties] = useState<readonly string[]>([]);
  const [from, setFrom] = useState(firstDay);
  const [to, setTo] = useState(lastDay);
  const [terms, setTerms] = useState<AgreementTerms>(termsTemplates.careful);
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [pending, start] = useTransition();
  const errorOf = (field: string) => problems.find((p) => p.field === field)?.message;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = termProblems({ title, parties, from, to, terms });
    setProblems(found.map((p) => ({ field: p.field, message: words.ofProblem(p) })));
    if (found.length > 0) return;
    start(async () => {
      const sent = { title, partyIds: [...parties], validFrom: midnight(from), validTo: midnight(to), terms };
      const answer = await proposeAgreement(sent).catch(() => null);
      if (answer?.ok) return router.push(paths.agreement(answer.result.id));
      const named = (answer?.fields ?? []).map(({ path, code }) => {
        const field = controlOf(path);
        return { ...(field ? { field } : {}), message: words.ofCode(code) };
      });
      setProblems(named.length > 0 ? named : [{ message: words.ofCode(answer?.reason ?? 'unreachable') }]);
    });
  };

  return (
    <form method="post" className="grid max-w-6xl gap-5" onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      <Panel>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="title" label={t('name')} error={errorOf('title')} className="sm:col-span-2">
            {(control) => <Input {...control} value={title} onChange={(e) => setTitle(e.target.value)} />}
          </Field>
          <fieldset className="grid gap-2 sm:col-span-2">
            <legend className="mb-1 font-medium">{t('parties')}</legend>
            {errorOf('party-0') ? <FieldError id="parties-error">{errorOf('party-0')}</FieldError> : null}
            {agencies.map((a, at) => (
              <Checkbox
                key={a.id}
                id={`party-${at}`}
                checked={parties.includes(a.id)}
                aria-describedby={errorOf('party-0') ? 'parties-error' : undefined}
                onChange={(e) => setParties(e.target.checked ? [...parties, a.id] : parties.filter((p) => p !== a.id))}
                label={
                  <>
                    {a.code} · <bdi>{a.name}</bdi>
                  </>
                }
              />
            ))}
          </fieldset>
          <Field name="validFrom" label={t('from')} error={errorOf('validFrom')}>
            {(control) => <Input {...control} type="date" value={from} onChange={(e) => setFrom(e.target.value)} />}
          </Field>
          <Field name="validTo" label={t('to')} error={errorOf('validTo')}>
            {(control) => <Input {...control} type="date" value={to} onChange={(e) => setTo(e.target.value)} />}
          </Field>
        </div>
      </Panel>
      <div className="grid gap-1">
        <div className="flex flex-wrap items-center gap-3">
          <span className="font-medium">{t('templates')}</span>
          {(['careful', 'close'] as const).map((name) => (
            <Button key={name} size="small" onClick={() => setTerms(termsTemplates[name])}>
              {t(name)}
            </Button>
          ))}
        </div>
        <p className="text-ink-muted text-sm">{t('replaces')}</p>
      </div>
      <TermsFields terms={terms} onChange={setTerms} errorOf={errorOf} />
      <FormActions>
        <Button type="submit" variant="primary" pending={pending}>
          {t('submit')}
        </Button>
        <LinkButton href={paths.agreements} variant="quiet">
          {t('cancel')}
        </LinkButton>
      </FormActions>
    </form>
  );
}
