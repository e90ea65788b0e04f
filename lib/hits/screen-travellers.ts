import type { HandleContext } from '@/lib/core/command';
import type { Tx } from '@/lib/core/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { LoadedIndex } from '@/lib/screening/load-index';
import { type ActiveRules, matchRules, ruleColumns, ruleFacts } from '@/lib/screening/rules/active-rules';
import { foldKey, personKey } from '@/lib/travel/person-key';
import { clearanceFor, clearancesOf } from './cleared-pairs';
import { raiseHit, renewHit } from './raise-hit';
import { type AnyEvidence, compareStrength, renewal, type Strength } from './renewal';
import { type ScreenedRow, subjectOf } from './screened-rows';

/** What travellers are screened against. */
export interface Screener {
  /** Null where only a rule is new. */
  lists: LoadedIndex | null;
  rules: ActiveRules;
}

/** Version of how rules are evaluated, beside that of the name matcher. */
export const rulesMatcher = 'rules-1';

interface Finding extends Strength {
  row: ScreenedRow;
  fold: string;
  ground: { entryId: string } | { ruleId: string; ruleVersionId: string };
  matcherVersion: string;
  /** Of a rule: its version's number. A list's is looked up with its entry. */
  number?: number;
}

export interface Screened {
  /** Travellers' matches, those that had a hit already and those spared among them. */
  found: number;
  raised: number;
  renewed: number;
  /** Matches that a person had judged before. */
  spared: number;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const heldColumns = {
  id: true,
  entryId: true,
  ruleId: true,
  foldKey: true,
  personKey: true,
  status: true,
  band: true,
  score: true,
  evidence: true,
  pushes: true,
  snoozedUntil: true,
  snoozeNewData: true,
  travellerId: true,
  traveller: { select: { birthDate: true, supersededById: true } },
  entry: { select: { watchlistId: true, externalRef: true } },
} as const;
type HeldHit = Prisma.HitGetPayload<{ select: typeof heldColumns }>;

/**
 * Compares travellers with lists and rules, and makes of the matches what the portal's memory says: a new hit, another
 * report for one there is (the same person on the same journey in another push, or in the booking as well as the
 * passenger list), or nothing, where a person has judged this pair. Which it is does not depend on the order of reports.
 */
export async function screenTravellers(
  { tx, run, now }: Pick<HandleContext<unknown, unknown, unknown>, 'tx' | 'run' | 'now'>,
  rows: ScreenedRow[],
  screener: Screener,
): Promise<Screened> {
  const findings = [
    ...(screener.lists ? matchLists(rows, screener.lists, now) : []),
    ...(await matchByRules(tx, rows, screener.rules)),
  ];
  const outcome: Screened = { found: findings.length, raised: 0, renewed: 0, spared: 0 };
  if (findings.length === 0) return outcome;
  const entries = await entriesOf(tx, findings);
  const held = await tx.hit.findMany({
    where: { foldKey: { in: [...new Map(findings.map((f) => [f.fold, foldKeyOf(f.row)])).values()] } },
    orderBy: { id: 'asc' },
    select: heldColumns,
  });
  const clearances = await clearancesOf(
    tx,
    findings.map(({ row }) => row),
    now,
  );
  for (const finding of findings) {
    const { row, ground } = finding;
    const entry = 'entryId' in ground ? entries.get(ground.entryId) : undefined;
    if ('entryId' in ground && !entry) continue;
    const clearance = entry && clearanceFor(clearances, row, entry);
    const hit = heldFor(held, finding, entry);
    const listVersion = finding.number ?? screener.lists?.listVersions.get(entry?.watchlistId ?? '') ?? 0;
    const fields = {
      travellerId: row.id,
      band: finding.band,
      score: finding.score,
      evidence: finding.evidence,
      matcherVersion: finding.matcherVersion,
      listVersion,
    };
    if (hit) {
      const evidence = hit.evidence as unknown as AnyEvidence;
      const band = hit.band as Strength['band'];
      const said = { ...hit, band, evidence, superseded: hit.traveller.supersededById !== null };
      const pushes = await reportsOf(tx, row, hit.personKey);
      if (renewal(said, { ...fields, pushes, cleared: clearance !== undefined }) === null) continue;
      await run(renewHit, {
        ...fields,
        hitId: hit.id,
        pushes,
        cleared: clearance !== undefined,
        ground: 'entryId' in ground ? ground : { ruleVersionId: ground.ruleVersionId },
      });
      Object.assign(hit, await tx.hit.findUniqueOrThrow({ where: { id: hit.id }, select: heldColumns }));
      outcome.renewed++;
    } else if (clearance) {
      await tx.clearance.updateMany({
        where: { id: clearance.id },
        data: { uses: { increment: 1 }, lastUsedAt: now },
      });
      outcome.spared++;
    } else {
      const { id } = await run(raiseHit, { ...fields, ground });
      held.push(await tx.hit.findUniqueOrThrow({ where: { id }, select: heldColumns }));
      outcome.raised++;
    }
  }
  return outcome;
}

function matchLists(rows: ScreenedRow[], { index }: LoadedIndex, now: Date): Finding[] {
  const on = now.toISOString().slice(0, 10);
  return rows.flatMap((row) =>
    index.screen(subjectOf(row), { on, least: 'possible' }).map(({ entryId, band, score, evidence }) => ({
      row,
      fold: hex(foldKeyOf(row)),
      ground: { entryId },
      matcherVersion: index.matcherVersion,
      band,
      score,
      evidence,
    })),
  );
}

async function matchByRules(tx: Tx, rows: ScreenedRow[], rules: ActiveRules): Promise<Finding[]> {
  if (rules.size === 0 || rows.length === 0) return [];
  const facts = await tx.traveller.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: { id: true, ...ruleColumns },
  });
  const factsOf = new Map(facts.map((row) => [row.id, ruleFacts(row)]));
  return rows.flatMap((row) => {
    const known = factsOf.get(row.id);
    if (!known) return [];
    return matchRules(rules, known).map(({ ruleId, versionId, number, evidence }) => ({
      row,
      fold: hex(foldKeyOf(row)),
      ground: { ruleId, ruleVersionId: versionId },
      matcherVersion: rulesMatcher,
      // a pattern is nobody's identity: never more than possible
      band: 'possible' as const,
      score: 0.5,
      evidence,
      number,
    }));
  });
}

async function entriesOf(tx: Tx, findings: Finding[]) {
  const ids = [...new Set(findings.flatMap(({ ground }) => ('entryId' in ground ? [ground.entryId] : [])))];
  const entries = await tx.watchlistEntry.findMany({
    where: { id: { in: ids } },
    select: { id: true, watchlistId: true, externalRef: true, identityHash: true },
  });
  return new Map(entries.map((e) => [e.id, e]));
}

/** The hit this finding is another report for: same entry or rule, journey and name, and no two birth dates. */
function heldFor(
  held: HeldHit[],
  { ground, fold, row }: Finding,
  entry: { watchlistId: string; externalRef: string } | undefined,
): HeldHit | undefined {
  return held
    .filter(
      (h) =>
        // an entry that changed on its list is a new row with the old reference
        ('ruleId' in ground
          ? h.ruleId === ground.ruleId
          : h.entry?.watchlistId === entry?.watchlistId && h.entry?.externalRef === entry?.externalRef) &&
        hex(h.foldKey) === fold &&
        (h.traveller.birthDate === null || row.birthDate === null || h.traveller.birthDate === row.birthDate),
    )
    .sort((a, b) => compareStrength(strengthOf(b), strengthOf(a)))[0];
}

const strengthOf = (h: HeldHit): Strength => ({
  band: h.band as Strength['band'],
  score: h.score,
  evidence: h.evidence as unknown as AnyEvidence,
});

const foldKeyOf = (row: ScreenedRow) => foldKey({ ...row, journey: row });

/** Rows that tell of this person on this journey, with the birth date and without. */
function reportsOf(tx: Tx, row: ScreenedRow, heldKey: Uint8Array<ArrayBuffer>): Promise<number> {
  const keys = [personKey({ ...row, journey: row }), personKey({ ...row, birthDate: null, journey: row }), heldKey];
  return tx.traveller.count({ where: { key: { in: keys } } });
}
