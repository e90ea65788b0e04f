import { useTranslations } from 'next-intl';
import { auditHref, type AuditFilters as Filters } from '@/components/audit/filters';
import { Badge } from '@/components/ui/badge';
import { Field } from '@/components/ui/field';
import { FiltersBar } from '@/components/ui/filters-bar';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { TextLink } from '@/components/ui/text-link';
import { type EventName, operations } from '@/lib/audit/events';
import { paths } from '@/lib/display/paths';

const actions = Object.keys(operations) as EventName[];
const kinds = [...new Set(Object.values(operations))];
/** Nothing here must be filled in, so no label says that it may be left out. */
const wide = 'max-sm:w-full';
/** What one arrives at by following an event rather than by typing. */
const followed = ['about', 'actor'] as const;

/** The filters of the audit log: a plain form, so that the address is the search. */
export function AuditFilters({
  filters,
  agencies,
}: {
  filters: Filters;
  agencies: readonly { id: string; code: string; name: string }[];
}) {
  const t = useTranslations('audit');
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return (
    <div className="grid gap-3">
      <FiltersBar action={paths.audit} clear={paths.audit} active={Object.keys(filters).length}>
        {followed.map((name) =>
          filters[name] ? <input key={name} type="hidden" name={name} value={filters[name]} /> : null,
        )}
        <Field name="reference" label={t('filter.reference')} hint={t('filter.referenceHint')} className={wide}>
          {(control) => (
            <Input {...control} required={false} dir="ltr" maxLength={24} defaultValue={filters.reference} />
          )}
        </Field>
        <Field name="action" label={t('filter.action')} className={`${wide} sm:max-w-64`}>
          {(control) => (
            <Select
              {...control}
              required={false}
              placeholder={t('filter.anyAction')}
              defaultValue={filters.action}
              options={actions.map((value) => ({ value, label: capital(t(`what.${value}`)) }))}
            />
          )}
        </Field>
        <Field name="operation" label={t('filter.operation')} className={wide}>
          {(control) => (
            <Select
              {...control}
              required={false}
              placeholder={t('filter.anyOperation')}
              defaultValue={filters.operation}
              options={kinds.map((value) => ({ value, label: t(`operation.${value}`) }))}
            />
          )}
        </Field>
        <Field name="decision" label={t('filter.decision')} className={wide}>
          {(control) => (
            <Select
              {...control}
              required={false}
              placeholder={t('filter.anyDecision')}
              defaultValue={filters.decision}
              options={(['allow', 'deny'] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
            />
          )}
        </Field>
        <Field name="recipient" label={t('filter.recipient')} className={wide}>
          {(control) => (
            <Select
              {...control}
              required={false}
              placeholder={t('filter.anyRecipient')}
              defaultValue={filters.recipient}
              options={agencies.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }))}
            />
          )}
        </Field>
        {(['from', 'to'] as const).map((name) => (
          <Field key={name} name={name} label={t(`filter.${name}`)} className={wide}>
            {(control) => (
              <Input {...control} required={false} type="datetime-local" defaultValue={asControl(filters[name])} />
            )}
          </Field>
        ))}
      </FiltersBar>
      {followed.some((name) => filters[name]) ? (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
          {followed.map((name) =>
            filters[name] ? (
              <span key={name} className="inline-flex items-center gap-2">
                <Badge tone="info">{t(`filter.${name}`)}</Badge>
                <TextLink href={auditHref({ ...filters, [name]: undefined })}>
                  {t('filter.remove')}
                  <span className="sr-only">: {t(`filter.${name}`)}</span>
                </TextLink>
              </span>
            ) : null,
          )}
        </p>
      ) : null}
    </div>
  );
}

/** The browser's control takes a time with every day. */
function asControl(text: string | undefined): string | undefined {
  return text && !text.includes('T') ? `${text}T00:00` : text;
}
