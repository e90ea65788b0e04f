import * as z from 'zod';
import { command } from '@/lib/core/command';
import type { Tx } from '@/lib/core/db';
import { changedEntries } from '@/lib/screening/changed-entries';
import { loadIndex } from '@/lib/screening/load-index';
import { loadActiveRules, onlyRule } from '@/lib/screening/rules/active-rules';
import { rulesMatcher, screenTravellers } from './screen-travellers';
import { journeysAhead, type ScreenedRow, subjectOf, travellersOn } from './screened-rows';

/** Journeys of one transaction: a few thousand travellers, well under a second. */
const JOURNEYS = 40;
const FIRST = '00000000-0000-0000-0000-000000000000';

export type RescreenGround = z.input<typeof rescreenInput>['ground'];

const rescreenInput = z.object({
  /** What is new: a list, up to this version of it; or a version of a rule. */
  ground: z.union([z.object({ watchlistId: z.uuid(), version: z.int() }), z.object({ ruleVersionId: z.uuid() })]),
  /** The last journey done; from the start where it is left out. */
  after: z.uuid().default(FIRST),
  /** Travellers done so far, for the screen that waits. */
  done: z.int().min(0).default(0),
});

/**
 * Screens travellers who have not arrived yet against what is new, some journeys at a time; `next` says from where to go
 * on, null at the end. An entry added while its person is in the air is found by the same comparison as any other.
 */
export const rescreenAhead = command({
  name: 'screening.rescreen',
  input: rescreenInput,
  target: ({ ground }) => ('watchlistId' in ground ? { kind: 'watchlist', id: ground.watchlistId } : null),
  policy: { who: { system: true } },
  prepare: ({ actor, input: { ground }, read }) =>
    read(async (tx) => {
      const rules = onlyRule(await loadActiveRules(tx), 'ruleVersionId' in ground ? ground.ruleVersionId : null);
      if (!('watchlistId' in ground)) return { screener: { lists: null, rules }, wanted: undefined };
      const lists = await loadIndex(tx, actor.agencyId ?? '');
      return { screener: { lists, rules }, wanted: await touchedBy(tx, ground) };
    }),
  async handle({ tx, input: { ground, after, done }, prepared: { screener, wanted }, now, run }) {
    const journeys = await journeysAhead(tx, now, after, JOURNEYS);
    const rows = journeys.length > 0 ? await travellersOn(tx, journeys) : [];
    const concerned = wanted ? rows.filter(wanted) : rows;
    const { raised, renewed, spared } = await screenTravellers({ tx, run, now }, concerned, screener);
    const finished = journeys.length < JOURNEYS;
    const travellers = done + rows.length;
    if ('watchlistId' in ground)
      await tx.watchlist.updateMany({
        where: { id: ground.watchlistId, rescreenedVersion: { lt: ground.version } },
        data: { rescreened: travellers, ...(finished ? { rescreenedVersion: ground.version } : {}) },
      });
    return {
      result: { next: finished ? null : (journeys.at(-1) ?? null), done: travellers, raised },
      audit: {
        details: {
          travellers: rows.length,
          raised,
          renewed,
          spared,
          matcher: screener.lists?.index.matcherVersion ?? rulesMatcher,
          ...('watchlistId' in ground ? { version: ground.version } : { ruleVersionId: ground.ruleVersionId }),
        },
        ...('watchlistId' in ground ? { target: { kind: 'watchlist' as const, id: ground.watchlistId } } : {}),
      },
    };
  },
});

/** Who may match an entry that is new: most travellers are ruled out by a small index of the new entries alone. */
async function touchedBy(tx: Tx, list: { watchlistId: string; version: number }) {
  const changed = await changedEntries(tx, list);
  return (row: ScreenedRow) => changed.screen(subjectOf(row), { least: 'possible' }).length > 0;
}
