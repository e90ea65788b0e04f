import { invalid } from './errors';

/** Where a page ended: the moment and id of its last row. Opaque outside; a made-up one is refused. */
export interface Cursor {
  at: Date;
  id: string;
}

export const writeCursor = (c: Cursor): string => Buffer.from(`${c.at.toISOString()} ${c.id}`).toString('base64url');

export function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null;
  const [at, id] = Buffer.from(text, 'base64url').toString().split(' ');
  const moment = new Date(at ?? '');
  if (!id || Number.isNaN(moment.getTime()) || !/^[0-9a-f-]{36}$/.test(id))
    throw invalid('cursor-unreadable', [{ path: 'cursor', code: 'cursor-unreadable' }]);
  return { at: moment, id };
}

export interface Page<T> {
  rows: T[];
  /** Null at the end. */
  next: string | null;
}

/** Cuts a page from rows that were asked for with one more than the limit. */
export function toPage<T>(rows: T[], limit: number, cursorOf: (row: T) => Cursor): Page<T> {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? writeCursor(cursorOf(last)) : null };
}
