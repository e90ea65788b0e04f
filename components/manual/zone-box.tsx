'use client'; // reads the zone while it is typed

import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { MrzReading } from '@/components/manual/mrz-reading';
import { Field } from '@/components/ui/field';
import { useShortcuts } from '@/components/ui/shortcuts';
import { Textarea } from '@/components/ui/textarea';
import type { MrzResult } from '@/lib/travel/mrz/read-mrz';

export const zoneId = 'zone';

/**
 * the person over once the zone is whole and its digits agree; until then it is a line break, which readers send too.
 */
export function ZoneBox({
  zone,
  result,
  onZone,
  onEnter,
}: {
  zone: string;
  result: MrzResult;
  onZone: (text: string) => void;
  onEnter: () => void;
}) {
  const t = useTranslations('manual.zone');
  useShortcuts([{ keys: 'm', label: t('focus'), run: () => document.getElementById(zoneId)?.focus() }]);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing)
      return;
    if (result.state !== 'read') return;
    event.preventDefault();
    if (result.agrees) onEnter();
  };
  return (
    <div className="grid content-start gap-4">
      <Field name={zoneId} label={t('label')} hint={t('hint')} optional>
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            dir="ltr"
            wrap="off"
            value={zone}
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            className="font-mono uppercase"
            onKeyDown={press}
            onChange={(event) => onZone(event.currentTarget.value)}
          />
        )}
      </Field>
      <MrzReading result={result} onTake={onZone} />
    </div>
  );
}
