import { useMessages } from 'next-intl';
import type { Messages } from '@/lib/i18n/messages';
import type { FieldName, ViewName } from '@/lib/redaction/schema';

/**
 * Words for codes that come from data rather than from our own unions: agreements, lists and carriers may carry one that
 * the messages do not know yet, and then the code itself is shown.
 */
export function useCodeWord() {
  const { codes } = useMessages();
  return (group: keyof Messages['codes'], code: string): string => {
    const words: Record<string, string> = codes[group];
    return words[code] ?? code;
  };
}

/** What a view leaves of one field, in words: "year only". The view's own word where the field has none. */
export function useViewWord() {
  const { codes, share } = useMessages();
  return (field: FieldName, view: ViewName): string => {
    const words: Partial<Record<FieldName, Partial<Record<ViewName, string>>>> = share.view;
    return words[field]?.[view] ?? codes.view[view];
  };
}
