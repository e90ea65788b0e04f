import * as z from 'zod';
import { emailSchema, timeZoneSchema } from '@/lib/access/schema';

export const registerAgencyInput = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[A-Z]{2,8}$/, 'code-form'),
  name: z.string().trim().min(2).max(120),
  country: z
    .string()
    .trim()
    .regex(/^[A-Z]{3}$/, 'country-form'),
  timeZone: timeZoneSchema,
  language: z.enum(['en', 'ar']),
  dutyPhone: z.string().trim().max(40).optional(),
  adminEmail: emailSchema,
  adminName: z.string().trim().min(1).max(120),
});
