import { useTranslations } from 'next-intl';
import type { RawPart } from '@/components/intake/cut-raw';
import { useCodeWord } from '@/components/redaction/code-word';
import { cn } from '@/components/ui/class-names';

/** One segment as received, with the byte it starts at. Removed parts are hatched and say their kind; content is gone. */
export function RawSegment({ start, parts, marked }: { start: number; parts: readonly RawPart[]; marked: boolean }) {
  const t = useTranslations('intake.raw');
  const word = useCodeWord();
  let at = 0;
  return (
    <p
      data-start={start}
      data-marked={marked ? '' : undefined}
      aria-current={marked || undefined}
      className={cn('flex gap-3 border-s-4 py-px pe-3', marked ? 'border-accent bg-accent-soft' : 'border-transparent')}
    >
      <span className="w-14 shrink-0 select-none text-end text-ink-subtle">
        <span className="sr-only">{t('byte')} </span>
        {start}
      </span>
      <span className="min-w-0 whitespace-pre-wrap break-all">
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
          const tag = at === 1 ? (/^[A-Z]{3}/.exec(part.text)?.[0] ?? '') : '';
          return (
            <span key={at}>
              {tag ? <b className="font-semibold">{tag}</b> : null}
              {part.text.slice(tag.length)}
            </span>
          );
        })}
      </span>
    </p>
  );
}
