'use client'; // follows what is typed

import { useLocale, useMessages, useTranslations } from 'next-intl';
import type { PersonDraft } from '@/components/manual/entry-draft';
import { agreementOf, otherSpellings, type ZoneFacts, type ZoneField } from '@/components/manual/zone-facts';
import { ZoneMark } from '@/components/manual/zone-mark';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { countryName } from '@/lib/display/countries';

type TextField = Exclude<
  { [K in keyof PersonDraft]: PersonDraft[K] extends string ? K : never }[keyof PersonDraft],
  'key' | 'zone' | 'kind'
>;

/** Name, birth, nationality and the rest of one person. Each field says whether it agrees with the document. */
export function PersonFields({
  person,
  facts,
  errorOf,
  onChange,
}: {
  person: PersonDraft;
  facts: ZoneFacts | null;
  /** By the path of the field in the input. */
  errorOf: (path: string) => string | undefined;
  onChange: (changed: Partial<PersonDraft>) => void;
}) {
  const t = useTranslations('manual.person');
  const locale = useLocale();
  const { codes } = useMessages();
  const isZoneField = (field: TextField): field is ZoneField & TextField => facts !== null && field in facts;
  const mark = (field: TextField) =>
    isZoneField(field) && facts ? (
      <ZoneMark
        id={`person-${field}-zone`}
        agreement={agreementOf(field, person[field], facts)}
        typed={person[field]}
        said={facts[field]}
        onTake={() => onChange({ [field]: facts[field] })}
      />
    ) : null;
  const text = (
    field: TextField,
    options: { ltr?: boolean; max: number; hint?: string; upper?: boolean; optional?: boolean; type?: string },
  ) => (
    <Field
      key={field}
      name={`person-${field}`}
      label={t(field)}
      hint={options.hint}
      error={errorOf(field)}
      optional={options.optional ?? true}
    >
      {(control) => (
        <>
          <Input
            {...control}
            required={false}
            aria-describedby={[control['aria-describedby'], `person-${field}-zone`].filter(Boolean).join(' ')}
            value={person[field]}
            maxLength={options.max}
            type={options.type ?? 'text'}
            autoCapitalize={options.upper ? 'characters' : undefined}
            spellCheck={false}
            dir={options.ltr ? 'ltr' : 'auto'}
            className={options.upper ? 'uppercase' : undefined}
            onChange={(event) => onChange({ [field]: event.currentTarget.value })}
          />
          {mark(field)}
          {facts && (field === 'familyName' || field === 'givenNames') ? (
            <Spellings said={facts[field]} typed={person[field]} onTake={(form) => onChange({ [field]: form })} />
          ) : null}
        </>
      )}
    </Field>
  );
  const country = person.nationality.trim() === '' ? '' : countryName(person.nationality, locale);
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {text('familyName', { max: 60, optional: false })}
      {text('givenNames', { max: 60 })}
      <Field name="person-kind" label={t('kind')}>
        {(control) => (
          <Select
            {...control}
            value={person.kind}
            options={(['passenger', 'crew'] as const).map((value) => ({ value, label: codes.travellerKind[value] }))}
            onChange={(event) => onChange({ kind: event.currentTarget.value === 'crew' ? 'crew' : 'passenger' })}
          />
        )}
      </Field>
      <div className="grid content-start gap-1.5">
        {text('birthDate', { max: 10, ltr: true, hint: t('birthDateHint') })}
        {facts?.orElse && person.birthDate !== '' ? (
          <p className="flex flex-wrap items-center gap-x-2 text-ink-muted text-sm">
            {t('century')}
            <Button
              size="small"
              variant="quiet"
              onClick={() =>
                onChange({ birthDate: person.birthDate === facts.orElse ? facts.birthDate : facts.orElse })
              }
            >
              {t('centuryTake', {
                year: (person.birthDate === facts.orElse ? facts.birthDate : facts.orElse).slice(0, 4),
              })}
            </Button>
          </p>
        ) : null}
      </div>
      <Field name="person-sex" label={t('sex')} hint={t('sexHint')} error={errorOf('sex')} optional>
        {(control) => (
          <>
            <Select
              {...control}
              required={false}
              value={person.sex}
              placeholder={codes.sex.U}
              options={(['F', 'M', 'X'] as const).map((value) => ({ value, label: codes.sex[value] }))}
              onChange={(event) => onChange({ sex: event.currentTarget.value })}
            />
            {facts && agreementOf('sex', person.sex, facts) === 'other' ? (
              <ZoneMark
                id="person-sex-zone"
                agreement="other"
                typed={person.sex}
                said={codes.sex[facts.sex === 'F' || facts.sex === 'M' ? facts.sex : 'X']}
                onTake={() => onChange({ sex: facts.sex })}
              />
            ) : (
              mark('sex')
            )}
          </>
        )}
      </Field>
      {text('nationality', {
        max: 3,
        ltr: true,
        upper: true,
        hint: country && country !== person.nationality.toUpperCase() ? country : t('stateHint'),
      })}
      {person.kind === 'crew' ? text('rank', { max: 30 }) : text('seat', { max: 5, ltr: true, upper: true })}
      {text('phone', { max: 30, ltr: true, type: 'tel' })}
      {text('email', { max: 120, ltr: true, type: 'email' })}
    </div>
  );
}

/** Ways in which the page of the document may write a name of its zone; a press takes one over. */
function Spellings({ said, typed, onTake }: { said: string; typed: string; onTake: (form: string) => void }) {
  const t = useTranslations('manual.person');
  const forms = otherSpellings(said).filter((form) => form.toUpperCase() !== typed.toUpperCase());
  if (forms.length === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-1 gap-y-1 text-ink-muted text-sm">
      {t('spellings')}
      {forms.map((form) => (
        <Button key={form} size="small" variant="quiet" onClick={() => onTake(form)}>
          <bdi>{form}</bdi>
        </Button>
      ))}
    </p>
  );
}
