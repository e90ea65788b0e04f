'use client'; // keeps a draft while it is edited

import { useEffect, useEffectEvent, useMemo, useReducer, useRef, useState } from 'react';
import { saveRuleDraft } from '@/app/actions';
import { useRefusalText } from '@/components/access/use-form-act';
import { type Draft, problemsByPlace, toConditions, toDraft } from '@/components/rules/draft-state';
import { historyOf, reduceHistory } from '@/components/rules/edit-history';
import type { RuleConditions } from '@/lib/screening/rules/schema';

/** How long nobody types before the draft goes to the server. */
const PAUSE_MS = 1200;

/** What the server holds of a draft. */
export interface KeptDraft {
  id: string;
  revision: number;
  rationale: string;
  conditions: RuleConditions;
}

export type SaveState =
  | { kind: 'kept'; at: Date | null }
  | { kind: 'waiting' | 'saving' | 'unfinished' }
  /** `revision` is the one that was built on; a later one is the other's. */
  | { kind: 'conflict'; revision: number }
  | { kind: 'failed'; message: string };

const sentOf = (draft: Draft) => ({ rationale: draft.rationale.trim(), conditions: toConditions(draft) });
const signOf = (draft: Draft) => JSON.stringify(sentOf(draft));

/**
 * A draft with undo and redo that saves itself. What is not complete is not sent and says so; when the draft was changed
 * elsewhere meanwhile, both are there to choose from and nothing is lost.
 */
export function useDraft(version: KeptDraft) {
  const refusalText = useRefusalText();
  const [history, dispatch] = useReducer(reduceHistory, toDraft(version), historyOf);
  const [state, setState] = useState<SaveState>({ kind: 'kept', at: null });
  const kept = useRef<{ sign: string; revision: number; at: Date | null }>({
    sign: signOf(toDraft(version)),
    revision: version.revision,
    at: null,
  });
  const running = useRef<Promise<boolean> | null>(null);
  const draft = history.now;
  const problems = useMemo(() => problemsByPlace(draft), [draft]);

  /** Sends what there is now; true when the server holds it. */
  const save = async (): Promise<boolean> => {
    // two who wait for the same save: the second finds its words kept, or saves what came since
    while (running.current) await running.current;
    const sign = signOf(draft);
    if (sign === kept.current.sign) return true;
    if (problems.size > 0) {
      setState({ kind: 'unfinished' });
      return false;
    }
    setState({ kind: 'saving' });
    running.current = (async () => {
      const answer = await saveRuleDraft({
        versionId: version.id,
        revision: kept.current.revision,
        ...sentOf(draft),
      }).catch(() => null);
      if (answer?.ok) {
        const at = new Date();
        kept.current = { sign, revision: answer.result.revision, at };
        setState({ kind: 'kept', at });
        return true;
      }
      setState(
        answer?.reason === 'changed-meanwhile'
          ? { kind: 'conflict', revision: kept.current.revision }
          : { kind: 'failed', message: refusalText(answer) },
      );
      return false;
    })();
    const done = await running.current;
    running.current = null;
    return done;
  };
  const saveSoon = useEffectEvent(() => void save());

  const sign = signOf(draft);
  const inConflict = state.kind === 'conflict';
  useEffect(() => {
    if (inConflict) return;
    if (sign === kept.current.sign) {
      // undone back to what the server holds
      const { at } = kept.current;
      setState((now) => (now.kind === 'waiting' || now.kind === 'unfinished' ? { kind: 'kept', at } : now));
      return;
    }
    setState((now) => (now.kind === 'saving' ? now : { kind: problems.size > 0 ? 'unfinished' : 'waiting' }));
    const timer = setTimeout(saveSoon, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [sign, inConflict, problems]);

  return {
    draft,
    problems,
    state,
    change: (part: Partial<Draft>) => dispatch({ kind: 'change', part, at: Date.now() }),
    undo: () => dispatch({ kind: 'undo' }),
    redo: () => dispatch({ kind: 'redo' }),
    /** Saves without waiting for a pause: before a test or a proposal. */
    saveNow: save,
    /** After a conflict: what stands here is saved over the other. */
    keepMine: (theirs: KeptDraft) => {
      kept.current = { sign: signOf(toDraft(theirs)), revision: theirs.revision, at: null };
      setState({ kind: 'waiting' });
    },
    /** After a conflict: the other is shown; what stood here is one undo away. */
    takeTheirs: (theirs: KeptDraft) => {
      kept.current = { sign: signOf(toDraft(theirs)), revision: theirs.revision, at: null };
      dispatch({ kind: 'change', part: toDraft(theirs), at: 0 });
      setState({ kind: 'kept', at: null });
    },
  };
}
