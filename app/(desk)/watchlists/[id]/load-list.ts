import { notFound } from 'next/navigation';
import { toListRow } from '@/components/watchlists/list-row';
import { listWatchlists } from '@/lib/screening/watchlist-queries';
import { load, signedIn } from '@/lib/web/load';

/** A list of the unit for a page that shows none of its entries, and what the reader may do with it. */
export async function loadList(id: string) {
  const { profile } = await signedIn();
  const list = (await load(listWatchlists, {})).find((row) => row.id === id);
  if (!list) notFound();
  return { list: toListRow(list), ...(await listRights(list.restricted)), agency: profile.agency.name };
}

/** Whether the reader keeps a list, and sees what is restricted. */
export async function listRights(restricted: boolean) {
  const { profile } = await signedIn();
  const supervisor = profile.roles.includes('supervisor');
  return {
    mayKeep: supervisor || (profile.roles.includes('analyst') && !restricted),
    mayRestrict: supervisor,
    seesRestricted: supervisor || profile.roles.includes('dpo'),
    agency: profile.agency.name,
  };
}
