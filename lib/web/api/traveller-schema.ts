import * as z from 'zod';

/*
 * People and bookings as carriers sent them. The document gives no examples here: an example of a person is a person.
 */

const contactSchema = z.object({ kind: z.string(), value: z.string() });

export const legSchema = z
  .object({
    carrier: z.string(),
    number: z.string(),
    from: z.string(),
    to: z.string(),
    departs: z.string().optional(),
    arrives: z.string().optional(),
    codeShares: z.array(z.object({ carrier: z.string(), number: z.string() })).optional(),
    status: z.string().optional(),
  })
  .meta({ id: 'Leg' });

/** What of a traveller stands in columns. Dates may lack day or month: `1972-09`. */
export const travellerShape = {
  id: z.uuid(),
  kind: z.string().meta({ examples: ['passenger', 'crew'] }),
  familyName: z.string(),
  givenNames: z.string(),
  sex: z.string().nullable(),
  birthDate: z.string().nullable().meta({ description: 'ISO date, possibly without day or month.' }),
  birthPlace: z.string().nullable(),
  nationality: z.string().nullable(),
  residence: z.string().nullable(),
  embark: z.string().nullable(),
  debark: z.string().nullable(),
  seat: z.string().nullable(),
  locator: z.string().nullable(),
  status: z
    .string()
    .nullable()
    .meta({ description: '`cancelled`, `not-on-board` or `on-board`; null for who simply travels.' }),
};

/** What of a traveller has no column of its own: TravellerFacts. */
export const factsShape = {
  ageClass: z.enum(['adult', 'child', 'infant']).optional(),
  bags: z
    .object({
      count: z.number().optional(),
      weight: z.number().optional(),
      weightUnit: z.enum(['kg', 'lb']).optional(),
      tags: z.array(z.string()).optional(),
    })
    .optional(),
  contacts: z.array(contactSchema),
  frequentFlyer: z.string().optional(),
  ticketNumbers: z.array(z.string()),
  reference: z.string().optional().meta({ description: 'The carrier’s unique passenger reference.' }),
  rank: z.string().optional().meta({ description: 'Rank or duty of crew, as sent.' }),
  verified: z.boolean().optional().meta({ description: 'Whether the carrier checked the data against the document.' }),
};

export const bookingFactsShape = {
  locators: z.array(z.object({ carrier: z.string(), code: z.string() })),
  bookedOn: z.string().optional(),
  changedOn: z.string().optional(),
  agency: z
    .object({ id: z.string().optional(), city: z.string().optional(), country: z.string().optional() })
    .optional(),
  itinerary: z.array(legSchema),
  contacts: z.array(contactSchema),
  payments: z.array(
    z.object({
      form: z.string(),
      amount: z.string().optional(),
      brand: z.string().optional(),
      lastFour: z.string().optional(),
    }),
  ),
  related: z.array(z.object({ carrier: z.string(), code: z.string() })).optional(),
  group: z.boolean().optional(),
  cancelled: z.boolean().optional(),
  size: z.number().optional(),
};
