'use client'; // follows the feed

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { alertsQuery } from '@/components/alerts/alert-list';

/**
 * Loads an open alert again when a partner has opened or acknowledged it. It asks the list for that: every look at the
 * alert itself leaves an audit event.
 * @param receipts how many the page shows
 */
export function AlertWatch({ alertId, receipts }: { alertId: string; receipts: number }) {
  const router = useRouter();
  const { data } = useQuery(alertsQuery);
  const now = data?.find((a) => a.id === alertId)?.recipients.reduce((sum, r) => sum + r.receipts.length, 0) ?? 0;
  const refresh = useEffectEvent(() => router.refresh());
  useEffect(() => {
    if (now > receipts) refresh();
  }, [now, receipts]);
  return null;
}
