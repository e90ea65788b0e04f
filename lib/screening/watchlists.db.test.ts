import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/core/errors';
import { listHits } from '@/lib/hits/queries';
import { carrierPerson, paxlstMessage } from '@/lib/testing/carrier-messages';
import { testDatabase } from '@/lib/testing/database';
import { fictionalList } from '@/lib/testing/fictional-list';
import {
  arrive,
  foundExchange,
  hire,
  inContext,
  machine,
  type Person,
  type TestAgency,
  watch,
} from '@/lib/testing/world';
import { addEntry } from './add-entry';
import { amendEntry } from './amend-entry';
import { changeWatchlist } from './change-watchlist';
import { createWatchlist } from './create-watchlist';
import { listVersions, viewEntry } from './entry-queries';
import { type Imported, importWatchlist } from './import-watchlist';
import { previewImport } from './preview-import';
import { listWatchlists, viewWatchlist } from './watchlist-queries';
import { restoreEntry, withdrawEntry } from './withdraw-entry';

const db = testDatabase();
let uto: TestAgency;
let arc: TestAgency;
let analyst: Person;
let supervisor: Person;
let dpo: Person;

beforeAll(async () => {
  const { agencies } = await foundExchange(['UTO', 'ARC']);
  if (!agencies.UTO || !agencies.ARC) throw new Error('not founded');
  ({ UTO: uto, ARC: arc } = agencies as { UTO: TestAgency; ARC: TestAgency });
  analyst = await hire(uto, 'analyst');
  supervisor = await hire(uto, 'supervisor');
  dpo = await hire(uto, 'dpo');
});

const csv = (rows: string[]) => new TextEncoder().encode(`reference,full_name,birth_date,sex\n${rows.join('\n')}\n`);
const names = ['Oskar Veldrun', 'Ida Quill', 'Lotte Fens', 'Emil Harrow', 'June Strand', 'Piet Marlow'];
const rows = (n: number) => names.slice(0, n).map((name, at) => `R${at + 1},${name},19${70 + at},`);

let made = 0;
async function list(n = 0, more: { restricted?: boolean } = {}): Promise<string> {
  const { id } = await createWatchlist.run(supervisor, inContext(), {
    name: `List ${++made}`,
    family: 'national-crime',
    offence: 'annex2-4',
    ...more,
  });
  if (n > 0) await importWatchlist.run(supervisor, inContext(), { watchlistId: id, bytes: csv(rows(n)) });
  return id;
}

const done = (outcome: Imported) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome;
};
const refused = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? `${error.code} ${error.reason}` : String(error)),
  );
const entryNamed = async (watchlistId: string, search: string, who = supervisor) =>
  (await viewWatchlist.run(who, inContext(), { watchlistId, search })).entries;
const typed = (full: string, more: object = {}) => ({ names: [{ full, quality: 'primary' as const }], ...more });
const eventsOf = async (targetId: string) =>
  (
    await db.owner.query('SELECT action, decision, reason, details FROM audit_event WHERE target_id = $1 ORDER BY id', [
      targetId,
    ])
  ).rows;

describe('importing', () => {
  it('shows what a file would do, entry by entry, and writes nothing', async () => {
    const watchlistId = await list(6);
    const bytes = csv(['R1,Oskar Veldrun,1970,M', ...rows(6).slice(1, 5), 'R9,Ada Fenn,1990,F']);
    const preview = await previewImport.run(analyst, inContext(), { watchlistId, bytes });
    expect(preview).toMatchObject({
      ok: true,
      format: 'csv',
      version: 1,
      added: 1,
      changed: 1,
      removed: 1,
      unchanged: 4,
      confirmRemovals: null,
      first: {
        added: [{ externalRef: 'R9' }],
        changed: [{ externalRef: 'R1', fields: ['sex'], after: { sex: 'M' } }],
        removed: [{ externalRef: 'R6' }],
      },
    });
    const { version, entries } = await viewWatchlist.run(analyst, inContext(), { watchlistId });
    expect([version, entries.length]).toEqual([1, 6]);
  });

  it('does what it showed, keeps unchanged rows, and hands the version to the screening', async () => {
    const watchlistId = await list(6);
    const before = await entryNamed(watchlistId, 'Ida');
    const bytes = csv(['R1,Oskar Veldrun,1970,M', ...rows(6).slice(1, 5), 'R9,Ada Fenn,1990,F']);
    const outcome = done(await importWatchlist.run(analyst, inContext(), { watchlistId, bytes, expects: 1 }));
    expect(outcome).toMatchObject({ version: 2, added: 1, changed: 1, removed: 1, unchanged: 4, kept: 0 });
    expect((await entryNamed(watchlistId, 'Ida'))[0]?.id).toBe(before[0]?.id);
    const { entryCount } = await viewWatchlist.run(analyst, inContext(), { watchlistId });
    expect(entryCount).toBe(6);
    const jobs = await db.owner.query(
      `SELECT data FROM pgboss.job WHERE name = 'rescreen-list' AND data->>'watchlistId' = $1 ORDER BY (data->>'version')::int`,
      [watchlistId],
    );
    expect(jobs.rows.map(({ data }) => data)).toEqual([
      { agencyId: uto.id, watchlistId, version: 1 },
      { agencyId: uto.id, watchlistId, version: 2 },
    ]);
    const events = await eventsOf(watchlistId);
    expect(events.filter(({ action }) => action === 'watchlist.import').at(-1)?.details).toEqual({
      version: 2,
      added: 1,
      changed: 1,
      removed: 1,
      unchanged: 4,
      kept: 0,
      warnings: 0,
      unread: 0,
    });
  });

  it('keeps rows that became no entry in its answer', async () => {
    const watchlistId = await list();
    const outcome = done(
      await importWatchlist.run(analyst, inContext(), {
        watchlistId,
        bytes: csv(['R1,Oskar Veldrun,1970,', 'R2,,1971,M']),
      }),
    );
    expect(outcome).toMatchObject({
      added: 1,
      unreadCount: 1,
      unread: [{ line: 3, code: 'row-without-name', cells: ['R2', '', '1971', 'M'] }],
    });
  });

  it('is refused when the list moved meanwhile, or when more than a third would go unconfirmed', async () => {
    const watchlistId = await list(6);
    const few = { watchlistId, bytes: csv(rows(2)) };
    expect(await refused(importWatchlist.run(analyst, inContext(), { ...few, expects: 0 }))).toBe(
      'conflict changed-meanwhile',
    );
    expect((await previewImport.run(analyst, inContext(), few)) as object).toMatchObject({ confirmRemovals: 4 });
    expect(await refused(importWatchlist.run(analyst, inContext(), few))).toBe('conflict confirm-removals');
    expect(await refused(importWatchlist.run(analyst, inContext(), { ...few, removals: 3 }))).toBe(
      'conflict confirm-removals',
    );
    expect(done(await importWatchlist.run(analyst, inContext(), { ...few, removals: 4 })).removed).toBe(4);
    const events = await eventsOf(watchlistId);
    expect(events.filter(({ decision }) => decision === 'deny').map(({ reason }) => reason)).toEqual([
      'changed-meanwhile',
      'confirm-removals',
      'confirm-removals',
    ]);
  });

  it('remembers what the columns mean', async () => {
    const watchlistId = await list();
    const bytes = new TextEncoder().encode('Feld A;Feld B\nOskar Veldrun;1970\n');
    expect(await previewImport.run(analyst, inContext(), { watchlistId, bytes })).toMatchObject({
      ok: false,
      errors: [{ code: 'csv-no-header' }],
      table: { rows: 2 },
    });
    const mapping = {
      header: true,
      dayFirst: null,
      columns: [
        { heading: 'Feld A', field: 'full_name' as const },
        { heading: 'Feld B', field: 'birth_date' as const },
      ],
    };
    done(await importWatchlist.run(analyst, inContext(), { watchlistId, bytes, mapping }));
    const again = new TextEncoder().encode('Feld B;Feld A\n1971;Ida Quill\n1970;Oskar Veldrun\n');
    expect(await previewImport.run(analyst, inContext(), { watchlistId, bytes: again })).toMatchObject({
      ok: true,
      added: 1,
      unchanged: 1,
    });
  });

  it('keeps the order of dates that a person confirmed, from file to file', async () => {
    const watchlistId = await list();
    const file = (name: string) =>
      new TextEncoder().encode(`reference;full_name;birth_date\nR1;Oskar Veldrun;03/04/1970\nR2;${name};05/06/1971\n`);
    const mapping = {
      header: true,
      dayFirst: false,
      columns: [
        { heading: 'reference', field: 'reference' as const },
        { heading: 'full_name', field: 'full_name' as const },
        { heading: 'birth_date', field: 'birth_date' as const },
      ],
    };
    done(await importWatchlist.run(analyst, inContext(), { watchlistId, bytes: file('Ida Quill'), mapping }));
    for (const name of ['Lotte Fens', 'Emil Harrow'])
      expect(done(await importWatchlist.run(analyst, inContext(), { watchlistId, bytes: file(name) }))).toMatchObject({
        changed: 1,
        unchanged: 1,
      });
    const [entry] = await entryNamed(watchlistId, 'Veldrun');
    expect(entry?.facts.birthDates).toEqual([{ kind: 'exact', from: '1970-03-04', to: '1970-03-04' }]);
  });

  it('makes no version of a file that cannot be read', async () => {
    const watchlistId = await list(2);
    const bytes = new TextEncoder().encode('neither one nor the other');
    expect((await importWatchlist.run(analyst, inContext(), { watchlistId, bytes })).ok).toBe(false);
    const { versions } = await listVersions.run(analyst, inContext(), { watchlistId });
    expect(versions.map(({ version }) => version)).toEqual([1]);
  });

  it('leaves alone what a person added or amended, whatever the file says', async () => {
    const watchlistId = await list(6);
    const added = await addEntry.run(analyst, inContext(), { watchlistId, entry: typed('Ada Fenn') });
    const [veldrun] = await entryNamed(watchlistId, 'Veldrun');
    await amendEntry.run(analyst, inContext(), {
      entryId: veldrun?.id ?? '',
      entry: typed('Oskar Veldrun', { sex: 'M' }),
    });
    const outcome = done(await importWatchlist.run(analyst, inContext(), { watchlistId, bytes: csv(rows(6)) }));
    expect(outcome).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 5, kept: 1 });
    const { entries } = await viewWatchlist.run(analyst, inContext(), { watchlistId, show: 'hand' });
    expect(entries.map(({ externalRef }) => externalRef).sort()).toEqual([added.externalRef, 'R1'].sort());
  });

  it('changes nothing where the file cannot be read', async () => {
    const watchlistId = await list(3);
    const bytes = new TextEncoder().encode('%PDF-1.7');
    expect(await importWatchlist.run(analyst, inContext(), { watchlistId, bytes })).toMatchObject({
      ok: false,
      errors: [{ code: 'file-pdf' }],
    });
  });
});

describe('entries by hand', () => {
  it('adds, amends, withdraws and restores, each a version of its own', async () => {
    const watchlistId = await list(2);
    const added = await addEntry.run(analyst, inContext(), {
      watchlistId,
      entry: {
        names: [
          { full: 'Ada Fenn', quality: 'primary' },
          { full: 'Ada the Younger', quality: 'low' },
        ],
        birthDates: [
          { kind: 'exact', from: '02.05.1970' },
          { kind: 'approximate', from: '1971' },
          { kind: 'range', from: '1970', to: '1975' },
        ],
        documents: [{ kind: 'passport', number: 'K1', issuer: 'Utopia' }],
        nationalities: ['Ruritania', 'RUR'],
        expiresOn: '2027-01-01',
        offence: 'annex2-2',
        source: 'Harbour police',
      },
    });
    expect(added.version).toBe(2);
    const amended = await amendEntry.run(analyst, inContext(), { entryId: added.entryId, entry: typed('Ada Fenn') });
    expect(amended).toMatchObject({ version: 3 });
    expect(amended.fields).toEqual([
      'names',
      'birthDates',
      'documents',
      'nationalities',
      'expiresOn',
      'offence',
      'source',
    ]);
    await withdrawEntry.run(analyst, inContext(), { entryId: amended.entryId, reason: 'entered-in-error' });
    const restored = await restoreEntry.run(analyst, inContext(), { entryId: amended.entryId });
    expect(restored.version).toBe(5);

    const entry = await viewEntry.run(dpo, inContext(), { watchlistId, entryId: restored.entryId });
    expect(entry.forms.map(({ sinceVersion, removedVersion }) => [sinceVersion, removedVersion])).toEqual([
      [2, 3],
      [3, 4],
      [5, null],
    ]);
    expect(entry.forms[0]?.facts).toMatchObject({
      birthDates: [
        { kind: 'exact', from: '1970-05-02', to: '1970-05-02' },
        { kind: 'approximate', from: '1971-01-01', to: '1971-12-31' },
        { kind: 'range', from: '1970-01-01', to: '1975-12-31' },
      ],
      documents: [{ number: 'K1', issuer: 'UTO' }],
      nationalities: ['RUR'],
    });
    expect(entry.forms[1]?.removed?.reason).toBe('entered-in-error');
    const { versions } = await listVersions.run(analyst, inContext(), { watchlistId });
    expect(versions.map(({ action, version }) => [version, action])).toEqual([
      [5, 'watchlist.restore-entry'],
      [4, 'watchlist.withdraw-entry'],
      [3, 'watchlist.amend-entry'],
      [2, 'watchlist.add-entry'],
      [1, 'watchlist.import'],
    ]);
    const { entryCount } = await viewWatchlist.run(analyst, inContext(), { watchlistId });
    expect(entryCount).toBe(3);
  });

  it('says which field cannot be taken', async () => {
    const watchlistId = await list();
    const attempt = (entry: object) =>
      addEntry.run(analyst, inContext(), { watchlistId, entry: { ...typed('Ada Fenn'), ...entry } }).then(
        () => [],
        (error: AppError) => error.fields,
      );
    expect(await attempt({ birthDates: [{ kind: 'exact', from: '1970' }] })).toEqual([
      { path: 'entry.birthDates.0.from', code: 'exact-needs-day' },
    ]);
    expect(await attempt({ names: [{ full: 'Ada', quality: 'good' }] })).toEqual([
      { path: 'entry.names', code: 'one-primary-name' },
    ]);
    expect(await attempt({ expiresOn: '2026-02-31' })).toEqual([{ path: 'entry.expiresOn', code: 'date-form' }]);
  });

  it('is refused in the wrong state', async () => {
    const watchlistId = await list(1);
    const [entry] = await entryNamed(watchlistId, 'Veldrun');
    const entryId = entry?.id ?? '';
    const run = <T>(work: Promise<T>) => refused(work);
    expect(await run(restoreEntry.run(analyst, inContext(), { entryId }))).toBe('conflict entry-current');
    expect(
      await run(addEntry.run(analyst, inContext(), { watchlistId, entry: typed('Ada Fenn', { externalRef: 'R1' }) })),
    ).toBe('conflict reference-taken');
    await withdrawEntry.run(analyst, inContext(), { entryId, reason: 'deceased' });
    expect(await run(withdrawEntry.run(analyst, inContext(), { entryId, reason: 'deceased' }))).toBe(
      'conflict entry-not-current',
    );
    expect(await run(amendEntry.run(analyst, inContext(), { entryId, entry: typed('Ada Fenn') }))).toBe(
      'conflict entry-not-current',
    );
    await addEntry.run(analyst, inContext(), { watchlistId, entry: typed('Ada Fenn', { externalRef: 'R1' }) });
    expect(await run(restoreEntry.run(analyst, inContext(), { entryId }))).toBe('conflict reference-taken');
  });

  it('two at once: one of them is told', async () => {
    const watchlistId = await list(1);
    const outcomes = await Promise.all([
      refused(addEntry.run(analyst, inContext(), { watchlistId, entry: typed('Ada Fenn') })),
      refused(addEntry.run(supervisor, inContext(), { watchlistId, entry: typed('Bo Strand') })),
    ]);
    const { version, entryCount } = await viewWatchlist.run(analyst, inContext(), { watchlistId });
    // they may also have come one after the other
    const both = outcomes.every((outcome) => outcome === 'done');
    expect([version, entryCount]).toEqual(both ? [3, 3] : [2, 2]);
    if (!both) expect(outcomes.toSorted()).toEqual(['conflict changed-meanwhile', 'done']);
  });
});

describe('who may', () => {
  it('no other agency sees or changes a list, an entry or a version', async () => {
    const watchlistId = await list(1);
    const [entry] = await entryNamed(watchlistId, 'Veldrun');
    const entryId = entry?.id ?? '';
    const stranger = await hire(arc, 'supervisor');
    const context = inContext;
    for (const work of [
      () => viewWatchlist.run(stranger, context(), { watchlistId }),
      () => viewEntry.run(stranger, context(), { watchlistId, entryId }),
      () => listVersions.run(stranger, context(), { watchlistId }),
      () => previewImport.run(stranger, context(), { watchlistId, bytes: csv(rows(1)) }),
      () => importWatchlist.run(stranger, context(), { watchlistId, bytes: csv(rows(1)) }),
      () => changeWatchlist.run(stranger, context(), { watchlistId, source: 'x' }),
      () => addEntry.run(stranger, context(), { watchlistId, entry: typed('Ada Fenn') }),
      () => amendEntry.run(stranger, context(), { entryId, entry: typed('Ada Fenn') }),
      () => withdrawEntry.run(stranger, context(), { entryId, reason: 'duplicate' }),
      () => restoreEntry.run(stranger, context(), { entryId }),
    ])
      expect(await refused(work())).toBe('not-found not-found');
    expect(await listWatchlists.run(stranger, context(), {})).toEqual([]);
  });

  it('the data protection officer reads and does not write; a machine with the scope imports', async () => {
    const watchlistId = await list(2);
    expect(await refused(viewWatchlist.run(dpo, inContext(), { watchlistId }))).toBe('done');
    expect(await refused(addEntry.run(dpo, inContext(), { watchlistId, entry: typed('Ada Fenn') }))).toBe(
      'denied role-missing',
    );
    expect(
      await refused(
        importWatchlist.run(machine(uto, 'watchlists:read'), inContext(), { watchlistId, bytes: csv(rows(2)) }),
      ),
    ).toBe('denied scope-missing');
    const service = machine(uto, 'watchlists:write');
    expect(done(await importWatchlist.run(service, inContext(), { watchlistId, bytes: csv(rows(2)) })).unchanged).toBe(
      2,
    );
    expect(await refused(changeWatchlist.run(service, inContext(), { watchlistId, source: 'x' }))).toBe(
      'denied person-only',
    );
  });
});

describe('restricted', () => {
  it('a restricted list shows an analyst its name and no entry, and takes nothing from one', async () => {
    const watchlistId = await list(3, { restricted: true });
    const [entry] = await entryNamed(watchlistId, 'Veldrun');
    const entryId = entry?.id ?? '';
    for (const show of ['current', 'hand', 'expired', 'restricted', 'withdrawn'] as const) {
      const seen = await viewWatchlist.run(analyst, inContext(), { watchlistId, show, search: 'Veldrun' });
      expect([seen.entries, seen.total]).toEqual([[], 0]);
    }
    expect(await refused(viewEntry.run(analyst, inContext(), { watchlistId, entryId }))).toBe('not-found not-found');
    const bytes = csv(rows(3));
    for (const work of [
      () => previewImport.run(analyst, inContext(), { watchlistId, bytes }),
      () => importWatchlist.run(analyst, inContext(), { watchlistId, bytes }),
      () => addEntry.run(analyst, inContext(), { watchlistId, entry: typed('Ada Fenn') }),
      () => changeWatchlist.run(analyst, inContext(), { watchlistId, restricted: false }),
    ])
      expect(await refused(work())).toBe('denied list-restricted');
    expect(await refused(withdrawEntry.run(analyst, inContext(), { entryId, reason: 'duplicate' }))).toBe(
      'not-found not-found',
    );
    expect(await refused(viewEntry.run(dpo, inContext(), { watchlistId, entryId }))).toBe('done');
  });

  it('one restricted entry hides itself, and an analyst may not import over what they cannot see', async () => {
    const watchlistId = await list(3);
    const entry = typed('Ada Fenn', { restricted: true });
    expect(await refused(addEntry.run(analyst, inContext(), { watchlistId, entry }))).toBe(
      'denied restricted-for-supervisors',
    );
    await addEntry.run(supervisor, inContext(), { watchlistId, entry });
    expect(await entryNamed(watchlistId, 'Ada', analyst)).toEqual([]);
    expect(await entryNamed(watchlistId, 'Ada')).toHaveLength(1);
    const bytes = csv(rows(3));
    expect(await refused(importWatchlist.run(analyst, inContext(), { watchlistId, bytes }))).toBe(
      'denied list-partly-restricted',
    );
    expect(done(await importWatchlist.run(supervisor, inContext(), { watchlistId, bytes })).unchanged).toBe(3);
  });

  it('a list can be restricted and opened again; an entry restricted by itself stays hidden', async () => {
    const watchlistId = await list(2);
    await addEntry.run(supervisor, inContext(), { watchlistId, entry: typed('Ada Fenn', { restricted: true }) });
    expect(await refused(changeWatchlist.run(analyst, inContext(), { watchlistId, restricted: true }))).toBe(
      'denied restricted-for-supervisors',
    );
    await changeWatchlist.run(supervisor, inContext(), { watchlistId, restricted: true });
    expect((await viewWatchlist.run(analyst, inContext(), { watchlistId })).entries).toEqual([]);
    const { fields } = await changeWatchlist.run(supervisor, inContext(), {
      watchlistId,
      restricted: false,
      name: `Renamed ${made}`,
    });
    expect(fields).toEqual(['name', 'restricted']);
    const { entries } = await viewWatchlist.run(analyst, inContext(), { watchlistId });
    expect(entries.map(({ externalRef }) => externalRef)).toEqual(['R1', 'R2']);
  });
});

describe('hits of a restricted list', () => {
  it('are hidden with it, and seen again when it is opened', async () => {
    const { xml, people } = fictionalList(7, 20);
    const watchlistId = await watch(supervisor, new TextEncoder().encode(xml), 'Hidden list');
    const listed = people.find((p) => p.documents.length > 0 && p.listedBirthDate.kind === 'exact');
    if (!listed) throw new Error('no listed person with a document');
    const { raised } = await arrive(
      analyst,
      new Uint8Array(
        paxlstMessage({
          sender: 'UX',
          recipient: 'UTOPIU',
          sentAt: '2026-11-24T10:00',
          reference: 'R1',
          flight: {
            carrier: 'UX',
            number: '1',
            from: 'QUA',
            to: 'QAC',
            departs: '2026-11-24T15:00',
            arrives: '2026-11-24T19:00',
          },
          people: [carrierPerson(listed)],
        }),
      ),
    );
    expect(raised).toBeGreaterThan(0);
    const seen = async (who: Person) => (await listHits.run(who, inContext(), {})).rows.length;
    const before = await seen(analyst);
    expect(before).toBeGreaterThan(0);
    await changeWatchlist.run(supervisor, inContext(), { watchlistId, restricted: true });
    expect([await seen(analyst), await seen(supervisor)]).toEqual([0, before]);
    await changeWatchlist.run(supervisor, inContext(), { watchlistId, restricted: false });
    expect(await seen(analyst)).toBe(before);
  });
});

describe('looking', () => {
  it('finds by words of a name and by the beginning of a reference, by page and view', async () => {
    const watchlistId = await list();
    const many = Array.from({ length: 60 }, (_, at) => `M${String(at).padStart(2, '0')},Person ${at} Veld_run,1970,`);
    await importWatchlist.run(analyst, inContext(), { watchlistId, bytes: csv(many) });
    const page = await viewWatchlist.run(analyst, inContext(), { watchlistId, page: 1 });
    expect([page.entries.length, page.pages, page.total]).toEqual([10, 2, 60]);
    expect(await entryNamed(watchlistId, 'veld_run 59')).toHaveLength(1);
    expect(await entryNamed(watchlistId, 'M0')).toHaveLength(10);
    // a sign that matches anything is a sign like any other
    expect(await entryNamed(watchlistId, '%')).toHaveLength(0);
    await addEntry.run(analyst, inContext(), { watchlistId, entry: typed('Ada Fenn', { expiresOn: '2026-11-23' }) });
    const expired = await viewWatchlist.run(analyst, inContext(), { watchlistId, show: 'expired' });
    expect(expired.entries.map(({ expired }) => expired)).toEqual([true]);
    await withdrawEntry.run(analyst, inContext(), {
      entryId: expired.entries[0]?.id ?? '',
      reason: 'no-longer-sought',
    });
    const withdrawn = await viewWatchlist.run(analyst, inContext(), { watchlistId, show: 'withdrawn' });
    expect(withdrawn.entries.map(({ facts }) => facts.names[0]?.full)).toEqual(['Ada Fenn']);
  });

  it('leaves one event, of counts', async () => {
    const watchlistId = await list(2);
    const [entry] = await entryNamed(watchlistId, 'Ida');
    await viewEntry.run(analyst, inContext(), { watchlistId, entryId: entry?.id ?? '' });
    const events = (await eventsOf(watchlistId)).slice(-2);
    expect(events.map(({ action, details }) => [action, details])).toEqual([
      ['watchlist.view', { entries: 1 }],
      ['watchlist.view-entry', { entryId: entry?.id, hits: 0 }],
    ]);
  });
});
