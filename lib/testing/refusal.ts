import { AppError } from '@/lib/core/errors';

/** How the portal refused, as `code: reason`; `done` where it did not. A fault is no refusal and is thrown. */
export const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (e: unknown) => (e instanceof AppError ? `${e.code}: ${e.reason}` : Promise.reject(e)),
  );
