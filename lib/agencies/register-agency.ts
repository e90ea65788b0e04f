import { createInvitedUser } from '@/lib/access/invitation';
import { command } from '@/lib/core/command';
import { registerAgencyInput } from './schema';

/** The oversight body takes a PIU into the exchange and invites its first administrator. */
export const registerAgency = command({
  name: 'agency.register',
  input: registerAgencyInput,
  policy: { who: { roles: ['admin'], agencies: ['oversight'] } },
  async handle({ tx, input, now }) {
    const id = crypto.randomUUID();
    await tx.agency.createMany({
      data: {
        id,
        code: input.code,
        name: input.name,
        kind: 'piu',
        country: input.country,
        timeZone: input.timeZone,
        language: input.language,
        dutyPhone: input.dutyPhone ?? null,
      },
    });
    const admin = await createInvitedUser(tx, {
      agencyId: id,
      email: input.adminEmail,
      name: input.adminName,
      roles: ['admin'],
      now,
    });
    return {
      result: { id, token: admin.token },
      audit: { details: { code: input.code, kind: 'piu' }, target: { kind: 'agency', id } },
    };
  },
});
