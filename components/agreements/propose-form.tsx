'use client'; // a long form whose choices depend on each other

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState, useTransition } from 'react';
import { proposeAgreement } from '@/app/actions';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary, type FormProblem } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import type { AgreementTerms } from '@/lib/agreements/schema';
import { paths } from '@/lib/display/paths';
import { TermsFields } from './terms-fields';
import { termsTemplates } from './terms-templates';

const today = () => new Date().toISOString().slice(0, 10);
const inYears = (n: number) => `${new Date().getUTCFullYear() + n}${today().slice(4)}`;

/** Propose by signing. What was typed stays when the answer is no. */
export function ProposeForm({ agencies }: { agencies: readonly { id: string; code: string; name: string }[] }) {
  const t = useTranslations('agreements.form');
  const errors = useTranslations('errors');
  const router = useRouter();
  const [title, setTitle] = useState('');
  const [parties, setParties] = useState<readonly string[]>([]);
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(() => inYears(2));
  const [terms, setTerms] = useState<AgreementTerms>(termsTemplates.careful);
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [pending, start] = useTransition();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: FormProblem[] = [];
    if (title.trim().length < 3) found.push({ field: 'title', message: t('nameNeeded') });
    if (parties.length === 0) found.push({ field: 'party-0', message: `${t('parties')}: ${t('needed')}` });
    if (terms.offences.length === 0)
      found.push({ field: 'offence-filter', message: `${t('offences')}: ${t('needed')}` });
    if (terms.purposes.length === 0) found.push({ message: `${t('purposes')}: ${t('needed')}` });
    if (to <= from) found.push({ field: 'validTo', message: errors('term-order') });
    setProblems(found);
    if (found.length > 0) return;
    start(async () => {
      const answer = await proposeAgreement({
        title,
        partyIds: [...parties],
        validFrom: new Date(`${from}T00:00:00Z`),
        validTo: new Date(`${to}T00:00:00Z`),
        terms,
      });
      if (answer.ok) router.push(paths.agreement(answer.result.id));
      else setProblems([{ message: errors(answer.reason as 'fault') }]);
    });
  };

  return (
    <form method="post" className="grid gap-5" onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      <Panel>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="title" label={t('name')} className="sm:col-span-2">
            {(control) => <Input {...control} value={title} onChange={(e) => setTitle(e.target.value)} />}
          </Field>
          <fieldset className="grid gap-2 sm:col-span-2">
            <legend className="mb-1 font-medium">{t('parties')}</legend>
            {agencies.map((a, at) => (
              <Checkbox
                key={a.id}
                id={`party-${at}`}
                checked={parties.includes(a.id)}
                onChange={(e) => setParties(e.target.checked ? [...parties, a.id] : parties.filter((p) => p !== a.id))}
                label={`${a.code} · ${a.name}`}
              />
            ))}
          </fieldset>
          <Field name="validFrom" label={t('from')}>
            {(control) => <Input {...control} type="date" value={from} onChange={(e) => setFrom(e.target.value)} />}
          </Field>
          <Field name="validTo" label={t('to')}>
            {(control) => <Input {...control} type="date" value={to} onChange={(e) => setTo(e.target.value)} />}
          </Field>
        </div>
      </Panel>
      <p className="flex flex-wrap items-center gap-3">
        <span className="text-ink-muted">{t('templates')}:</span>
        {(['careful', 'close'] as const).map((name) => (
          <Button key={name} size="small" onClick={() => setTerms(termsTemplates[name])}>
            {t(name)}
          </Button>
        ))}
      </p>
      <TermsFields terms={terms} onChange={setTerms} />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}
