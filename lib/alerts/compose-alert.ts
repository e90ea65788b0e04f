import { agreementsInForce } from '@/lib/agreements/queries';
import type { Tx } from '@/lib/core/db';
import { conflict } from '@/lib/core/errors';
import { query } from '@/lib/core/query';
import { hitCan } from '@/lib/hits/rules';
import { composeDisclosure } from './compose-disclosure';
import { type HitSource, loadSource } from './load-source';
import { type ComposedDisclosure, composeInput, type Envelope, type RecipientChoice } from './schema';

/** Finds the agreement in force and composes; preview and release both come through here. */
export async function composeFor(
  tx: Tx,
  c: { senderId: string; source: HitSource; envelope: Envelope; choice: RecipientChoice; now: Date },
): Promise<ComposedDisclosure> {
  const agreement = (await agreementsInForce(tx, c.senderId, c.now)).find((a) => a.id === c.choice.agreementId);
  const recipient = agreement?.parties.find((p) => p.id === c.choice.recipientId);
  const sender = agreement?.parties.find((p) => p.id === c.senderId);
  if (!agreement || !recipient || !sender || recipient.id === sender.id) throw conflict('no-agreement-in-force');
  return composeDisclosure({
    source: c.source,
    agreement,
    sender,
    recipient,
    envelope: c.envelope,
    choices: c.choice.choices,
    now: c.now,
  });
}

/** Dry run of the release: what each recipient would hold, and who decided each field. */
export const composeAlert = query({
  name: 'alert.compose',
  input: composeInput,
  target: ({ hitId }) => ({ kind: 'hit', id: hitId }),
  policy: { who: { roles: ['liaison', 'supervisor'], agencies: ['piu'] } },
  async read({ tx, actor, input, now }) {
    const source = await loadSource(tx, input.hitId);
    if (!source) return null;
    if (source.hit.status !== 'confirmed') throw conflict('hit-not-confirmed');
    const composed: ComposedDisclosure[] = [];
    for (const choice of input.recipients)
      composed.push(
        await composeFor(tx, { senderId: actor.agencyId ?? '', source, envelope: input.envelope, choice, now }),
      );
    return { composed, blockedBy: actor.kind === 'person' ? hitCan.release(source.hit, actor.id) : 'person-only' };
  },
  access: (result, input) => ({
    details: {
      recipients: input.recipients.map((r) => r.recipientId),
      fields: [...new Set(result.composed.flatMap((c) => c.record.fields.map((f) => f.field)))],
    },
    target: { kind: 'hit', id: input.hitId },
    purpose: input.envelope.purpose,
  }),
});
