import { useTranslations } from 'next-intl';
import type { TermsFieldsProps } from '@/components/agreements/terms-fields';
import { useCodeWord } from '@/components/redaction/code-word';
import { Checkbox } from '@/components/ui/checkbox';
import { Field, FieldError } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { type AgreementTerms, handlingCodes, purposes, urgencies } from '@/lib/agreements/schema';

/** An emptied number field is no number, not zero. */
const shownNumber = (n: number) => (Number.isNaN(n) ? '' : n);

/** Grounds, handling, clocks and retention. */
export function RuleFields({ terms, onChange, errorOf }: TermsFieldsProps) {
  const t = useTranslations('agreements.form');
  const one = useTranslations('agreements.one');
  const word = useCodeWord();
  return (
    <Panel title={one('terms')}>
      <div className="grid gap-5 sm:grid-cols-2 xl:grid-cols-4">
        <fieldset className="grid content-start gap-1.5 sm:col-span-2 xl:col-span-1">
          <legend className="mb-1 font-medium">{t('purposes')}</legend>
          {errorOf('purpose-0') ? <FieldError id="purposes-error">{errorOf('purpose-0')}</FieldError> : null}
          {purposes.map((p, at) => (
            <Checkbox
              key={p}
              id={`purpose-${at}`}
              label={word('purpose', p)}
              checked={terms.purposes.includes(p)}
              aria-describedby={errorOf('purpose-0') ? 'purposes-error' : undefined}
              onChange={(e) =>
                onChange({
                  ...terms,
                  purposes: purposes.filter((x) => (x === p ? e.target.checked : terms.purposes.includes(x))),
                })
              }
            />
          ))}
        </fieldset>
        <Field name="handling" label={t('handling')} error={errorOf('handling')} className="xl:col-span-2">
          {(control) => (
            <Select
              {...control}
              value={terms.handling}
              options={handlingCodes.map((value) => ({ value, label: word('handling', value) }))}
              onChange={(e) => onChange({ ...terms, handling: e.target.value as AgreementTerms['handling'] })}
            />
          )}
        </Field>
        <Field name="onward" label={t('onward')} error={errorOf('onward')}>
          {(control) => (
            <Select
              {...control}
              value={terms.onward}
              options={(['never', 'with-consent'] as const).map((value) => ({ value, label: word('onward', value) }))}
              onChange={(e) => onChange({ ...terms, onward: e.target.value as AgreementTerms['onward'] })}
            />
          )}
        </Field>
        {urgencies.map((u) => (
          <Field
            key={u}
            name={`reply-${u}`}
            label={t('reply', { urgency: word('urgency', u) })}
            error={errorOf(`reply-${u}`)}
            className="content-end"
          >
            {(control) => (
              <Input
                {...control}
                type="number"
                min={1}
                max={720}
                value={shownNumber(terms.replyHours[u])}
                onChange={(e) =>
                  onChange({ ...terms, replyHours: { ...terms.replyHours, [u]: e.target.valueAsNumber } })
                }
              />
            )}
          </Field>
        ))}
        <Field name="retention" label={t('retention')} hint={t('retentionHint')} error={errorOf('retention')}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={1}
              max={60}
              value={shownNumber(terms.retentionMonths)}
              onChange={(e) => onChange({ ...terms, retentionMonths: e.target.valueAsNumber })}
            />
          )}
        </Field>
      </div>
    </Panel>
  );
}
