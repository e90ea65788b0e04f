import * as z from 'zod';
import { rolesSchema } from '@/lib/access/schema';
import { command } from '@/lib/core/command';
import { env } from '@/lib/core/env';
import type { Policy } from '@/lib/core/policy';

/** Jobs of the demo world and of the tests; in production nobody, whoever asks. */
const demoOnly: Policy<null, unknown> = {
  who: { system: true },
  when: () => (env().CONCORD_DEMO === '1' ? null : { code: 'denied', reason: 'demo-only' }),
};

/** Founds an agency of the demo world without an invitation. The oversight body comes first and acts for the rest. */
export const foundDemoAgency = command({
  name: 'demo.found-agency',
  input: z.object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    kind: z.enum(['piu', 'oversight']),
    country: z.string().length(3).nullable(),
    timeZone: z.string(),
    language: z.enum(['en', 'ar']),
    dutyPhone: z.string().nullable(),
  }),
  policy: demoOnly,
  async handle({ tx, input, now }) {
    await tx.agency.createMany({ data: { ...input, demo: true, createdAt: now } });
    return {
      result: undefined,
      audit: { details: { code: input.code, kind: input.kind }, target: { kind: 'agency', id: input.id } },
    };
  },
});

/** A person of the demo world with a password and, for some, a second factor, instead of an invitation. */
export const addDemoUser = command({
  name: 'demo.add-user',
  input: z.object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    roles: rolesSchema,
    passwordHash: z.string(),
    totpSealed: z.instanceof(Uint8Array<ArrayBuffer>).nullable(),
  }),
  policy: demoOnly,
  async handle({ tx, actor, input, now }) {
    await tx.user.createMany({ data: { ...input, agencyId: actor.agencyId ?? '', createdAt: now } });
    return { result: undefined, audit: { details: { roles: input.roles }, target: { kind: 'user', id: input.id } } };
  },
});
