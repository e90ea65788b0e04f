'use client'; // counts that live

import { useQuery } from '@tanstack/react-query';
import { fetchJson } from '@/components/live/fetch-json';
import { liveKey } from '@/components/live/use-live';
import type { ListRow } from '@/components/watchlists/list-row';

/** While travellers are being screened against a list, its figures are asked for this often. */
const WHILE_SCREENING_MS = 2000;

export const isScreening = ({ version, rescreenedVersion }: Pick<ListRow, 'version' | 'rescreenedVersion'>) =>
  rescreenedVersion < version;

/** The unit's lists by name; a change elsewhere, and how far the screening against them is, come in by themselves. */
export function useLists(first: readonly ListRow[]): { rows: ListRow[]; failed: boolean } {
  const { data, error } = useQuery({
    queryKey: liveKey('watchlists', 'lists'),
    queryFn: ({ signal }) => fetchJson<{ items: ListRow[] }>('/api/v1/watchlists', signal),
    initialData: { items: [...first] },
    refetchInterval: ({ state }) => (state.data?.items.some(isScreening) ? WHILE_SCREENING_MS : false),
  });
  // a list made just now comes with the server's rows before the cache knows it
  const known = new Map([...first, ...data.items].map((row) => [row.id, row]));
  return { rows: [...known.values()].sort((a, b) => a.name.localeCompare(b.name)), failed: error !== null };
}
