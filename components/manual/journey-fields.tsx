'use client'; // shows the fields of the way of travel

import { useMessages, useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { type EntryDraft, type JourneyDraft, travelBy } from '@/components/manual/entry-draft';
import { ImoCheck } from '@/components/manual/imo-check';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import { entryReasons } from '@/lib/travel/manual/schema';

type TextField = Exclude<keyof JourneyDraft, 'mode'>;

/** Where they travel, on what, when, and why it is entered by hand. */
export function JourneyFields({
  entry,
  errorOf,
  onEntry,
}: {
  entry: EntryDraft;
  errorOf: (id: string) => string | undefined;
  onEntry: (change: (entry: EntryDraft) => EntryDraft) => void;
}) {
  const t = useTranslations('manual.journey');
  const { manual } = useMessages();
  const { journey } = entry;
  const field = (
    name: TextField,
    options: { max?: number; hint?: string; optional?: boolean; type?: string; plain?: boolean } = {},
  ) => (
    <Field
      key={name}
      name={`journey-${name}`}
      label={t(name)}
      hint={options.hint}
      error={errorOf(`journey-${name}`)}
      optional={options.optional ?? false}
    >
      {(control) => (
        <>
          <Input
            {...control}
            aria-describedby={
              [control['aria-describedby'], name === 'imo' ? 'imo-check' : ''].filter(Boolean).join(' ') || undefined
            }
            type={options.type ?? 'text'}
            dir={options.plain ? 'auto' : 'ltr'}
            maxLength={options.max}
            spellCheck={false}
            className={options.plain ? undefined : 'uppercase'}
            value={journey[name]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onEntry((e) => ({ ...e, journey: { ...e.journey, [name]: value } }));
            }}
          />
          {name === 'imo' ? <ImoCheck id="imo-check" text={journey.imo} /> : null}
        </>
      )}
    </Field>
  );
  const takeMode = ({ target }: FormEvent) => {
    if (target instanceof HTMLInputElement && target.name === 'mode')
      onEntry((e) => travelBy(e, target.value === 'sea' ? 'sea' : 'air'));
    const reason =
      target instanceof HTMLInputElement && target.name === 'reason' && entryReasons.find((r) => r === target.value);
    if (reason) onEntry((e) => ({ ...e, reason }));
  };
  return (
    <div className="grid gap-5" onChange={takeMode}>
      <div className="grid gap-5 lg:grid-cols-[auto_1fr] lg:gap-x-12">
        <RadioGroup
          name="mode"
          legend={t('mode')}
          layout="inline"
          defaultValue={journey.mode}
          options={(['air', 'sea'] as const).map((value) => ({ value, label: t(`modes.${value}`) }))}
        />
        <RadioGroup
          name="reason"
          legend={t('reason')}
          layout="inline"
          error={errorOf('reason')}
          options={entryReasons.map((value) => ({ value, label: manual.reason[value] }))}
        />
      </div>
      {journey.mode === 'air' ? (
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
          {field('carrier', { max: 3, hint: t('carrierHint') })}
          {field('flight', { max: 5, hint: t('flightHint') })}
          {field('airFrom', { max: 3, hint: t('airportHint') })}
          {field('airTo', { max: 3, hint: t('airportHint') })}
        </div>
      ) : (
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {field('ship', { max: 70, plain: true, hint: t('shipHint') })}
          {field('imo', { max: 16, hint: t('imoHint'), optional: true })}
          {field('flag', { max: 3, hint: t('flagHint'), optional: true })}
          {field('callSign', { max: 9, optional: true, hint: t('callSignHint') })}
          {field('voyage', { max: 17, optional: true, hint: t('voyageHint') })}
          {field('seaFrom', { max: 5, hint: t('portHint'), optional: true })}
          {field('seaTo', { max: 5, hint: t('portHint') })}
        </div>
      )}
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        {field('departsOn', { type: 'date', hint: t('localHint'), optional: true })}
        {field('departsAt', { type: 'time', hint: t('localHint'), optional: true })}
        {field('arrivesOn', { type: 'date', hint: t('localHint'), optional: true })}
        {field('arrivesAt', { type: 'time', hint: t('localHint'), optional: true })}
      </div>
    </div>
  );
}
