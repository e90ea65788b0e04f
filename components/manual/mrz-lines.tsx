import { runsOf } from '@/components/manual/mrz-runs';
import { cn } from '@/components/ui/class-names';
import { ToneShape } from '@/components/ui/tone-shape';
import type { MrzCheck } from '@/lib/travel/mrz/explain-checks';

/** Ground and underline of what each check digit covers: told apart by line style and number as well as by colour. */
const covered = [
  'border-b-info bg-info-soft border-solid',
  'border-b-accent bg-accent-soft border-dashed',
  'border-b-withheld bg-withheld-soft border-dotted',
  'border-b-ok bg-ok-soft border-double border-b-4!',
];

const rings = [
  'border-info bg-info-soft',
  'border-accent bg-accent-soft',
  'border-withheld bg-withheld-soft',
  'border-ok bg-ok-soft',
];

/** The number of a check digit, in the look of what it covers. */
export function CheckNumber({ number }: { number: number }) {
  return (
    <span
      className={cn(
        'tabular inline-grid size-5 shrink-0 place-items-center rounded-full border font-semibold text-xs',
        rings[number - 1] ?? 'border-ink-muted bg-sunken',
      )}
    >
      {number}
    </span>
  );
}

/**
 * The zone as printed, left to right in every language, as wide as there is room. Under each part stands the number of
 * the check digit that covers it, under each digit whether it agrees. For the eye: the list of digits says it all in words.
 */
export function MrzLines({
  lines,
  checks = [],
  marked = null,
  flaws = [],
}: {
  lines: readonly string[];
  checks?: readonly MrzCheck[];
  marked?: number | null;
  flaws?: readonly { line: number; position: number }[];
}) {
  const longest = Math.max(...lines.map((line) => line.length), 30);
  return (
    <div className="@container" dir="ltr">
      <div
        aria-hidden="true"
        className="overflow-x-auto whitespace-pre rounded-md border bg-surface px-[0.5em] py-2 font-mono leading-tight"
        style={{ fontSize: `max(0.5rem, min(1.125rem, calc((100cqi - 4px) / ${(longest * 0.605 + 1.2).toFixed(2)})))` }}
      >
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
          <div key={at} className="flex">
            {runsOf(at + 1, line, checks, marked, flaws).map(
              ({ start, text, covered: by, digit, lit, flawed }, n, runs) => {
                const check = digit === undefined ? undefined : checks[digit - 1];
                const fits = check?.state === 'agrees' || check?.state === 'unused';
                return (
                  <span key={start} className="grid justify-items-stretch">
                    <span
                      className={cn(
                        'border-transparent border-y-2',
                        by !== undefined && covered[by - 1],
                        check && (fits ? 'bg-sunken font-bold' : 'bg-danger-soft font-bold text-danger'),
                        lit && 'border-t-warn bg-warn-soft',
                        flawed && 'border-t-danger bg-danger-soft text-danger underline',
                      )}
                    >
                      {text}
                    </span>
                    <span className="grid min-h-[1.3em] place-items-center font-sans text-[0.72em] text-ink-muted">
                      {by !== runs[n - 1]?.covered ? by : null}
                      {check ? (
                        <ToneShape
                          tone={check.state === 'unused' ? 'neutral' : fits ? 'ok' : 'danger'}
                          className={fits ? 'text-ok' : 'text-danger'}
                        />
                      ) : null}
                    </span>
                  </span>
                );
              },
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
