/** What of a keyboard event says which key it was. */
export interface Press {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const aliases: Record<string, string> = { Esc: 'Escape', ' ': 'Space' };

/**
 * Names a press as shortcuts are written: `g`, `?`, `Enter`, `Ctrl+k`. Command counts as Ctrl. On a keyboard whose
 * letters are not Latin (Arabic, Greek, Cyrillic) the position of the key decides. Alt belongs to the browser.
 */
export function strokeOf(press: Press): string | undefined {
  if (press.altKey || ['Shift', 'Control', 'Meta', 'CapsLock', 'Dead'].includes(press.key)) return undefined;
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1]?.toLowerCase();
  const latin = press.key.length > 1 || /^[\x20-\x7e]$/.test(press.key);
  const key = latin ? press.key : (letter ?? press.key);
  const named = aliases[key] ?? key;
  return press.ctrlKey || press.metaKey ? `Ctrl+${named.toLowerCase()}` : named;
}

/** Splits `g h` or `Ctrl+K` into strokes as `strokeOf` names them. */
export function strokesOf(keys: string): string[] {
  return keys.split(' ').map((stroke) => {
    const modified = /^(?:Ctrl|Cmd)\+(.+)$/.exec(stroke)?.[1];
    return modified ? `Ctrl+${modified.toLowerCase()}` : (aliases[stroke] ?? stroke);
  });
}

/** Whether a stroke is a bare character: off while typing, and off altogether on request (WCAG 2.1.4). */
export function isCharacter(stroke: string): boolean {
  return stroke.length === 1;
}

/**
 * Looks up what was pressed. `found` is the shortcut whose whole sequence was pressed; `pending` says that a longer one
 * may follow. Earlier entries win.
 */
export function matchStrokes<T extends { keys: string }>(
  pressed: readonly string[],
  shortcuts: readonly T[],
): { found: T | undefined; pending: boolean } {
  const starts = shortcuts.filter(({ keys }) => {
    const strokes = strokesOf(keys);
    return pressed.every((stroke, position) => stroke === strokes[position]);
  });
  const found = starts.find(({ keys }) => strokesOf(keys).length === pressed.length);
  return { found, pending: !found && starts.length > 0 };
}
