import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useCodeWord, useViewWord } from '@/components/redaction/code-word';
import { DisclosedDocument, DisclosedLeg } from '@/components/redaction/disclosed-items';
import { FieldValue } from '@/components/ui/field-value';
import { Withheld } from '@/components/ui/withheld';
import { countryName } from '@/lib/display/countries';
import { formatDate } from '@/lib/display/format-date';
import type { FieldName, RenderedValue, ViewName } from '@/lib/redaction/schema';

/**
 * One field as its holder sees it: the value in words, and what the view left of it ("year only"). Null is said to be
 * not held. Withheld fields are no value: `DisclosedRecord` lists them with their reason.
 */
export function DisclosedValue({
  field,
  view,
  value,
}: {
  field: FieldName;
  view: Exclude<ViewName, 'withheld'>;
  value: RenderedValue | null;
}) {
  const t = useTranslations('share.record');
  const viewWord = useViewWord();
  if (!value) return <span className="text-ink-subtle">{t('notHeld')}</span>;
  if (value.as === 'held') return <Withheld why={viewWord(field, 'indicated')} />;
  // a value that is shown at "indicated" (the age group) is still a value
  const shown = view === 'indicated' ? 'generalised' : view;
  return <FieldValue view={shown} note={viewWord(field, view)} value={<RenderedWords field={field} value={value} />} />;
}

/** The value alone, in the reader's words: for the sender's own pane and beside a name of the view. */
export function RenderedWords({ field, value }: { field: FieldName; value: RenderedValue }): ReactNode {
  const t = useTranslations('share.record');
  const locale = useLocale();
  const word = useCodeWord();
  switch (value.as) {
    case 'held':
      return t('held');
    case 'text':
      return field === 'name' ? value.lines.join(', ') : <Lines>{value.lines}</Lines>;
    case 'date':
      return formatDate(value.date, locale);
    case 'code':
      return value.codes.map((code) => word(value.list, code)).join(t('listSeparator'));
    case 'country':
      return value.codes.map((code) => countryName(code, locale)).join(t('listSeparator'));
    case 'count':
      return field === 'baggage' ? t('pieces', { count: value.count }) : t('others', { count: value.count });
    case 'documents':
      return (
        <Lines>
          {value.items.map((item) => (
            <DisclosedDocument key={JSON.stringify(item)} item={item} />
          ))}
        </Lines>
      );
    case 'legs':
      return (
        <Lines>
          {value.items.map((item) => (
            <DisclosedLeg key={JSON.stringify(item)} item={item} />
          ))}
        </Lines>
      );
  }
}

function Lines({ children }: { children: readonly ReactNode[] }) {
  if (children.length === 1) return children[0];
  return (
    <span className="grid gap-0.5">
      {children.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of an immutable record
        <span key={at}>
          <bdi>{line}</bdi>
        </span>
      ))}
    </span>
  );
}
