import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names';

/** The mark: two circles, and only what lies in both is filled. With the name beside it. */
export function Brand({ size = 'medium', className }: { size?: 'medium' | 'large'; className?: string }) {
  const t = useTranslations('shell');
  return (
    <span
      className={cn(
        'inline-flex items-center gap-2.5 font-semibold',
        size === 'large' ? 'text-2xl' : 'text-lg',
        className,
      )}
    >
      <svg aria-hidden="true" viewBox="0 0 32 22" className="h-[1.15em] w-auto text-accent-text">
        <path d="M16 4.76a8 8 0 0 1 0 12.48a8 8 0 0 1 0-12.48z" fill="currentColor" />
        <g fill="none" stroke="currentColor" strokeWidth="2">
          <circle cx="11" cy="11" r="8" />
          <circle cx="21" cy="11" r="8" />
        </g>
      </svg>
      <span className="tracking-[-0.015em]">{t('product')}</span>
    </span>
  );
}
