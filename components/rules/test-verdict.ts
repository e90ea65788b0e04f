import { MAX_HIT_SHARE } from '@/lib/screening/rules/schema';

/** Whether a test hits more travellers than a targeted rule may (Directive (EU) 2016/681 Art 6(4)). */
export function isTooBroad({ hits, travellers }: { hits: number; travellers: number }): boolean {
  return hits > travellers * MAX_HIT_SHARE;
}
