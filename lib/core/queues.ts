/** Every queue there is; scripts/bootstrap.mjs creates them, lib/worker.ts works them. */
export const queues = [
  'screen-message',
  'rescreen-list',
  'rescreen-rule',
  'erase-quarantined',
  'expire-lists',
  'reread-messages',
  'suspend-overdue-rules',
] as const;
export type QueueName = (typeof queues)[number];

/** What each queue carries: ids only, never personal data. */
export interface JobPayloads {
  'screen-message': { agencyId: string; messageId: string };
  /** Entries are new in a list up to this version; a rule has come into force. */
  'rescreen-list': { agencyId: string; watchlistId: string; version: number };
  'rescreen-rule': { agencyId: string; ruleVersionId: string };
  'suspend-overdue-rules': Record<string, never>;
  'erase-quarantined': Record<string, never>;
  'expire-lists': Record<string, never>;
  'reread-messages': { agencyId: string };
}
