import type { Draft } from '@/components/rules/draft-state';

/** Steps that can be undone. */
const STEPS = 200;
/** Changes that follow each other faster are one step: a word, or a fact with its operator and value. */
const ONE_STEP_MS = 700;

/** A draft with what it was and what was undone. */
export interface History {
  now: Draft;
  past: readonly Draft[];
  future: readonly Draft[];
  changedAt: number;
}

export type Edit = { kind: 'change'; part: Partial<Draft>; at: number } | { kind: 'undo' } | { kind: 'redo' };

export const historyOf = (now: Draft): History => ({ now, past: [], future: [], changedAt: Number.NEGATIVE_INFINITY });

/** Applies an edit. `at` is in milliseconds and only compared with the last one; 0 makes a step of its own. */
export function reduceHistory(history: History, edit: Edit): History {
  const { now, past, future } = history;
  switch (edit.kind) {
    case 'change': {
      const joins = edit.at !== 0 && edit.at - history.changedAt < ONE_STEP_MS && past.length > 0;
      return {
        now: { ...now, ...edit.part },
        past: joins ? past : [...past, now].slice(-STEPS),
        future: [],
        changedAt: edit.at === 0 ? Number.NEGATIVE_INFINITY : edit.at,
      };
    }
    case 'undo': {
      const before = past.at(-1);
      if (!before) return history;
      return {
        now: before,
        past: past.slice(0, -1),
        future: [now, ...future],
        changedAt: Number.NEGATIVE_INFINITY,
      };
    }
    case 'redo': {
      const [next, ...rest] = future;
      if (!next) return history;
      return { now: next, past: [...past, now], future: rest, changedAt: Number.NEGATIVE_INFINITY };
    }
  }
}
