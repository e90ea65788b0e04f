'use client'; // follows what is typed

import { Plus, X } from 'lucide-react';
import { useLocale, useMessages, useTranslations } from 'next-intl';
import { type DocumentDraft, emptyDocument, type PersonDraft } from '@/components/manual/entry-draft';
import { plainAgreement, type ZoneFacts } from '@/components/manual/zone-facts';
import { ZoneMark } from '@/components/manual/zone-mark';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { countryName } from '@/lib/display/countries';
import { MOST_DOCUMENTS } from '@/lib/travel/manual/schema';

const kinds = ['P', 'I', 'V', 'AC', 'S', 'T', 'F'] as const;

/** The documents of one person, a row each; the first is there from the start. */
export function DocumentFields({
  person,
  facts,
  errorOf,
  onChange,
}: {
  person: PersonDraft;
  facts: ZoneFacts | null;
  errorOf: (path: string) => string | undefined;
  onChange: (documents: DocumentDraft[]) => void;
}) {
  const t = useTranslations('manual.document');
  const { documents, key } = person;
  // the document that the zone belongs to: the one with its number, else the only one
  const own = documents.findIndex(({ number }) => plainAgreement(number, facts?.document.number ?? '') === 'same');
  const zoned = own >= 0 ? own : documents.length === 1 ? 0 : -1;
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-semibold">{t('title')}</legend>
      {documents.map((document, at) => (
        <DocumentRow
          key={document.key}
          at={at}
          document={document}
          facts={at === zoned ? facts : null}
          errorOf={(field) => errorOf(`documents.${at}.${field}`)}
          onChange={(changed) => onChange(documents.map((d, i) => (i === at ? { ...d, ...changed } : d)))}
          onRemove={documents.length > 1 ? () => onChange(documents.filter((_, i) => i !== at)) : undefined}
        />
      ))}
      {documents.length < MOST_DOCUMENTS ? (
        <Button
          size="small"
          className="justify-self-start"
          icon={<Plus aria-hidden="true" />}
          onClick={() => onChange([...documents, emptyDocument(`${key}-${crypto.randomUUID()}`)])}
        >
          {t('add')}
        </Button>
      ) : null}
    </fieldset>
  );
}

function DocumentRow({
  at,
  document,
  facts,
  errorOf,
  onChange,
  onRemove,
}: {
  at: number;
  document: DocumentDraft;
  facts: ZoneFacts | null;
  errorOf: (field: string) => string | undefined;
  onChange: (changed: Partial<DocumentDraft>) => void;
  onRemove?: (() => void) | undefined;
}) {
  const t = useTranslations('manual.document');
  const locale = useLocale();
  const { codes } = useMessages();
  const words: Readonly<Record<string, string>> = { ...codes.documentKind, S: t('seafarer') };
  const wordOf = (kind: string) => words[kind] ?? `${words[kind.charAt(0)] ?? words.other ?? ''} (${kind})`;
  const offered = [...new Set([...kinds, document.kind])].filter((kind) => kind !== '');
  const id = (field: string) => `document-${at}-${field}`;
  const text = (field: 'number' | 'issuer' | 'expires', max: number, hint?: string) => (
    <Field name={id(field)} label={t(field)} hint={hint} error={errorOf(field)} optional={field !== 'number'}>
      {(control) => (
        <>
          <Input
            {...control}
            required={false}
            dir="ltr"
            spellCheck={false}
            autoCapitalize="characters"
            className="uppercase"
            maxLength={max}
            value={document[field]}
            onChange={(event) => onChange({ [field]: event.currentTarget.value })}
          />
          <ZoneMark
            id={`${id(field)}-zone`}
            agreement={plainAgreement(document[field], facts?.document[field] ?? '')}
            typed={document[field]}
            said={facts?.document[field] ?? ''}
            onTake={() => onChange({ [field]: facts?.document[field] ?? '' })}
          />
        </>
      )}
    </Field>
  );
  const country = document.issuer.trim() === '' ? '' : countryName(document.issuer, locale);
  return (
    <div className="grid gap-4 border-t pt-4 first-of-type:border-t-0 first-of-type:pt-0 sm:grid-cols-2 xl:grid-cols-4">
      <Field name={id('kind')} label={t('kind')} hint={t('kindHint')} error={errorOf('kind')}>
        {(control) => (
          <Select
            {...control}
            value={document.kind}
            options={offered.map((value) => ({ value, label: wordOf(value) }))}
            onChange={(event) => onChange({ kind: event.currentTarget.value })}
          />
        )}
      </Field>
      {text('number', 30, t('numberHint'))}
      {text('issuer', 3, country && country !== document.issuer.toUpperCase() ? country : t('issuerHint'))}
      {text('expires', 10, t('dateHint'))}
      {onRemove ? (
        <Button
          size="small"
          variant="quiet"
          className="justify-self-start"
          icon={<X aria-hidden="true" />}
          onClick={onRemove}
        >
          {t('remove', { number: at + 1 })}
        </Button>
      ) : null}
    </div>
  );
}
