import { useTranslations } from 'next-intl';
import type { Dispatch } from 'react';
import { useCodeWord } from '@/components/redaction/code-word';
import { Field } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { handlingCodes, offences, purposes, urgencies } from '@/lib/agreements/schema';
import type { Envelope } from '@/lib/alerts/schema';
import type { ShareAction } from './share-state';

/** As wide as their longest sentence needs. */
const WIDTH: Record<keyof Envelope, string> = {
  offence: 'xl:col-span-5',
  purpose: 'xl:col-span-3',
  urgency: 'xl:col-span-4',
  handling: 'xl:col-span-5',
  sourceCode: 'xl:col-span-3',
  infoCode: 'xl:col-span-4',
};

/** What is said of the whole alert, every code with its sentence. */
export function EnvelopeForm({ envelope, dispatch }: { envelope: Envelope; dispatch: Dispatch<ShareAction> }) {
  const t = useTranslations('share.envelope');
  const word = useCodeWord();
  const picks = [
    ['offence', t('offence'), offences, 'offence'],
    ['purpose', t('purpose'), purposes, 'purpose'],
    ['urgency', t('urgency'), urgencies, 'urgency'],
    ['handling', t('handling'), handlingCodes, 'handling'],
    ['sourceCode', t('source'), ['A', 'B', 'C', 'X'], 'source'],
    ['infoCode', t('information'), ['1', '2', '3', '4'], 'information'],
  ] as const;
  return (
    <Panel title={t('title')}>
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-12">
        {picks.map(([name, label, values, group]) => (
          <Field
            key={name}
            name={name}
            label={label}
            className={WIDTH[name]}
            // a narrow select cuts the sentence short, and this one must be read
            hint={
              name === 'handling' ? <span className="xl:hidden">{word('handling', envelope.handling)}</span> : undefined
            }
          >
            {(control) => (
              <Select
                {...control}
                value={envelope[name]}
                onChange={(event) =>
                  dispatch({ type: 'envelope', part: { [name]: event.target.value } as Partial<Envelope> })
                }
                options={values.map((value) => ({ value, label: word(group, value) }))}
              />
            )}
          </Field>
        ))}
      </div>
    </Panel>
  );
}
