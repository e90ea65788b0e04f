'use client'; // lights up

import { useTranslations } from 'next-intl';
import type { RawPart } from '@/components/intake/cut-raw';
import { useIsLit, useIsMarked, useLight } from '@/components/intake/selection';
import { findValues } from '@/components/intake/sent-values';
import { useCodeWord } from '@/components/redaction/code-word';
import { cn } from '@/components/ui/class-names';

/**
 * One segment, element or line as received, with the byte it starts at. Removed parts are hatched and say their kind;
 * content is gone. Marked with a bar when it belongs to what is chosen, with dots when to what is pointed at.
 */
export function RawSegment({
  start,
  end,
  parts,
  depth = 0,
  first,
}: {
  start: number;
  end: number;
  parts: readonly RawPart[];
  depth?: number;
  /** The one that Tab reaches first; the arrow keys move on from there. */
  first: boolean;
}) {
  const t = useTranslations('intake.raw');
  const word = useCodeWord();
  const lit = useIsLit('raw', [[start, end]]);
  const marked = useIsMarked([[start, end]]);
  let at = 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a grid that the arrow keys move through; a table cannot hold the gaps
    <div
      role="row"
      data-start={start}
      data-marked={marked ? '' : undefined}
      data-lit={lit ? '' : undefined}
      aria-selected={marked || lit}
      tabIndex={first ? 0 : -1}
      className={cn(
        'flex gap-3 border-s-4 py-px pe-3 focus-visible:-outline-offset-2',
        marked || lit ? 'border-accent bg-accent-soft' : 'border-transparent hover:bg-line/40',
        lit && !marked && 'border-dotted',
      )}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <span role="cell" className="w-14 shrink-0 select-none text-end text-ink-subtle">
        <span className="sr-only">{t('byte')} </span>
        {start}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <span
        role="cell"
        className="min-w-0 whitespace-pre-wrap break-all"
        style={depth > 0 ? { paddingInlineStart: `${depth}ch` } : undefined}
      >
        {parts.map((part) => {
          at += 1;
          if ('removed' in part)
            return (
              <span
                key={at}
                className="hatch mx-px inline-block rounded-sm border border-withheld-line px-2 align-baseline leading-tight"
              >
                <bdi className="whitespace-nowrap bg-withheld-soft px-1 font-sans text-withheld">
                  <span className="sr-only">{t('removed')}</span>
                  {word('removed', part.removed)}
                </bdi>
              </span>
            );
          return <Text key={at} text={part.text} tagged={at === 1} lit={lit} />;
        })}
      </span>
    </div>
  );
}

/** Text with its segment tag in bold, and the values of the field that is pointed at marked. */
function Text({ text, tagged, lit }: { text: string; tagged: boolean; lit: boolean }) {
  const tag = tagged ? (/^[A-Z]{3}(?=[^A-Za-z\s])/.exec(text)?.[0] ?? '') : '';
  const rest = text.slice(tag.length);
  return (
    <span>
      {tag ? <b className="font-semibold">{tag}</b> : null}
      {lit ? <Values text={rest} /> : rest}
    </span>
  );
}

function Values({ text }: { text: string }) {
  const light = useLight();
  const places = light?.side === 'parsed' ? findValues(text, light.values) : [];
  if (places.length === 0) return text;
  return (
    <>
      {places.map(([start, end], index) => (
        <span key={start}>
          {text.slice(places[index - 1]?.[1] ?? 0, start)}
          <mark className="rounded-sm bg-accent px-px text-accent-ink">{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(places.at(-1)?.[1] ?? 0)}
    </>
  );
}
