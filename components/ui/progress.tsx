import { cn } from '@/components/ui/class-names';

/** How far something has come, 0 to `max`; without a value, that it is going on. */
export function Progress({
  label,
  value,
  max = 100,
  tone = 'accent',
  className,
}: {
  label: string;
  value?: number;
  max?: number;
  tone?: 'accent' | 'ok' | 'danger';
  className?: string;
}) {
  const share = value === undefined ? undefined : Math.min(1, Math.max(0, value / max));
  const fill = { accent: 'bg-accent', ok: 'bg-ok', danger: 'bg-danger' }[tone];
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className={cn('h-1.5 overflow-clip rounded-full bg-line', className)}
    >
      <div
        className={cn('h-full rounded-full transition-[width]', fill, share === undefined && 'w-1/3 animate-pulse')}
        style={share === undefined ? undefined : { width: `${share * 100}%` }}
      />
    </div>
  );
}
