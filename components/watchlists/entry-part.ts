import type { EntryDraft } from '@/components/watchlists/entry-draft';

/** What each part of the form of an entry takes. */
export interface EntryPart {
  draft: EntryDraft;
  /** By the id of the control. */
  errorOf: (control: string) => string | undefined;
  onChange: (part: Partial<EntryDraft>) => void;
}

/** The value of a select as one of those it offers. */
export const known = <T extends string>(values: readonly T[], value: string): T | undefined =>
  values.find((one) => one === value);

export const freshKey = (name: string) => `${name}-${crypto.randomUUID()}`;
