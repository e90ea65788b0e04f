import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names';

/** Grey lines where text will come: for `loading.tsx` and Suspense, at the size of what they stand for. */
export function Skeleton({ lines = 3, className }: { lines?: number; className?: string }) {
  const t = useTranslations('common');
  return (
    <div role="status" className={cn('grid gap-2.5', className)}>
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: identical lines that never move
          key={line}
          className={cn('h-4 animate-pulse rounded-sm bg-line', line === lines - 1 && lines > 1 ? 'w-3/5' : 'w-full')}
        />
      ))}
    </div>
  );
}
