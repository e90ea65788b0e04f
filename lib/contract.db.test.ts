import { beforeAll, describe, expect, it } from 'vitest';
import type { EventName } from './audit/events';
import { operationsByName } from './commands';
import type { Actor } from './core/actor';
import { seam } from './core/db';
import { AppError } from './core/errors';
import { type Role, roles, rolesOf, scopes } from './core/roles';
import { contractCases } from './testing/contract-cases';
import { type ContractWorld, contractWorld } from './testing/contract-world';
import { testDatabase } from './testing/database';
import { hire, inContext, machine, type TestAgency } from './testing/world';

const db = testDatabase();
let world: ContractWorld;

/** Thrown at the end of each transaction: every case starts from the same world. */
class RollBack extends Error {}

interface Seen {
  action: string;
  decision: string;
  reason: string | null;
}

type Verdict = 'Y' | 'N' | '–' | 'C';

/** Commands that run others inside their own transaction, each with an event of its own. */
const NESTED: Partial<Record<EventName, EventName>> = {
  'alert.release': 'disclosure.release',
  'hit.snooze-many': 'hit.snooze',
  'hit.escalate-many': 'hit.escalate',
};

beforeAll(async () => {
  world = await contractWorld(db.owner);
}, 60_000);

interface Operation {
  name: EventName;
  quiet?: string | null;
  run: (actor: Actor, context: ReturnType<typeof inContext>, input: unknown) => Promise<unknown>;
}
const operations = Object.values(operationsByName) as unknown as Operation[];

/** Runs one operation as one actor, looks at the events it wrote, and takes everything back. */
async function attempt(
  operation: Operation,
  actor: Actor,
): Promise<{ verdict: Verdict; events: Seen[]; reason: string | null }> {
  const context = inContext();
  const events: Seen[] = [];
  seam.beforeCommit = async (tx) => {
    await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
    // the oversight body sees events of every agency, and of none
    await tx.$executeRaw`SELECT set_config('app.agency_id', ${world.oversight.id}, true)`;
    events.push(
      ...(await tx.auditEvent.findMany({
        where: { correlationId: context.correlationId },
        select: { action: true, decision: true, reason: true },
      })),
    );
    throw new RollBack();
  };
  try {
    await operation.run(actor, context, contractCases[operation.name](world));
    throw new Error(`${operation.name} ended without a transaction`);
  } catch (error) {
    if (error instanceof AppError)
      throw new Error(
        `the case of ${operation.name} is not a good input: ${error.reason} ${JSON.stringify(error.fields)}`,
      );
    if (!(error instanceof RollBack)) throw error;
  } finally {
    seam.beforeCommit = undefined;
  }
  const refusal = events.find((e) => e.decision === 'deny');
  if (!refusal) return { verdict: 'Y', events, reason: null };
  return {
    verdict: refusal.reason === 'not-found' ? '–' : STATES.has(refusal.reason ?? '') ? 'C' : 'N',
    events,
    reason: refusal.reason,
  };
}

const FOUNDING: ReadonlySet<string> = new Set(['demo.found-agency']);

/** Refusals that say something of the record's state, not of who asks. */
const STATES = new Set([
  'agreement-not-open',
  'claimed-by-other',
  'not-claimed-by-you',
  'link-used',
  'no-agreement-in-force',
  'taken',
  'hit-exists',
  'exchange-founded',
  'not-your-review',
  'not-your-draft',
  'claim-first',
  'not-snoozed',
]);

const hired = new Map<string, Promise<Actor>>();

/** One person for each agency and role, with a row. */
function person(agency: TestAgency, role: Role): Promise<Actor> {
  const key = `${agency.code} ${role}`;
  const held = hired.get(key) ?? hire(agency, role);
  hired.set(key, held);
  return held;
}

/** Exactly one event: of the look or act itself, or of its refusal. A quiet look leaves none. */
function checkEvents(operation: Operation, outcome: Awaited<ReturnType<typeof attempt>>, who: string): void {
  const nested = NESTED[operation.name];
  const own = outcome.events.filter((e) => e.action !== nested);
  const expected = outcome.verdict === 'Y' && operation.quiet ? 0 : 1;
  expect(own, `${operation.name} by ${who}`).toHaveLength(expected);
  for (const event of own) {
    expect(event.action).toBe(operation.name);
    expect(event.decision).toBe(outcome.verdict === 'Y' ? 'allow' : 'deny');
  }
}

describe('every command and query, for every role and relation', () => {
  const rows: string[] = [];
  const columns = [...roles.filter((r) => rolesOf.piu.includes(r))];

  it.each(operations.map((o) => o.name))(
    '%s answers each of them as the matrix says, with exactly one event',
    async (name) => {
      const operation = operations.find((o) => o.name === name);
      if (!operation) throw new Error(name);
      const cells: string[] = [];
      for (const role of columns) {
        const verdicts: Verdict[] = [];
        for (const agency of [world.uto, world.arc, world.rur]) {
          const outcome = await attempt(operation, await person(agency, role));
          checkEvents(operation, outcome, `${role} of ${agency.code}`);
          verdicts.push(outcome.verdict);
        }
        cells.push(verdicts.join(' '));
      }
      for (const role of rolesOf.oversight) {
        const outcome = await attempt(operation, await person(world.oversight, role));
        checkEvents(operation, outcome, `${role} of the oversight body`);
        cells.push(outcome.verdict);
      }
      const machines: Verdict[] = [];
      for (const agency of [world.uto, world.arc, world.rur]) {
        const outcome = await attempt(operation, machine(agency, ...scopes));
        checkEvents(operation, outcome, `a service account of ${agency.code}`);
        machines.push(outcome.verdict);
      }
      cells.push(machines.join(' '));
      for (const actor of [
        // founding members is the oversight body's act, in the demo world too
        { kind: 'system', agencyId: FOUNDING.has(name) ? world.oversight.id : world.uto.id },
        { kind: 'anonymous', agencyId: world.uto.id },
      ] satisfies Actor[]) {
        const outcome = await attempt(operation, actor);
        checkEvents(operation, outcome, actor.kind);
        cells.push(outcome.verdict);
      }
      rows.push(`| \`${name}\` | ${operation.quiet ? `none: ${operation.quiet}` : 'one'} | ${cells.join(' | ')} |`);
    },
  );

  it('writes docs/access-matrix.md', async () => {
    const head = [
      'operation',
      'event of a look or act',
      ...columns,
      ...rolesOf.oversight.map((r) => `oversight ${r}`),
      'service account',
      'job',
      'nobody',
    ];
    const page = [
      '# Access matrix',
      '',
      'Written by `lib/contract.db.test.ts` from what the portal really answered: each operation was run as each actor against',
      'the same records, and taken back. All records are Utopia’s; the three letters in a cell are the answers to Utopia itself,',
      'to its partner Arcadia (which holds one disclosure), and to Ruritania, a stranger.',
      '',
      '`Y` done · `N` refused for who asks · `–` does not exist for them (404) · `C` refused for the state of the record or of the claim on it.',
      'A list that is allowed shows the asker’s own rows. A refusal always leaves one event. Service accounts held every scope.',
      '',
      `| ${head.join(' | ')} |`,
      `| ${head.map(() => '---').join(' | ')} |`,
      ...rows.sort(),
      '',
    ].join('\n');
    expect(rows).toHaveLength(operations.length);
    await expect(page).toMatchFileSnapshot('../docs/access-matrix.md');
  });
});
