/** Every queue there is; scripts/bootstrap.mjs creates them, lib/worker.ts works them. */
export const queues = ['screen-message', 'erase-quarantined', 'expire-lists', 'reread-messages'] as const;
export type QueueName = (typeof queues)[number];

/** What each queue carries: ids only, never personal data. */
export interface JobPayloads {
  'screen-message': { agencyId: string; messageId: string };
  'erase-quarantined': Record<string, never>;
  'expire-lists': Record<string, never>;
  'reread-messages': { agencyId: string };
}
