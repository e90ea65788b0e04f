/** Outcomes that are nobody's bug. Users get the code and a sentence for it, never a stack or a value. */
export type ErrorCode =
  | 'unauthenticated'
  | 'invalid'
  | 'denied'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'unsupported'
  | 'busy';

export interface FieldProblem {
  /** Dotted path into the input. */
  path: string;
  /** Key of the sentence in the `errors` message namespace, or zod's own code. */
  code: string;
}

export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    /** Which rule said so: stable, kebab-case, a key of the `errors` message namespace. */
    readonly reason: string,
    readonly fields: FieldProblem[] = [],
  ) {
    super(`${code}: ${reason}`);
    this.name = 'AppError';
  }
}

/** There is too much to do just now; the same asked again after so many seconds may be taken. */
export class BusyError extends AppError {
  constructor(
    reason: string,
    readonly retryAfter: number,
  ) {
    super('busy', reason);
  }
}

export const notFound = () => new AppError('not-found', 'not-found');
export const denied = (reason: string) => new AppError('denied', reason);
export const conflict = (reason: string) => new AppError('conflict', reason);
export const invalid = (reason: string, fields: FieldProblem[] = []) => new AppError('invalid', reason, fields);
