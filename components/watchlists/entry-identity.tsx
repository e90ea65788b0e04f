import { useTranslations } from 'next-intl';
import { useCodeWord } from '@/components/redaction/code-word';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { BirthDateFields } from '@/components/watchlists/entry-date-fields';
import { DocumentFields } from '@/components/watchlists/entry-document-fields';
import { NameFields } from '@/components/watchlists/entry-names-fields';
import { type EntryPart, known } from '@/components/watchlists/entry-part';

const sexes = ['M', 'F', 'X'] as const;

/** Who is meant: what makes a hit. */
export function EntryIdentity({ draft, errorOf, onChange }: EntryPart) {
  const t = useTranslations('watchlists.form');
  const word = useCodeWord();
  return (
    <div className="grid gap-6">
      <NameFields draft={draft} errorOf={errorOf} onChange={onChange} />
      <BirthDateFields draft={draft} errorOf={errorOf} onChange={onChange} />
      <DocumentFields draft={draft} errorOf={errorOf} onChange={onChange} />
      <div className="grid gap-4 sm:grid-cols-3">
        <Field
          name="nationalities"
          label={t('nationalities')}
          hint={t('nationalitiesHint')}
          error={errorOf('nationalities')}
          optional
        >
          {(control) => (
            <Input
              {...control}
              value={draft.nationalities}
              onChange={(event) => onChange({ nationalities: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field name="sex" label={t('sex')} hint={t('sexHint')} error={errorOf('sex')} optional>
          {(control) => (
            <Select
              {...control}
              value={draft.sex}
              placeholder={t('unknown')}
              options={sexes.map((value) => ({ value, label: word('sex', value) }))}
              onChange={(event) => onChange({ sex: known(sexes, event.currentTarget.value) ?? '' })}
            />
          )}
        </Field>
        <Field
          name="birthPlaces"
          label={t('birthPlaces')}
          hint={t('birthPlacesHint')}
          error={errorOf('birthPlaces')}
          optional
        >
          {(control) => (
            <Textarea
              {...control}
              rows={1}
              value={draft.birthPlaces}
              onChange={(event) => onChange({ birthPlaces: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
