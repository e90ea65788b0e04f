import * as z from 'zod';
import { command } from '@/lib/core/command';
import { unseal } from '@/lib/core/seal';
import { totpStep } from './totp';

/** A shift and its handover; then the desk signs in again. */
const SESSION_HOURS = 12;
/** Failures before waiting starts, and how it grows: one minute, doubled with each further failure, an hour at most. */
const FREE_FAILURES = 5;
const MAX_WAIT_MINUTES = 60;

export type SessionOutcome =
  | { ok: true; sessionId: string }
  /** `failed` covers wrong, locked and replayed alike: outside, they look the same. */
  | { ok: false; reason: 'failed' | 'code-needed' };

/** Ends sign-in once the password has been checked outside the transaction (it takes 50 ms of CPU). */
export const startSession = command({
  name: 'session.start',
  input: z.object({ userId: z.uuid(), passwordOk: z.boolean(), code: z.string().optional() }),
  policy: { who: { anonymous: true } },
  subject: (tx, { userId }) =>
    tx.user.findFirst({
      where: { id: userId, endedAt: null },
      select: {
        id: true,
        agencyId: true,
        totpSealed: true,
        totpLastStep: true,
        failedAttempts: true,
        lockedUntil: true,
      },
    }),
  async handle({ tx, input, subject: user, now }) {
    const note = (outcome: 'ok' | 'wrong' | 'locked' | 'code-needed' | 'replayed', methods: string[] = []) => ({
      details: { outcome, methods },
      target: { kind: 'user' as const, id: user.id },
      ...(outcome === 'ok' || outcome === 'code-needed' ? {} : { refused: `sign-in-${outcome}` }),
    });
    const fail = async (outcome: 'wrong' | 'replayed') => {
      const failures = user.failedAttempts + 1;
      const wait = failures < FREE_FAILURES ? 0 : Math.min(2 ** (failures - FREE_FAILURES), MAX_WAIT_MINUTES);
      await tx.user.update({
        where: { id: user.id },
        data: { failedAttempts: failures, lockedUntil: wait ? new Date(now.getTime() + wait * 60_000) : null },
        select: { id: true },
      });
      return { result: { ok: false, reason: 'failed' } as SessionOutcome, audit: note(outcome) };
    };

    if (user.lockedUntil && user.lockedUntil > now)
      return { result: { ok: false, reason: 'failed' } as SessionOutcome, audit: note('locked') };
    if (!input.passwordOk) return fail('wrong');

    const methods = ['pwd'];
    if (user.totpSealed) {
      if (!input.code)
        return { result: { ok: false, reason: 'code-needed' } as SessionOutcome, audit: note('code-needed') };
      const secret = Buffer.from(unseal(user.agencyId, 'totp', user.totpSealed)).toString();
      const step = totpStep(secret, input.code, now);
      if (step === null) return fail('wrong');
      // a code works once, also for two requests at the same moment: only one of them moves the step
      const { count } = await tx.user.updateMany({
        where: { id: user.id, totpLastStep: { lt: step } },
        data: { totpLastStep: step },
      });
      if (count === 0) return fail('replayed');
      methods.push('otp');
    }
    await tx.user.update({
      where: { id: user.id },
      data: { failedAttempts: 0, lockedUntil: null },
      select: { id: true },
    });
    const session = await tx.session.create({
      data: {
        agencyId: user.agencyId,
        userId: user.id,
        methods,
        expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000),
      },
      select: { id: true },
    });
    return { result: { ok: true, sessionId: session.id } as SessionOutcome, audit: note('ok', methods) };
  },
});

/** A sign-in with an address that nobody has, or a token that is none: the attempt is the only thing to keep. */
export const refuseUnknown = command({
  name: 'session.unknown',
  input: z.object({}),
  policy: { who: { anonymous: true } },
  handle: async () => ({ result: undefined, audit: { details: { outcome: 'wrong' }, refused: 'sign-in-unknown' } }),
});
