/** One file on its way. `id` tells apart two of the same name. */
export interface QueuedFile {
  id: string;
  file: File;
  /** `refused` never left (wrong kind, too large); `failed` was sent and may be sent again. */
  state: 'waiting' | 'sending' | 'sent' | 'failed' | 'refused';
  /** 0 to 100 while sending. */
  percent: number;
  /** Why it failed, in words. */
  problem?: string;
}

/** Whether a file is of a kind that an `accept` list names: `.edi`, `text/plain`, `image/*`. An empty list takes all. */
export function isAccepted(file: { name: string; type: string }, accept: string): boolean {
  const rules = accept
    .split(',')
    .map((rule) => rule.trim().toLowerCase())
    .filter(Boolean);
  if (rules.length === 0) return true;
  const name = file.name.toLowerCase();
  const type = file.type.toLowerCase();
  return rules.some((rule) => {
    if (rule.startsWith('.')) return name.endsWith(rule);
    return rule.endsWith('/*') ? type.startsWith(rule.slice(0, -1)) : type === rule;
  });
}
