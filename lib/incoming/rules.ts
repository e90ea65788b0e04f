export type IncomingState = 'new' | 'opened' | 'acknowledged';

/** State is what receipts say, never a column of its own. */
export function incomingState(receipts: readonly { kind: string }[]): IncomingState {
  if (receipts.some((r) => r.kind === 'acknowledged')) return 'acknowledged';
  return receipts.length > 0 ? 'opened' : 'new';
}
