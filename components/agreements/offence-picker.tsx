import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TermsFieldsProps } from '@/components/agreements/terms-fields';
import { useCodeWord } from '@/components/redaction/code-word';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { offences } from '@/lib/agreements/schema';

/** The 27 offences as boxes, found by their words. A search hides boxes and changes none. */
export function OffencePicker({ terms, onChange, errorOf }: TermsFieldsProps) {
  const t = useTranslations('agreements.form');
  const locale = useLocale();
  const word = useCodeWord();
  const [filter, setFilter] = useState('');
  const plain = (text: string) => text.toLocaleLowerCase(locale).trim();
  const shown = offences.filter((o) => plain(word('offence', o)).includes(plain(filter)));
  const set = (chosen: readonly string[]) =>
    onChange({ ...terms, offences: offences.filter((o) => chosen.includes(o)) });
  return (
    <Panel
      title={t('offences')}
      description={t('chosen', { count: terms.offences.length })}
      actions={
        <span className="flex gap-2">
          <Button size="small" onClick={() => set(offences)}>
            {t('all')}
          </Button>
          <Button size="small" onClick={() => set([])}>
            {t('none')}
          </Button>
        </span>
      }
    >
      <fieldset className="grid gap-3">
        <legend className="sr-only">{t('offences')}</legend>
        <Field
          name="offence-filter"
          label={t('filter')}
          labelHidden
          optional
          error={errorOf('offence-filter')}
          className="max-w-form"
        >
          {(control) => (
            <Input
              {...control}
              type="search"
              placeholder={t('filter')}
              value={filter}
              onChange={(e) => setFilter(e.target.value)}
              onKeyDown={(e) => {
                // Enter looks for an offence here; it must not sign the agreement
                if (e.key === 'Enter') e.preventDefault();
              }}
            />
          )}
        </Field>
        <div aria-live="polite">{shown.length === 0 ? <p className="text-ink-muted">{t('noOffence')}</p> : null}</div>
        <div className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2 xl:grid-cols-3">
          {shown.map((o) => (
            <Checkbox
              key={o}
              label={word('offence', o)}
              checked={terms.offences.includes(o)}
              onChange={(e) => set(e.target.checked ? [...terms.offences, o] : terms.offences.filter((x) => x !== o))}
            />
          ))}
        </div>
      </fieldset>
    </Panel>
  );
}
