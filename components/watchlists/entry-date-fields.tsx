import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { type DateDraft, emptyDate } from '@/components/watchlists/entry-draft';
import { type EntryPart, freshKey, known } from '@/components/watchlists/entry-part';
import { RepeatedRows } from '@/components/watchlists/repeated-rows';

const dateKinds = ['exact', 'year', 'approximate', 'range'] as const;

/** The dates of birth of an entry, a row each, as exact as they are known. */
export function BirthDateFields({ draft: { birthDates }, errorOf, onChange }: EntryPart) {
  const t = useTranslations('watchlists.form');
  const set = (key: string, part: Partial<DateDraft>) =>
    onChange({ birthDates: birthDates.map((row) => (row.key === key ? { ...row, ...part } : row)) });
  return (
    <RepeatedRows
      legend={t('birthDates')}
      rows={birthDates}
      add={t('addDate')}
      remove={(number) => t('removeDate', { number })}
      onAdd={() => onChange({ birthDates: [...birthDates, emptyDate(freshKey('date'))] })}
      onRemove={(key) => onChange({ birthDates: birthDates.filter((row) => row.key !== key) })}
    >
      {(row) => (
        <>
          <Field name={`${row.key}-kind`} label={t('dateKind')} error={errorOf(`${row.key}-kind`)}>
            {(control) => (
              <Select
                {...control}
                value={row.kind}
                options={dateKinds.map((value) => ({ value, label: t(`dateKinds.${value}`) }))}
                onChange={(event) =>
                  set(row.key, {
                    kind: known(dateKinds, event.currentTarget.value) ?? 'exact',
                    ...(event.currentTarget.value === 'range' ? {} : { to: '' }),
                  })
                }
              />
            )}
          </Field>
          <Field
            name={`${row.key}-from`}
            label={row.kind === 'range' ? t('from') : t('date')}
            error={errorOf(`${row.key}-from`)}
            optional
          >
            {(control) => (
              <Input
                {...control}
                dir="ltr"
                placeholder={row.kind === 'year' ? '1970' : row.kind === 'exact' ? '1970-05-02' : '1970'}
                value={row.from}
                maxLength={40}
                onChange={(event) => set(row.key, { from: event.currentTarget.value })}
              />
            )}
          </Field>
          {row.kind === 'range' || row.to !== '' ? (
            <Field name={`${row.key}-to`} label={t('to')} error={errorOf(`${row.key}-to`)} optional>
              {(control) => (
                <Input
                  {...control}
                  dir="ltr"
                  placeholder="1975"
                  value={row.to}
                  maxLength={40}
                  onChange={(event) => set(row.key, { to: event.currentTarget.value })}
                />
              )}
            </Field>
          ) : null}
        </>
      )}
    </RepeatedRows>
  );
}
