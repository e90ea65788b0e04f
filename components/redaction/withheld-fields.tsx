import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names';
import { ToneShape } from '@/components/ui/tone-shape';
import { type ConstraintCode, constraintCodes, type DisclosedRecord, type FieldName } from '@/lib/redaction/schema';

/**
 * Every field that was withheld, grouped by the reason, under the woven edge. Whether the sender holds a value is not
 * said, so the words are about the class and never about this person.
 */
export function WithheldFields({
  withheld,
  heading: Heading,
  changed,
}: {
  withheld: DisclosedRecord['withheld'];
  heading: 'h2' | 'h3' | 'h4';
  changed?: ReadonlySet<FieldName> | undefined;
}) {
  const t = useTranslations('share.record');
  const codes = useTranslations('codes');
  if (withheld.length === 0) return null;
  const groups = constraintCodes
    .map((by): { by: ConstraintCode; fields: FieldName[] } => ({
      by,
      fields: withheld.filter((w) => w.by === by).map((w) => w.field),
    }))
    .filter((g) => g.fields.length > 0);
  return (
    <section className="grid gap-2">
      <Heading className="font-semibold">{t('withheld')}</Heading>
      {groups.map(({ by, fields }) => (
        <div
          key={by}
          className="flex items-stretch overflow-clip rounded-md border border-withheld-line border-dashed bg-withheld-soft"
        >
          <span aria-hidden="true" className="hatch w-3 shrink-0" />
          <div className="grid min-w-0 gap-1 px-3 py-2">
            <p className="flex items-baseline gap-1.5 text-ink-muted text-sm">
              <ToneShape tone="withheld" className="self-center text-withheld" />
              {t('because', { reason: codes(`by.${by}`) })}
            </p>
            <ul className="flex flex-wrap gap-x-1.5 gap-y-1">
              {fields.map((field) => (
                <li
                  key={field}
                  className={cn(
                    'rounded-sm border border-withheld-line bg-surface px-1.5 font-medium text-sm text-withheld',
                    changed?.has(field) && 'border-warn bg-warn-soft text-warn',
                  )}
                >
                  {codes(`field.${field}`)}
                  {changed?.has(field) ? <span className="font-normal"> · {t('changed')}</span> : null}
                </li>
              ))}
            </ul>
          </div>
        </div>
      ))}
    </section>
  );
}
