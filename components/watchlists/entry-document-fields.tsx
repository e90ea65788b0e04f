import { useLocale, useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { type DocumentDraft, emptyDocument } from '@/components/watchlists/entry-draft';
import { type EntryPart, freshKey, known } from '@/components/watchlists/entry-part';
import { RepeatedRows } from '@/components/watchlists/repeated-rows';
import { countryName } from '@/lib/display/countries';

const documentKinds = ['passport', 'identity-card', 'other'] as const;

/** The documents of an entry, a row each. */
export function DocumentFields({ draft: { documents }, errorOf, onChange }: EntryPart) {
  const t = useTranslations('watchlists.form');
  const te = useTranslations('watchlists.entries.documentKind');
  const locale = useLocale();
  const set = (key: string, part: Partial<DocumentDraft>) =>
    onChange({ documents: documents.map((row) => (row.key === key ? { ...row, ...part } : row)) });
  return (
    <RepeatedRows
      legend={t('documents')}
      rows={documents}
      add={t('addDocument')}
      remove={(number) => t('removeDocument', { number })}
      onAdd={() => onChange({ documents: [...documents, emptyDocument(freshKey('document'))] })}
      onRemove={(key) => onChange({ documents: documents.filter((row) => row.key !== key) })}
    >
      {(row) => {
        const country = row.issuer.trim() === '' ? '' : countryName(row.issuer, locale);
        return (
          <>
            <Field name={`${row.key}-kind`} label={t('documentKind')} error={errorOf(`${row.key}-kind`)}>
              {(control) => (
                <Select
                  {...control}
                  value={row.kind}
                  options={documentKinds.map((value) => ({ value, label: te(value) }))}
                  onChange={(event) =>
                    set(row.key, { kind: known(documentKinds, event.currentTarget.value) ?? 'passport' })
                  }
                />
              )}
            </Field>
            <Field name={`${row.key}-number`} label={t('documentNumber')} error={errorOf(`${row.key}-number`)} optional>
              {(control) => (
                <Input
                  {...control}
                  dir="ltr"
                  spellCheck={false}
                  value={row.number}
                  maxLength={60}
                  onChange={(event) => set(row.key, { number: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field
              name={`${row.key}-issuer`}
              label={country && country !== row.issuer.toUpperCase() ? t('issuedBy', { country }) : t('issuer')}
              error={errorOf(`${row.key}-issuer`)}
              optional
            >
              {(control) => (
                <Input
                  {...control}
                  dir="ltr"
                  placeholder="RUR"
                  value={row.issuer}
                  maxLength={60}
                  onChange={(event) => set(row.key, { issuer: event.currentTarget.value })}
                />
              )}
            </Field>
          </>
        );
      }}
    </RepeatedRows>
  );
}
