import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import type { z } from 'zod';
import type { EventName } from '@/lib/audit/events';
import type { Command } from '@/lib/core/command';
import { AppError } from '@/lib/core/errors';
import type { Query } from '@/lib/core/query';
import { deskCounts } from '@/lib/desk/queries';
import { currentSession, newContext } from './session';

/** The signed-in person, or the sign-in page. For layouts and headers; authorisation is in the queries. */
export async function signedIn() {
  const session = await currentSession();
  if (!session) redirect('/sign-in');
  return session;
}

/**
 * What a page shows. Absent and forbidden are the same page: what you may not see does not exist. Opening a disclosure
 * writes a receipt, so a page may also load by a command.
 */
export async function load<I extends z.ZodType, R>(
  source: Query<I, R> | Command<EventName, I, R>,
  input: z.input<I>,
): Promise<R> {
  const { actor } = await signedIn();
  try {
    return await source.run(actor, newContext('web'), input);
  } catch (error) {
    if (
      error instanceof AppError &&
      (error.code === 'not-found' || error.code === 'denied' || error.code === 'invalid')
    )
      notFound();
    throw error;
  }
}

/** What waits, for the frame and the desk inside it: counted once for a page. */
export const loadDeskCounts = cache(() => load(deskCounts, {}));
