import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCodeWord } from '@/components/redaction/code-word';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import { proposedView } from '@/lib/agreements/rules';
import { type AgreementTerms, handlingCodes, offences, purposes, urgencies } from '@/lib/agreements/schema';
import { catalogue } from '@/lib/redaction/catalogue';
import { type FieldName, fieldNames, type ViewName, views } from '@/lib/redaction/schema';

interface Props {
  terms: AgreementTerms;
  onChange: (terms: AgreementTerms) => void;
}

/** Everything the parties agree on, as controls that keep each other right. */
export function TermsFields(props: Props) {
  return (
    <>
      <OffencePicker {...props} />
      <FieldMatrix {...props} />
      <Rules {...props} />
    </>
  );
}

function OffencePicker({ terms, onChange }: Props) {
  const t = useTranslations('agreements.form');
  const word = useCodeWord();
  const [filter, setFilter] = useState('');
  const shown = offences.filter((o) => word('offence', o).toLowerCase().includes(filter.trim().toLowerCase()));
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
      <div className="grid gap-3">
        <Field name="offence-filter" label={t('filter')} labelHidden optional>
          {(control) => (
            <Input
              {...control}
              type="search"
              placeholder={t('filter')}
              value={filter}
              onChange={(e) => setFilter(e.target.value)}
            />
          )}
        </Field>
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
      </div>
    </Panel>
  );
}

const rank = (view: ViewName) => views.indexOf(view);
const rungsOf = (field: FieldName) => views.filter((v) => v === 'withheld' || v in catalogue[field].rungs);

function FieldMatrix({ terms, onChange }: Props) {
  const t = useTranslations('agreements.form');
  const one = useTranslations('agreements.one');
  const codes = useTranslations('codes');
  const set = (field: FieldName, ceiling: ViewName, proposed: ViewName) =>
    onChange({
      ...terms,
      ceilings: { ...terms.ceilings, [field]: ceiling },
      // lowering the highest view takes the proposed one with it
      proposed: { ...terms.proposed, [field]: rank(proposed) <= rank(ceiling) ? proposed : ceiling },
    });
  return (
    <Panel title={t('fields')} description={t('fieldsHint')} flush>
      <Table caption={t('fields')}>
        <TableHead>
          <HeaderCell>{one('field')}</HeaderCell>
          <HeaderCell>{one('ceiling')}</HeaderCell>
          <HeaderCell>{one('proposed')}</HeaderCell>
        </TableHead>
        <TableBody>
          {fieldNames.map((field) => {
            const ceiling = terms.ceilings[field] ?? 'withheld';
            const proposed = proposedView(terms, field);
            const name = codes(`field.${field}`);
            const options = (upTo: ViewName) =>
              rungsOf(field)
                .filter((v) => rank(v) <= rank(upTo))
                .map((v) => ({ value: v, label: codes(`view.${v}`) }));
            return (
              <Row key={field}>
                <Cell heading>{name}</Cell>
                <Cell label={one('ceiling')}>
                  <Select
                    aria-label={`${one('ceiling')}: ${name}`}
                    value={ceiling}
                    options={options('full')}
                    onChange={(e) => set(field, e.target.value as ViewName, proposed)}
                  />
                </Cell>
                <Cell label={one('proposed')}>
                  <Select
                    aria-label={`${one('proposed')}: ${name}`}
                    value={proposed}
                    options={options(ceiling)}
                    onChange={(e) => set(field, ceiling, e.target.value as ViewName)}
                  />
                </Cell>
              </Row>
            );
          })}
        </TableBody>
      </Table>
    </Panel>
  );
}

function Rules({ terms, onChange }: Props) {
  const t = useTranslations('agreements.form');
  const word = useCodeWord();
  return (
    <Panel>
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        <fieldset className="grid content-start gap-1.5">
          <legend className="mb-1 font-medium">{t('purposes')}</legend>
          {purposes.map((p) => (
            <Checkbox
              key={p}
              label={word('purpose', p)}
              checked={terms.purposes.includes(p)}
              onChange={(e) =>
                onChange({
                  ...terms,
                  purposes: purposes.filter((x) => (x === p ? e.target.checked : terms.purposes.includes(x))),
                })
              }
            />
          ))}
        </fieldset>
        <Field name="handling" label={t('handling')}>
          {(control) => (
            <Select
              {...control}
              value={terms.handling}
              options={handlingCodes.map((value) => ({ value, label: word('handling', value) }))}
              onChange={(e) => onChange({ ...terms, handling: e.target.value as AgreementTerms['handling'] })}
            />
          )}
        </Field>
        <Field name="onward" label={t('onward')}>
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
          <Field key={u} name={`reply-${u}`} label={t('reply', { urgency: word('urgency', u) })}>
            {(control) => (
              <Input
                {...control}
                type="number"
                min={1}
                max={720}
                value={terms.replyHours[u]}
                onChange={(e) =>
                  onChange({ ...terms, replyHours: { ...terms.replyHours, [u]: Number(e.target.value) } })
                }
              />
            )}
          </Field>
        ))}
        <Field name="retention" label={t('retention')}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={1}
              max={60}
              value={terms.retentionMonths}
              onChange={(e) => onChange({ ...terms, retentionMonths: Number(e.target.value) })}
            />
          )}
        </Field>
      </div>
    </Panel>
  );
}
