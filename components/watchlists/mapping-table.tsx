'use client'; // takes what a person says of the columns

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { FormActions } from '@/components/ui/form-layout';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '@/components/ui/table';
import type { TableAnswer } from '@/components/watchlists/import-answer';
import { type ListField, type ListMapping, listFields } from '@/lib/screening/list-schema';

const orders = ['told', 'day', 'month'] as const;
const orderOf = (dayFirst: boolean | null) => (dayFirst === null ? 'told' : dayFirst ? 'day' : 'month');

/** What each column of a table is taken to mean, with its first values; a person confirms or says otherwise. */
export function MappingTable({
  table,
  readable,
  pending,
  onSay,
}: {
  table: TableAnswer;
  /** The columns could be told without help. */
  readable: boolean;
  pending: boolean;
  onSay: (mapping: ListMapping) => void;
}) {
  const t = useTranslations('watchlists.mapping');
  const [mapping, setMapping] = useState<ListMapping>(table.mapping);
  const [open, setOpen] = useState(!readable);
  const changed = JSON.stringify(mapping) !== JSON.stringify(table.mapping);
  const options = [
    { value: '', label: t('leave') },
    ...listFields.map((value) => ({ value, label: t(`field.${value}`) })),
  ];
  const say = (at: number, field: ListField | null) =>
    setMapping((now) => ({
      ...now,
      columns: now.columns.map((column, i) => (i === at ? { ...column, field } : column)),
    }));
  const used = mapping.columns.filter(({ field }) => field !== null).length;
  if (!open)
    return (
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg border bg-surface px-4 py-3">
        <p>{t('summary', { used, columns: mapping.columns.length, rows: table.rows })}</p>
        <Button size="small" onClick={() => setOpen(true)}>
          {t('show')}
        </Button>
      </div>
    );
  return (
    <Panel
      level={3}
      title={t('title')}
      description={t('description', { rows: table.rows })}
      flush
      footer={
        <div className="grid w-full gap-4">
          <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
            <Field
              name="order"
              label={t('order.label')}
              hint={table.ambiguousDates > 0 ? t('order.unclear', { count: table.ambiguousDates }) : undefined}
            >
              {(control) => (
                <Select
                  {...control}
                  value={orderOf(mapping.dayFirst)}
                  options={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
                  onChange={(event) => {
                    const { value } = event.currentTarget;
                    setMapping((now) => ({ ...now, dayFirst: value === 'told' ? null : value === 'day' }));
                  }}
                />
              )}
            </Field>
            <Checkbox
              label={t('header')}
              hint={t('headerHint')}
              checked={mapping.header}
              onChange={(event) => {
                const header = event.currentTarget.checked;
                setMapping((now) => ({ ...now, header }));
              }}
            />
          </div>
          <FormActions>
            <Button
              variant={readable && !changed ? 'secondary' : 'primary'}
              pending={pending}
              onClick={() => onSay(mapping)}
              disabledReason={
                mapping.columns.some(({ field }) => field === 'full_name' || field === 'family_name')
                  ? undefined
                  : t('nameNeeded')
              }
            >
              {t('compare')}
            </Button>
          </FormActions>
        </div>
      }
    >
      <Table caption={t('title')}>
        <TableHead>
          <HeaderCell>{t('column')}</HeaderCell>
          <HeaderCell>{t('values')}</HeaderCell>
          <HeaderCell>{t('means')}</HeaderCell>
        </TableHead>
        <TableBody>
          {mapping.columns.map(({ heading, field }, at) => {
            const name = heading === '' ? t('unnamed', { number: at + 1 }) : heading;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
              <Row key={at} muted={field === null}>
                <Cell heading>
                  <bdi>{name}</bdi>
                </Cell>
                <Cell label={t('values')}>
                  <span className="text-ink-muted text-sm">
                    <bdi>
                      {table.sample
                        .map((row) => row[at] ?? '')
                        .filter((value) => value !== '')
                        .slice(0, 3)
                        .join(' · ') || '—'}
                    </bdi>
                  </span>
                </Cell>
                <Cell label={t('means')}>
                  <Select
                    aria-label={t('meaningOf', { column: name })}
                    className="w-full sm:w-56"
                    value={field ?? ''}
                    options={options}
                    onChange={(event) =>
                      say(at, listFields.find((known) => known === event.currentTarget.value) ?? null)
                    }
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
