'use client'; // keeps what was typed when the answer is no

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { createWatchlist } from '@/app/actions';
import { useFormAct } from '@/components/access/use-form-act';
import { useCodeWord } from '@/components/redaction/code-word';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { FormStack } from '@/components/ui/form-layout';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { offences } from '@/lib/agreements/schema';
import { paths } from '@/lib/display/paths';
import { listFamilies } from '@/lib/screening/watchlist-schema';

type NewWatchlistInput = Parameters<typeof createWatchlist>[0];

/** Makes an empty list and goes to it, where its first file is brought in. */
export function NewWatchlist() {
  const t = useTranslations('watchlists.create');
  const word = useCodeWord();
  const router = useRouter();
  const labels = { name: t('name'), family: t('family'), offence: t('offence') };
  const form = useFormAct(createWatchlist, labels, (reason) =>
    reason === 'taken' ? { field: 'name', message: t('nameTaken') } : null,
  );
  return (
    <Panel title={t('title')} description={t('description')}>
      <form
        method="post"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          const text = (name: string) => String(data.get(name) ?? '');
          // an edge: whether the family is one of ours is for the command to say, as for any other caller
          const family = text('family') as NewWatchlistInput['family'];
          form.submit({ name: text('name').trim(), family, offence: text('offence') }, ({ id }) =>
            router.push(paths.watchlist(id)),
          );
        }}
      >
        <FormStack>
          <ErrorSummary problems={form.problems} />
          <Field name="name" label={labels.name} hint={t('nameHint')} error={form.errorOf('name')}>
            {(control) => <Input {...control} maxLength={120} />}
          </Field>
          <Field name="family" label={labels.family} hint={t('familyHint')} error={form.errorOf('family')}>
            {(control) => (
              <Select
                {...control}
                placeholder={t('choose')}
                options={listFamilies.map((value) => ({ value, label: word('listFamily', value) }))}
              />
            )}
          </Field>
          <Field name="offence" label={labels.offence} hint={t('offenceHint')} error={form.errorOf('offence')}>
            {(control) => (
              <Select
                {...control}
                placeholder={t('choose')}
                options={offences.map((value) => ({ value, label: word('offence', value) }))}
              />
            )}
          </Field>
          <div>
            <Button type="submit" variant="primary" pending={form.pending}>
              {t('submit')}
            </Button>
          </div>
        </FormStack>
      </form>
    </Panel>
  );
}
