'use client'; // moves the focus to what is shown only now

import { type ReactNode, useEffect, useRef } from 'react';
import { CopyText } from '@/components/ui/copy-text';
import { ToneShape } from '@/components/ui/tone-shape';

/** A link or token that is shown once: what it is, the text with its copy button, and what to do with it. */
export function OneTimeSecret({
  title,
  warning,
  thing,
  text,
  children,
}: {
  title: string;
  /** That it is not shown again, and how long it works. */
  warning: string;
  /** What it is, for the copy button's name. */
  thing: string;
  text: string;
  children?: ReactNode;
}) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby="secret-title"
      className="grid max-w-prose gap-4 rounded-lg border border-ok-line bg-surface p-5 shadow-panel outline-none"
    >
      <h2 id="secret-title" className="flex items-center gap-2 font-semibold text-lg">
        <ToneShape tone="ok" className="text-ok" />
        {title}
      </h2>
      <div className="rounded-md border bg-sunken px-3 py-2">
        <CopyText text={text} thing={thing} mono />
      </div>
      <p className="flex gap-2 text-warn">
        <ToneShape tone="warn" className="mt-[0.35em]" />
        {warning}
      </p>
      {children}
    </section>
  );
}
