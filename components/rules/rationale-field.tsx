import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';

/** Most characters of a rationale, as the schema has it. */
const LIMIT = 4000;

/** Why travel of this kind is worth a look; a court may read it. */
export function RationaleField({
  value,
  error,
  onChange,
}: {
  value: string;
  error?: string | undefined;
  onChange: (text: string) => void;
}) {
  const t = useTranslations('rules.rationale');
  return (
    <Field name="rationale" label={t('label')} hint={t('hint')} error={error}>
      {(control) => (
        <Textarea
          {...control}
          limit={LIMIT}
          rows={4}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
