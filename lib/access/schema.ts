import * as z from 'zod';
import { roles, scopes } from '@/lib/core/roles';

export const emailSchema = z
  .email()
  .max(254)
  .transform((v) => v.toLowerCase());
export const passwordSchema = z.string().min(12, 'password-short').max(200);
export const timeZoneSchema = z
  .string()
  .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', 'time-zone');
export const rolesSchema = z.array(z.enum(roles)).max(roles.length);
export const scopesSchema = z.array(z.enum(scopes)).min(1);

export const credentialsInput = z.object({
  email: z.string().max(254),
  password: z.string().max(200),
  code: z.string().max(10).optional(),
});

export const inviteUserInput = z.object({
  email: emailSchema,
  name: z.string().trim().min(1).max(120),
  roles: rolesSchema,
});
export const acceptInvitationInput = z.object({
  token: z.string().max(100),
  password: passwordSchema,
  totpSecret: z.string().regex(/^[A-Z2-7]{32}$/),
  code: z.string().max(10),
});
export const setUpPortalInput = acceptInvitationInput.extend({
  agencyName: z.string().trim().min(2).max(120),
  agencyCode: z
    .string()
    .trim()
    .regex(/^[A-Z]{2,8}$/, 'code-form'),
  timeZone: timeZoneSchema,
  email: emailSchema,
  name: z.string().trim().min(1).max(120),
});
export const createServiceAccountInput = z.object({ name: z.string().trim().min(2).max(80), scopes: scopesSchema });

export interface SignedIn {
  userId: string;
  name: string;
  email: string;
  roles: readonly string[];
  agency: { id: string; code: string; name: string; kind: 'piu' | 'oversight'; timeZone: string };
  expiresAt: Date;
}
