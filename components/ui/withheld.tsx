import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';
import { ToneShape } from '@/components/ui/tone-shape';

/**
 * The only look of a withheld value: a woven edge, the class that was withheld, and why in words. Never an empty gap,
 * never a row of stars that hints at a length. `ask` is the way to ask for it, where there is one.
 */
export function Withheld({
  what,
  why,
  ask,
  className,
}: {
  /** The class, not the value: "phone numbers". Left out where the label beside it says so. */
  what?: string;
  why: ReactNode;
  ask?: ReactNode;
  className?: string;
}) {
  const t = useTranslations('common.withheld');
  return (
    <span
      className={cn(
        'inline-flex max-w-full items-stretch overflow-clip rounded-sm border border-withheld-line border-dashed bg-withheld-soft align-middle text-sm',
        className,
      )}
    >
      <span aria-hidden="true" className="hatch w-4 shrink-0" />
      <span className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-0.5 px-2 py-0.5">
        <span className="inline-flex items-center gap-1.5 font-medium text-withheld">
          <ToneShape tone="withheld" />
          {what ? t('what', { what }) : t('label')}
        </span>
        <span className="text-ink-muted">{why}</span>
        {ask}
      </span>
    </span>
  );
}
