import { disclosedRecord } from '@/lib/redaction/schema';

/** What exactly one recipient was given. */
export const recordSchema = disclosedRecord.meta({ id: 'DisclosedRecord' });
