import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/class-names';
import { ToneShape, toneBox } from '@/components/ui/tone-shape';

/** A message about the page or a part of it. `live` announces it when it appears by itself. */
export function Banner({
  tone = 'info',
  title,
  action,
  live = false,
  className,
  children,
}: {
  tone?: 'info' | 'ok' | 'warn' | 'danger';
  /** The fact in a few words; without it the children stand alone. */
  title?: ReactNode;
  action?: ReactNode;
  live?: boolean;
  className?: string;
  children?: ReactNode;
}) {
  const t = useTranslations('common.banner');
  return (
    <div
      role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}
      className={cn(
        'flex flex-wrap items-start gap-x-4 gap-y-2 rounded-lg border border-s-4 px-4 py-3',
        toneBox[tone],
        className,
      )}
    >
      <div className="flex min-w-0 grow basis-72 gap-2.5">
        <ToneShape tone={tone} className="mt-[0.35em] size-3" />
        <div className="min-w-0">
          <p className={title ? 'font-semibold text-ink' : 'sr-only'}>
            <span className="sr-only">{t(tone)} </span>
            {title}
          </p>
          {children ? <div className={title ? 'text-ink-muted' : 'text-ink'}>{children}</div> : null}
        </div>
      </div>
      {action ? <div className="flex shrink-0 flex-wrap gap-2">{action}</div> : null}
    </div>
  );
}
