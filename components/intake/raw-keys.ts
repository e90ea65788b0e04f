/** The rows of the pane that can have the focus, in order. */
const rowsOf = (pane: HTMLElement) => [...pane.querySelectorAll<HTMLElement>('[data-start]')];

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 12,
  PageUp: -12,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Moves the focus by the arrow keys and their like; true where the key was one of them. */
export function stepThrough(pane: HTMLElement, key: string): boolean {
  const step = STEPS[key];
  if (step === undefined) return false;
  const rows = rowsOf(pane);
  const at = document.activeElement instanceof HTMLElement ? rows.indexOf(document.activeElement) : -1;
  focusRow(pane, rows[Math.min(rows.length - 1, Math.max(0, Math.max(0, at) + step))]);
  return true;
}

/** Gives a row the focus, and makes it the one that Tab comes back to. */
export function focusRow(pane: HTMLElement, row: HTMLElement | undefined): void {
  if (!row) return;
  holdTabStop(pane, row);
  row.focus({ preventScroll: true });
  showInPane(pane, row);
}

/** Only one row can be reached by Tab. */
export function holdTabStop(pane: HTMLElement, row: HTMLElement): void {
  for (const other of pane.querySelectorAll<HTMLElement>('[data-start][tabindex="0"]')) other.tabIndex = -1;
  row.tabIndex = 0;
}

/** Scrolls the pane, never the page, until the row is seen. */
export function showInPane(pane: HTMLElement, row: HTMLElement): void {
  const top = row.offsetTop;
  const bottom = top + row.offsetHeight;
  if (top >= pane.scrollTop && bottom <= pane.scrollTop + pane.clientHeight) return;
  pane.scrollTop = Math.max(0, top - pane.clientHeight / 4);
}

/** Whether the pane stands where somebody sees it: beside what was read, not below it. */
export function isInSight(pane: HTMLElement): boolean {
  const { top, bottom } = pane.getBoundingClientRect();
  return bottom > 160 && top < window.innerHeight - 160;
}

/** Takes the focus to a parsed thing, unfolding what it is in. */
export function goToThing(id: string): void {
  const target = document.querySelector<HTMLElement>(`[data-thing="${CSS.escape(id)}"]`);
  target?.closest('details')?.setAttribute('open', '');
  target?.focus();
}
