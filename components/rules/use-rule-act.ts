'use client'; // waits for the server's answer

import { useRouter } from 'next/navigation';
import { useRefusalText } from '@/components/access/use-form-act';
import type { ConfirmResult } from '@/components/ui/confirm-dialog';
import type { ActionResult } from '@/lib/web/action';

/** Runs an act on a rule from a dialog and draws the page anew when it was done. */
export function useRuleAct(): (
  work: () => Promise<ActionResult<unknown>>,
  then?: () => void,
) => Promise<ConfirmResult> {
  const router = useRouter();
  const refusalText = useRefusalText();
  return async (work, then) => {
    const answer = await work().catch(() => null);
    if (!answer?.ok) return { ok: false, message: refusalText(answer) };
    if (then) then();
    else router.refresh();
    return { ok: true };
  };
}
