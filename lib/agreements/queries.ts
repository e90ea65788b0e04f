import * as z from 'zod';
import type { Tx } from '@/lib/core/db';
import { query } from '@/lib/core/query';
import type { Prisma } from '@/lib/generated/prisma/client';
import { inForce } from './rules';
import { agreementTerms } from './schema';

const who = { roles: ['analyst', 'liaison', 'supervisor', 'dpo', 'auditor', 'admin'] } as const;

const select = {
  id: true,
  reference: true,
  title: true,
  status: true,
  version: true,
  terms: true,
  validFrom: true,
  validTo: true,
  createdAt: true,
  endedAt: true,
  proposerId: true,
  parties: {
    orderBy: { agency: { code: 'asc' } },
    select: {
      signedAt: true,
      agency: { select: { id: true, code: true, name: true, language: true, timeZone: true, dutyPhone: true } },
    },
  },
} satisfies Prisma.AgreementSelect;

type Row = Prisma.AgreementGetPayload<{ select: typeof select }>;

const toView = (row: Row, me: string | null, now: Date) => ({
  ...row,
  terms: agreementTerms.parse(row.terms),
  parties: row.parties.map(({ agency, signedAt }) => ({ ...agency, signedAt })),
  inForce: inForce(row, now),
  signedByMe: row.parties.some((p) => p.agency.id === me && p.signedAt !== null),
});
export type AgreementView = ReturnType<typeof toView>;

export const listAgreements = query({
  name: 'agreement.list',
  input: z.object({}),
  policy: { who },
  async read({ tx, actor, now }) {
    const rows = await tx.agreement.findMany({ orderBy: { createdAt: 'desc' }, select });
    return rows.map((row) => toView(row, actor.agencyId, now));
  },
  access: { none: 'terms between institutions, no persons' },
});

export const viewAgreement = query({
  name: 'agreement.view',
  input: z.object({ agreementId: z.uuid() }),
  target: ({ agreementId }) => ({ kind: 'agreement', id: agreementId }),
  policy: { who },
  async read({ tx, actor, input, now }) {
    const row = await tx.agreement.findUnique({ where: { id: input.agreementId }, select });
    return row && toView(row, actor.agencyId, now);
  },
  access: { none: 'terms between institutions, no persons' },
});

/** Agreements in force between the actor's agency and others, for composing. */
export async function agreementsInForce(tx: Tx, me: string, now: Date): Promise<AgreementView[]> {
  const rows = await tx.agreement.findMany({
    where: { status: 'active', validFrom: { lte: now }, validTo: { gt: now }, parties: { some: { agencyId: me } } },
    orderBy: { validFrom: 'desc' },
    select,
  });
  return rows.map((row) => toView(row, me, now));
}
