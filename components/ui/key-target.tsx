'use client'; // presses the control it stands in

import { useEffect, useRef, useState } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { isCharacter, strokesOf } from '@/components/ui/shortcut-keys';
import { useLetterKeys, useShortcuts } from '@/components/ui/shortcuts';

/** Put inside a button, link or label: the key presses it. The key is shown where there is a keyboard. */
export function KeyTarget({ keys }: { keys: string }) {
  const mark = useRef<HTMLSpanElement>(null);
  const [label, setLabel] = useState('');
  const [letterKeys] = useLetterKeys();
  useEffect(() => {
    const host = hostOf(mark.current);
    const text = host?.getAttribute('aria-label') ?? host?.textContent ?? '';
    const own = mark.current?.textContent ?? '';
    setLabel(own && text.endsWith(own) ? text.slice(0, -own.length) : text);
  }, []);
  useShortcuts([{ keys, label, run: () => hostOf(mark.current)?.click() }]);
  const off = !letterKeys && strokesOf(keys).some(isCharacter);
  return (
    <span
      ref={mark}
      aria-hidden="true"
      className={off ? 'hidden' : 'no-print ms-0.5 opacity-75 max-lg:hidden touch:hidden'}
    >
      <Kbd keys={keys} />
    </span>
  );
}

function hostOf(mark: HTMLElement | null): HTMLElement | null {
  return mark?.closest<HTMLElement>('button, a, label') ?? null;
}
