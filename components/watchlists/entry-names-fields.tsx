import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { emptyName, type NameDraft } from '@/components/watchlists/entry-draft';
import { type EntryPart, freshKey, known } from '@/components/watchlists/entry-part';
import { RepeatedRows } from '@/components/watchlists/repeated-rows';

const qualities = ['primary', 'good', 'low', 'original-script'] as const;

/** The names of an entry, a row each; one of them is the main one. */
export function NameFields({ draft: { names }, errorOf, onChange }: EntryPart) {
  const t = useTranslations('watchlists.form');
  const set = (key: string, part: Partial<NameDraft>) =>
    onChange({
      names: names.map((row) => {
        if (row.key === key) return { ...row, ...part };
        // there is one main name: naming another one makes the old one an alias
        return part.quality === 'primary' && row.quality === 'primary' ? { ...row, quality: 'good' as const } : row;
      }),
    });
  return (
    <RepeatedRows
      legend={t('names')}
      rows={names}
      add={t('addName')}
      remove={(number) => t('removeName', { number })}
      onAdd={() => onChange({ names: [...names, emptyName(freshKey('name'))] })}
      onRemove={(key) => onChange({ names: names.filter((row) => row.key !== key) })}
    >
      {(row) => (
        <>
          <Field
            name={`${row.key}-full`}
            label={t('fullName')}
            error={errorOf(`${row.key}-full`)}
            className="sm:col-span-2"
          >
            {(control) => (
              <Input
                {...control}
                value={row.full}
                maxLength={200}
                spellCheck={false}
                onChange={(event) => set(row.key, { full: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field name={`${row.key}-quality`} label={t('quality')} error={errorOf(`${row.key}-quality`)}>
            {(control) => (
              <Select
                {...control}
                value={row.quality}
                options={qualities.map((value) => ({ value, label: t(`qualities.${value}`) }))}
                onChange={(event) => set(row.key, { quality: known(qualities, event.currentTarget.value) ?? 'good' })}
              />
            )}
          </Field>
        </>
      )}
    </RepeatedRows>
  );
}
