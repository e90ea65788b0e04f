import { useTranslations } from 'next-intl';
import { useCodeWord } from '@/components/redaction/code-word';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import type { EntryDraft } from '@/components/watchlists/entry-draft';

/** Why the person is listed, by whom and until when, and who may see it. */
export function EntryListing({
  draft,
  fixedReference,
  offences,
  mayRestrict,
  errorOf,
  onChange,
}: {
  draft: EntryDraft;
  /** An entry keeps its reference for good. */
  fixedReference: boolean;
  offences: readonly string[];
  mayRestrict: boolean;
  errorOf: (control: string) => string | undefined;
  onChange: (part: Partial<EntryDraft>) => void;
}) {
  const t = useTranslations('watchlists.form');
  const word = useCodeWord();
  const text = (field: 'externalRef' | 'listedOn' | 'expiresOn' | 'source', max: number, ltr = true) => (
    <Field name={field} label={t(field)} hint={t(`${field}Hint`)} error={errorOf(field)} optional>
      {(control) => (
        <Input
          {...control}
          dir={ltr ? 'ltr' : 'auto'}
          value={draft[field]}
          maxLength={max}
          onChange={(event) => onChange({ [field]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <div className="grid gap-5">
      <Field name="reason" label={t('reason')} hint={t('reasonHint')} error={errorOf('reason')} optional>
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            limit={4000}
            value={draft.reason}
            onChange={(event) => onChange({ reason: event.currentTarget.value })}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="offence" label={t('offence')} hint={t('offenceHint')} error={errorOf('offence')} optional>
          {(control) => (
            <Select
              {...control}
              value={draft.offence}
              placeholder={t('asList')}
              options={offences.map((value) => ({ value, label: word('offence', value) }))}
              onChange={(event) => onChange({ offence: event.currentTarget.value })}
            />
          )}
        </Field>
        {text('source', 120, false)}
        {text('listedOn', 10)}
        {text('expiresOn', 10)}
        {fixedReference ? null : text('externalRef', 60)}
      </div>
      {mayRestrict ? (
        <Checkbox
          label={t('restricted')}
          hint={t('restrictedHint')}
          checked={draft.restricted}
          onChange={(event) => onChange({ restricted: event.currentTarget.checked })}
        />
      ) : null}
    </div>
  );
}
