/** The box of a text field, area or select. */
export const controlStyles = [
  'block w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 text-base text-ink shadow-control touch:text-lg',
  'placeholder:text-ink-subtle hover:border-ink-subtle',
  'focus-visible:outline-offset-0 aria-invalid:border-danger',
  'disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-subtle',
  'read-only:not-[select]:bg-sunken',
].join(' ');
