import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';
import { ToneShape } from '@/components/ui/tone-shape';

/**
 * The only look of a withheld value: a woven ground, the class that was withheld, and why in words. Never an empty gap,
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
        'hatch inline-flex max-w-full flex-wrap items-center gap-x-2 gap-y-1 rounded-sm border border-withheld-line border-dashed px-2 py-0.5 text-sm',
        className,
      )}
    >
      <span className="inline-flex items-center gap-1.5 rounded-sm bg-withheld-soft pe-1 font-medium text-withheld">
        <ToneShape tone="withheld" />
        {what ? t('what', { what }) : t('label')}
      </span>
      <span className="rounded-sm bg-withheld-soft text-ink-muted">{why}</span>
      {ask}
    </span>
  );
}
