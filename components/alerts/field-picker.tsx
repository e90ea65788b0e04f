import { useTranslations } from 'next-intl';
import { type Dispatch, type KeyboardEvent, useRef } from 'react';
import { useViewWord } from '@/components/redaction/code-word';
import { RenderedWords } from '@/components/redaction/disclosed-value';
import { cn } from '@/components/ui/class-names';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { ToneShape } from '@/components/ui/tone-shape';
import type { ComposedDisclosure, ComposedField } from '@/lib/alerts/schema';
import { type ViewName, views } from '@/lib/redaction/schema';
import type { Reasons, ShareAction } from './share-state';

const LETTERS: Record<string, ViewName> = { w: 'withheld', i: 'indicated', g: 'generalised', m: 'masked', f: 'full' };

/**
 * Field by field: our value, how much of it is shown, and which rule says no more. The sender lowers freely; above the
 * proposed view a reason is asked. Arrow keys move, letters choose.
 */
export function FieldPicker({
  composed,
  reasons,
  missing,
  dispatch,
}: {
  composed: ComposedDisclosure;
  reasons: Reasons;
  /** Fields whose reason was asked for and not given. */
  missing: ReadonlySet<string>;
  dispatch: Dispatch<ShareAction>;
}) {
  const t = useTranslations('share.fields');
  const list = useRef<HTMLDivElement>(null);

  const onKey = (event: KeyboardEvent<HTMLDivElement>, field: ComposedField) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
      const next = rows[rows.findIndex((r) => r.dataset.field === field.field) + step];
      next?.querySelector<HTMLInputElement>('input[type=radio]:checked')?.focus();
      return;
    }
    const view = LETTERS[event.key.toLowerCase()];
    if (!view || !field.allowed.includes(view)) return;
    event.preventDefault();
    dispatch({ type: 'view', id: composed.recipient.id, field: field.field, view });
    // the focus goes along with the choice
    event.currentTarget.querySelector<HTMLInputElement>(`input[value="${view}"]`)?.focus();
  };

  return (
    <Panel title={t('title', { code: composed.recipient.code })} description={t('hint')} flush>
      <div ref={list}>
        {composed.fields.map((field) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: keys for the radio group inside; each has its button too
          <div
            key={field.field}
            data-field={field.field}
            onKeyDown={(event) => onKey(event, field)}
            className="grid gap-x-6 gap-y-2 border-t px-4 py-3 first:border-t-0 has-[:focus-visible]:bg-accent-soft sm:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)]"
          >
            <FieldRow
              composed={composed}
              field={field}
              reason={reasons[field.field] ?? ''}
              missing={missing.has(field.field)}
              dispatch={dispatch}
            />
          </div>
        ))}
      </div>
    </Panel>
  );
}

function FieldRow({
  composed,
  field,
  reason,
  missing,
  dispatch,
}: {
  composed: ComposedDisclosure;
  field: ComposedField;
  reason: string;
  missing: boolean;
  dispatch: Dispatch<ShareAction>;
}) {
  const t = useTranslations('share.fields');
  const codes = useTranslations('codes');
  const common = useTranslations('common');
  const viewWord = useViewWord();
  const { id } = composed.recipient;
  const name = codes(`field.${field.field}`);
  const above = views.indexOf(field.view) > views.indexOf(field.proposed);
  return (
    <>
      <div className="min-w-0">
        <p className="font-medium">{name}</p>
        <p className="break-words text-ink-muted text-sm">
          <span className="sr-only">{t('own')}: </span>
          {field.own ? <RenderedWords field={field.field} value={field.own} /> : common('notRecorded')}
        </p>
        {field.gives && field.view !== 'withheld' ? (
          <p className="mt-1 flex items-start gap-1.5 text-sm text-warn">
            <ToneShape tone="warn" className="mt-1" />
            {codes(`gives.${field.gives as 'opens-booking'}`)}
          </p>
        ) : null}
      </div>
      <div className="grid content-start gap-1.5">
        <fieldset className="flex flex-wrap gap-1">
          <legend className="sr-only">{t('group', { field: name })}</legend>
          {field.allowed.map((view) => (
            <label
              key={view}
              className={cn(
                'relative cursor-pointer rounded-md border px-2.5 py-1 text-sm has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-(--focus) has-[:focus-visible]:outline-offset-1',
                field.view === view
                  ? 'border-accent bg-accent-soft font-semibold text-ink'
                  : 'text-ink-muted hover:border-line-strong hover:text-ink',
              )}
            >
              <input
                type="radio"
                name={`view-${composed.recipient.code}-${field.field}`}
                value={view}
                checked={field.view === view}
                onChange={() => dispatch({ type: 'view', id, field: field.field, view })}
                className="absolute inset-0 cursor-pointer opacity-0"
              />
              {viewWord(field.field, view)}
              {view === field.proposed && field.allowed.length > 1 ? (
                <span className="font-normal text-xs"> · {t('proposed')}</span>
              ) : null}
            </label>
          ))}
        </fieldset>
        {field.by && field.by !== 'sender' && field.ceiling === field.view ? (
          <p className="text-ink-subtle text-xs">{t('ceiling', { reason: codes(`by.${field.by}`) })}</p>
        ) : null}
        {above ? (
          <Field
            name={`reason-${composed.recipient.code}-${field.field}`}
            label={t('reason')}
            error={missing ? t('reasonMissing', { field: name }) : undefined}
          >
            {(control) => (
              <Input
                {...control}
                value={reason}
                onChange={(event) => dispatch({ type: 'reason', id, field: field.field, text: event.target.value })}
              />
            )}
          </Field>
        ) : null}
      </div>
    </>
  );
}
