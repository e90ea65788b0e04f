import { useTranslations } from 'next-intl';
import { spanKey, splitSpan } from '@/lib/display/format-span';

/** A function that words a length of time in seconds: "40 s", "2 min 5 s", "1 h 10 min". */
export function useSecondsText(): (seconds: number) => string {
  const t = useTranslations('common.span');
  const hits = useTranslations('hits.quality');
  return (seconds) => {
    if (seconds < 60) return hits('seconds', { count: Math.round(seconds) });
    const span = splitSpan(Math.round(seconds) * 1000);
    return t(spanKey(span, span.seconds > 0), { ...span });
  };
}
