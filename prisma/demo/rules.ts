import { activateRule } from '@/lib/screening/rules/activate-rule';
import { createRule } from '@/lib/screening/rules/create-rule';
import { proposeRule } from '@/lib/screening/rules/propose-rule';
import type { RuleConditions } from '@/lib/screening/rules/schema';
import { testRule } from '@/lib/screening/rules/test-rule';
import type { DemoPerson, DemoWorld } from './found-members';

const DAY = 24 * 60;

interface DemoRule {
  name: string;
  offence: string;
  rationale: string;
  conditions: RuleConditions;
  /** How far it came. */
  until: 'draft' | 'proposed' | 'active';
}

const rules: DemoRule[] = [
  {
    name: 'Bought in the last days, one way',
    offence: 'annex2-2',
    rationale:
      'Case work of the last year: eight of eleven recruits of one network were booked at most three days ahead, one way, and left without a checked bag. People who fly often or travel with a group do so too, and are left alone.',
    conditions: {
      incriminating: {
        combinator: 'and',
        rules: [
          { field: 'daysBookedAhead', operator: '<=', value: 3 },
          { field: 'oneWay', operator: '=', value: true },
          { field: 'destination', operator: 'in', value: ['QAC', 'QRS'] },
        ],
      },
      exonerating: {
        combinator: 'or',
        rules: [
          { field: 'frequentFlyer', operator: '=', value: true },
          { field: 'travellersInBooking', operator: '>=', value: 3 },
          { field: 'ageBand', operator: '=', value: 'minor' },
        ],
      },
    },
    until: 'active',
  },
  {
    name: 'Paid in cash and changed on the day',
    offence: 'annex2-8',
    rationale:
      'Couriers change flights on the day to stay clear of a control that they were warned of. Cash alone says nothing: many people have no card.',
    conditions: {
      incriminating: {
        combinator: 'and',
        rules: [
          { field: 'paymentKinds', operator: 'contains', value: 'cash' },
          { field: 'daysChangedAhead', operator: '<=', value: 0 },
        ],
      },
      exonerating: { combinator: 'or', rules: [{ field: 'noShow', operator: '=', value: true }] },
    },
    until: 'proposed',
  },
  {
    name: 'Document about to end, no way back',
    offence: 'terrorism',
    rationale: '',
    conditions: {
      incriminating: {
        combinator: 'and',
        rules: [
          { field: 'daysToExpiry', operator: '<=', value: 14 },
          { field: 'oneWay', operator: '=', value: true },
        ],
      },
      exonerating: null,
    },
    until: 'draft',
  },
];

/** Rules at each stage of their life: a draft, one that waits for a second person, one in force. */
export async function writeRules(world: DemoWorld): Promise<void> {
  const analyst = personOf(world, 'analyst@uto.example');
  const supervisor = personOf(world, 'supervisor@uto.example');
  for (const [at, { name, offence, rationale, conditions, until }] of rules.entries()) {
    const ago = 3 * DAY - at * 300;
    const { versionId } = await createRule.run(analyst, world.context(ago), { name, offence, rationale, conditions });
    if (until === 'draft') continue;
    await testRule.run(analyst, world.context(ago - 20), { versionId, days: 90 });
    await proposeRule.run(analyst, world.context(ago - 40), { versionId });
    if (until === 'active') await activateRule.run(supervisor, world.context(ago - 90), { versionId });
  }
}

function personOf(world: DemoWorld, email: string): DemoPerson {
  const found = world.people.get(email);
  if (!found) throw new Error(`the demo world has no ${email}`);
  return found;
}
