'use client'; // listens to the keyboard

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { isCharacter, matchStrokes, strokeOf, strokesOf } from '@/components/ui/shortcut-keys';

/** One key of a page. */
export interface Shortcut {
  /** `n`, `g h` (one after the other), `Ctrl+Enter`, `Escape`. */
  keys: string;
  /** What it does, for the list under `?`. */
  label: string;
  run: () => void;
}

/** Where a shortcut counts: a page's win over the shell's, and in an open dialog only the dialog's count. */
export type ShortcutScope = 'page' | 'global' | 'dialog';

const storageKey = 'concord-letter-keys';
const sequenceMilliseconds = 1200;
const registered = new Map<symbol, { scope: ShortcutScope; shortcuts: Shortcut[] }>();
const switchWatchers = new Set<() => void>();
let pressed: string[] = [];
let lastPress = 0;

/** The shortcuts in force now, pages before shell, for the list under `?`. */
export function currentShortcuts(scope: ShortcutScope): Shortcut[] {
  return [...registered.values()].filter((entry) => entry.scope === scope).flatMap((entry) => entry.shortcuts);
}

/**
 * Puts keys in force while the component is on screen. Single characters do nothing while someone types in a field, and
 * nothing at all when the reader has switched them off.
 */
export function useShortcuts(
  shortcuts: Shortcut[],
  { scope = 'page', enabled = true }: { scope?: ShortcutScope; enabled?: boolean } = {},
): void {
  const slot = useRef<symbol | undefined>(undefined);
  useEffect(() => {
    slot.current ??= Symbol('shortcuts');
    if (enabled) registered.set(slot.current, { scope, shortcuts });
    else registered.delete(slot.current);
    if (registered.size > 0) document.addEventListener('keydown', onKeyDown);
  });
  useEffect(
    () => () => {
      if (slot.current) registered.delete(slot.current);
      if (registered.size === 0) document.removeEventListener('keydown', onKeyDown);
    },
    [],
  );
}

/** Whether single-character keys are on, and the switch. Kept in this browser. */
export function useLetterKeys(): [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(watchSwitch, letterKeysOn, () => true);
  return [on, setLetterKeys];
}

function watchSwitch(changed: () => void): () => void {
  switchWatchers.add(changed);
  return () => switchWatchers.delete(changed);
}

function letterKeysOn(): boolean {
  return window.localStorage.getItem(storageKey) !== 'off';
}

function setLetterKeys(on: boolean): void {
  window.localStorage.setItem(storageKey, on ? 'on' : 'off');
  for (const changed of switchWatchers) changed();
}

function onKeyDown(event: KeyboardEvent): void {
  const stroke = strokeOf(event);
  if (!stroke || event.defaultPrevented || event.isComposing || event.repeat) return;
  if (isCharacter(stroke) && (isTyping(event.target) || !letterKeysOn())) return;
  if (isOwnKey(stroke, event.target)) return;
  const now = performance.now();
  pressed = now - lastPress < sequenceMilliseconds ? [...pressed, stroke] : [stroke];
  lastPress = now;
  const candidates = document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')
    ? currentShortcuts('dialog')
    : [...currentShortcuts('page'), ...currentShortcuts('global')];
  let { found, pending } = matchStrokes(pressed, candidates);
  if (!found && !pending && pressed.length > 1) {
    pressed = [stroke];
    ({ found, pending } = matchStrokes(pressed, candidates));
  }
  if (!pending) pressed = [];
  if (!found) return;
  event.preventDefault();
  found.run();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) {
    return true;
  }
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type);
}

/** Enter and Space belong to the button, link or field that has the focus. */
function isOwnKey(stroke: string, target: EventTarget | null): boolean {
  if (!strokesOf('Enter Space').includes(stroke) || !(target instanceof Element)) return false;
  return target.closest('a, button, summary, input, select, textarea') !== null;
}
