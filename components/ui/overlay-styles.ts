/** Ground, edge and fade that dialogs and menus share; Base UI sets the data attributes while they come and go. */
export const overlayStyles =
  'rounded-lg border bg-raised text-ink shadow-overlay outline-none transition-[opacity,transform] duration-100 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0';

/** What lies behind a dialog. */
export const scrimStyles =
  'fixed inset-0 z-40 bg-scrim transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0';
