'use client'; // words a span for clocks that tick

import { useTranslations } from 'next-intl';
import { spanKey, splitSpan } from '@/lib/display/format-span';

/** A function that words a length of time: "2 h 10 min". A countdown shows seconds at the end. */
export function useSpanText(): (milliseconds: number, countdown?: boolean) => string {
  const t = useTranslations('common.span');
  return (milliseconds, countdown = false) => {
    const span = splitSpan(milliseconds);
    return t(spanKey(span, countdown), { ...span });
  };
}
