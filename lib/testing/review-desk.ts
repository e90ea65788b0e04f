import type pg from 'pg';
import { raiseHit } from '@/lib/hits/raise-hit';
import type { Evidence, MatchBand, RuleEvidence } from '@/lib/screening/schema';
import { receiveMessage } from '@/lib/travel/receive-message';
import { paxlstMessage } from './carrier-messages';
import type { CarrierPerson } from './carrier-person';
import { fictionalList } from './fictional-list';
import { foundExchange, hire, inContext, NOON, type Person, systemOf, type TestAgency, watch } from './world';

/** A desk of one PIU with people, lists and a rule, where a test raises the hits it needs. */
export interface ReviewDesk {
  uto: TestAgency;
  arc: TestAgency;
  analyst: Person;
  second: Person;
  supervisor: Person;
  liaison: Person;
  dpo: Person;
  /** Of another agency: nothing of this desk exists for them. */
  stranger: Person;
  /** Entries of the national list, of a second one, and one that supervisors and the DPO alone see. */
  entries: string[];
  otherEntries: string[];
  restrictedEntry: string;
  ruleId: string;
  ruleVersionId: string;
  watchlistId: string;
  /** One flight with these people on it; ids of the travellers in their order. */
  board: (flight: { number: string; departs: string }, people: CarrierPerson[]) => Promise<string[]>;
  raise: (hit: RaisedHit) => Promise<string>;
}

interface RaisedHit {
  travellerId: string;
  entryId?: string;
  /** By the desk's rule instead of an entry. */
  byRule?: boolean;
  band?: MatchBand;
  score?: number;
  evidence?: Evidence[] | RuleEvidence[];
  matcherVersion?: string;
  now?: Date;
}

const line = (field: Evidence['field'], verdict: Evidence['verdict'], ours: string[], theirs: string[]): Evidence => ({
  field,
  verdict,
  how: verdict === 'agrees' ? 'exact' : 'none',
  ours,
  theirs,
});

/** Name and document agree, the birth date differs, the rest is missing on one side. */
export const someEvidence: Evidence[] = [
  line('name', 'agrees', ['HARROW JUNE'], ['HARROW JUNE']),
  line('birthDate', 'differs', ['1980-01-02'], ['1981-05-06']),
  line('document', 'agrees', ['X1234567'], ['X1234567']),
  line('nationality', 'missing-theirs', ['UTO'], []),
];

export const someRuleEvidence: RuleEvidence[] = [
  { side: 'incriminating', fact: 'bookedDaysBefore', operator: 'below', wanted: ['2'], found: ['1'], holds: true },
  { side: 'incriminating', fact: 'route', operator: 'is', wanted: ['QUA QAC'], found: ['QUA QRS'], holds: false },
  { side: 'exonerating', fact: 'frequentFlyer', operator: 'is', wanted: ['yes'], found: ['no'], holds: false },
];

export async function reviewDesk(owner: pg.Client): Promise<ReviewDesk> {
  const { agencies } = await foundExchange(['UTO', 'ARC']);
  const { UTO: uto, ARC: arc } = agencies;
  if (!uto || !arc) throw new Error('the exchange was not founded');
  const analyst = await hire(uto, 'analyst');
  const supervisor = await hire(uto, 'supervisor');
  const list = (seed: number, size: number) => new TextEncoder().encode(fictionalList(seed, size).xml);
  const watchlistId = await watch(analyst, list(61, 12));
  const secondListId = await watch(analyst, list(62, 4), 'Second list');
  const entriesOf = async (id: string) =>
    (
      await owner.query<{ id: string }>(
        'SELECT id FROM watchlist_entry WHERE watchlist_id = $1 ORDER BY external_ref',
        [id],
      )
    ).rows.map((r) => r.id);
  const [restrictedEntry, ...otherEntries] = await entriesOf(secondListId);
  if (!restrictedEntry) throw new Error('the second list is empty');
  const [ruleId, ruleVersionId] = [crypto.randomUUID(), crypto.randomUUID()];
  // behind the commands' backs: how rules come into force and entries are restricted is tested elsewhere
  await owner.query('BEGIN');
  await owner.query('SET LOCAL session_replication_role = replica');
  await owner.query('UPDATE watchlist_entry SET restricted = true WHERE id = $1', [restrictedEntry]);
  await owner.query(
    `INSERT INTO targeting_rule (id, agency_id, name, offence, created_at) VALUES ($1, $2, 'Late single bookings', 'annex2-2', $3)`,
    [ruleId, uto.id, NOON],
  );
  await owner.query(
    `INSERT INTO targeting_rule_version (id, agency_id, rule_id, number, status, rationale, conditions, incriminating, created_by_id,
       created_at, activated_by_id, activated_at, review_due_at)
     VALUES ($1, $2, $3, 4, 'active', 'Seen in three closed cases.', '{}', 'true', $4, $5, $6, $5, '2027-02-01')`,
    [ruleVersionId, uto.id, ruleId, analyst.id, NOON, supervisor.id],
  );
  await owner.query('COMMIT');

  return {
    uto,
    arc,
    analyst,
    second: await hire(uto, 'analyst'),
    supervisor,
    liaison: await hire(uto, 'liaison'),
    dpo: await hire(uto, 'dpo'),
    stranger: await hire(arc, 'analyst'),
    entries: await entriesOf(watchlistId),
    otherEntries,
    restrictedEntry,
    ruleId,
    ruleVersionId,
    watchlistId,
    async board({ number, departs }, people) {
      const bytes = new Uint8Array(
        paxlstMessage({
          sender: 'UX',
          recipient: 'UTOPIU',
          sentAt: '2026-11-24T08:00',
          reference: `R${number}`,
          flight: { carrier: 'UX', number, from: 'QUA', to: 'QAC', departs, arrives: departs.replace(/T.*/, 'T23:50') },
          people,
        }),
      );
      const { id } = await receiveMessage.run(analyst, inContext(), { bytes });
      const { rows } = await owner.query<{ id: string }>(
        'SELECT id FROM traveller WHERE message_id = $1 ORDER BY ordinal',
        [id],
      );
      if (rows.length !== people.length) throw new Error(`${rows.length} travellers were read of ${people.length}`);
      return rows.map((r) => r.id);
    },
    async raise({ travellerId, entryId, byRule, now = NOON, ...found }) {
      const { id } = await raiseHit.run(systemOf(uto.id), inContext(now, 'job'), {
        travellerId,
        ground: byRule ? { ruleId, ruleVersionId } : { entryId: entryId ?? '' },
        band: found.band ?? 'possible',
        score: found.score ?? 0.5,
        evidence: found.evidence ?? (byRule ? someRuleEvidence : someEvidence),
        matcherVersion: found.matcherVersion ?? 'test-1',
        listVersion: 1,
      });
      return id;
    },
  };
}

let numbered = 0;
/** Somebody nobody else is; names without digits, since names have none. */
export function traveller(over: Partial<CarrierPerson> = {}): CarrierPerson {
  const letters = (n: number): string =>
    (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));
  const n = numbered++;
  return {
    family: `HARROW${letters(n)}`,
    given: 'JUNE',
    birthDate: '1981-05-06',
    sex: 'F',
    nationality: 'UTO',
    documents: [{ kind: 'P', number: `X${1_000_000 + n}`, issuer: 'UTO' }],
    ...over,
  };
}
