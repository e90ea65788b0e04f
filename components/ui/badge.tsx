import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';
import { type Tone, ToneShape, toneBox } from '@/components/ui/tone-shape';

/** A state in a word or two: text, shape and colour together. `plain` shows text only, for what is finished. */
export function Badge({
  tone = 'neutral',
  shape = true,
  className,
  children,
}: {
  tone?: Tone;
  /** Off where the text is a code rather than a state, as "H2". */
  shape?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={cn(
        'inline-flex max-w-full items-center gap-1.5 rounded-sm border px-1.5 py-px align-middle font-medium text-xs leading-[1.45] whitespace-nowrap',
        toneBox[tone],
        tone === 'plain' && 'px-0',
        className,
      )}
    >
      {shape ? <ToneShape tone={tone} /> : null}
      <span className="truncate">{children}</span>
    </span>
  );
}
