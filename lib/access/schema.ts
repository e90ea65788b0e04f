import * as z from 'zod';
import { roles, scopes } from '@/lib/core/roles';

export const emailSchema = z
  .email()
  .max(254)
  .transform((v) => v.toLowerCase());
/** Fewest characters of a password; nothing else about it is judged. */
export const MIN_PASSWORD = 12;
const passwordSchema = z
  .string()
  .refine((v) => v.length >= MIN_PASSWORD, 'password-short')
  .max(200);
/** IANA zones to choose from. UTC stands first: some runtimes leave it out of their own list. */
export const timeZones = (): string[] => [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'),
];
export const timeZoneSchema = z.string().refine((zone) => timeZones().includes(zone), 'time-zone');
export const rolesSchema = z.array(z.enum(roles)).max(roles.length);
const scopesSchema = z.array(z.enum(scopes)).min(1);

export const credentialsInput = z.object({
  email: z.string().max(254),
  password: z.string().max(200),
  code: z.string().max(10).optional(),
});

export const inviteUserInput = z.object({
  email: emailSchema,
  name: z.string().trim().min(1).max(120),
  // here too, so that an empty form is told of all its gaps at once
  roles: rolesSchema.refine((chosen) => chosen.length > 0, 'roles-empty'),
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
