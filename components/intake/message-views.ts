import type { Route } from 'next';
import { paths } from '@/lib/display/paths';
import type { MessageView } from '@/lib/travel/schema';

/** Anchor of the part of a message's page that shows it as received. */
export const rawAnchor = 'raw';

/**
 * Addresses of the views of one message: a page of travellers, the stretch of the raw message around a byte, the sealed
 * content of a quarantined one.
 */
export function messageView(id: string, view: { page?: number; at?: number; sealed?: boolean } = {}): Route {
  const search = new URLSearchParams();
  if (view.page) search.set('page', String(view.page));
  if (view.sealed) search.set('sealed', '1');
  if (view.at !== undefined) search.set('at', String(view.at));
  const query = search.size > 0 ? `?${search}` : '';
  const anchor = view.at === undefined ? '' : `#${rawAnchor}`;
  return `${paths.message(id)}${query}${anchor}` as Route;
}

/** The list of messages: which of them, and from which cursor on; `from` is the cursor of the page one came from. */
export function messagesView(view: MessageView, cursor?: string | null, from?: string | null): Route {
  const search = new URLSearchParams();
  if (view !== 'all') search.set('view', view);
  if (cursor) search.set('cursor', cursor);
  if (cursor && from) search.set('from', from);
  return (search.size > 0 ? `${paths.intake}?${search}` : paths.intake) as Route;
}
