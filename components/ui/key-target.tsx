'use client'; // presses the control it stands in

import { useEffect, useRef, useState } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { isCharacter, strokesOf } from '@/components/ui/shortcut-keys';
import { type ShortcutScope, useLetterKeys, useShortcuts } from '@/components/ui/shortcuts';

/** Put inside a button, link or label: the key presses it. The key is shown where there is a keyboard. */
export function KeyTarget({ keys, scope = 'page' }: { keys: string; scope?: ShortcutScope }) {
  const mark = useRef<HTMLSpanElement>(null);
  const [label, setLabel] = useState('');
  const [letterKeys] = useLetterKeys();
  useEffect(() => {
    const host = hostOf(mark.current);
    if (host && mark.current) setLabel(host.getAttribute('aria-label') ?? textBefore(mark.current, host));
  }, []);
  useShortcuts([{ keys, label, run: () => press(hostOf(mark.current)) }], { scope });
  const off = !letterKeys && strokesOf(keys).some(isCharacter);
  return (
    <span ref={mark} aria-hidden="true" className={off ? 'hidden' : 'no-print ms-0.5 max-lg:hidden touch:hidden'}>
      <Kbd keys={keys} />
    </span>
  );
}

/** The focus goes along, so that it has somewhere to return to when what opened is closed. */
function press(host: HTMLElement | null): void {
  host?.focus();
  host?.click();
}

function hostOf(mark: HTMLElement | null): HTMLElement | null {
  return mark?.closest<HTMLElement>('button, a, label') ?? null;
}

function textBefore(mark: HTMLElement, host: HTMLElement): string {
  const range = document.createRange();
  range.selectNodeContents(host);
  range.setEndBefore(mark);
  return range.toString().trim();
}
