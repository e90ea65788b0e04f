import { type AgreementTerms, urgencies } from '@/lib/agreements/schema';

/** What the form knows to be wrong before it is sent: the control's id and which words say so. */
export interface TermProblem {
  field: string;
  kind: 'name-needed' | 'name-long' | 'parties' | 'offences' | 'purposes' | 'date' | 'order' | 'hours' | 'months';
  urgency?: (typeof urgencies)[number];
}

interface Draft {
  title: string;
  parties: readonly string[];
  /** ISO dates, empty when cleared. */
  from: string;
  to: string;
  terms: AgreementTerms;
}

/** Checks a draft in the order of the form. The command decides; this spares a way there and back. */
export function termProblems({ title, parties, from, to, terms }: Draft): TermProblem[] {
  const found: TermProblem[] = [];
  const length = title.trim().length;
  if (length < 3) found.push({ field: 'title', kind: 'name-needed' });
  if (length > 160) found.push({ field: 'title', kind: 'name-long' });
  if (parties.length === 0) found.push({ field: 'party-0', kind: 'parties' });
  if (!from) found.push({ field: 'validFrom', kind: 'date' });
  if (!to) found.push({ field: 'validTo', kind: 'date' });
  else if (from && to <= from) found.push({ field: 'validTo', kind: 'order' });
  if (terms.offences.length === 0) found.push({ field: 'offence-filter', kind: 'offences' });
  if (terms.purposes.length === 0) found.push({ field: 'purpose-0', kind: 'purposes' });
  for (const urgency of urgencies) {
    const hours = terms.replyHours[urgency];
    if (!(hours > 0 && hours <= 720)) found.push({ field: `reply-${urgency}`, kind: 'hours', urgency });
  }
  const months = terms.retentionMonths;
  if (!Number.isInteger(months) || months < 1 || months > 60) found.push({ field: 'retention', kind: 'months' });
  return found;
}

/** The control that a path of the command's input is typed in. */
export function controlOf(path: string): string | undefined {
  const [head, second, third] = path.split('.');
  if (head === 'partyIds') return 'party-0';
  if (head !== 'terms') return head;
  switch (second) {
    case 'offences':
      return 'offence-filter';
    case 'purposes':
      return 'purpose-0';
    case 'replyHours':
      return third ? `reply-${third}` : undefined;
    case 'retentionMonths':
      return 'retention';
    case 'ceilings':
      return third ? `ceiling-${third}` : undefined;
    case 'proposed':
      return third ? `proposed-${third}` : undefined;
    default:
      return second;
  }
}
