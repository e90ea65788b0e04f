import { beforeAll, describe, expect, it } from 'vitest';
import { proposeAgreement } from '@/lib/agreements/propose-agreement';
import { countersignAgreement, endAgreement } from '@/lib/agreements/sign-agreement';
import { searchAudit } from '@/lib/audit/search';
import { canonicalHash, type Json } from '@/lib/core/canonical';
import { claimHit } from '@/lib/hits/claim-hit';
import { listHits } from '@/lib/hits/queries';
import { reviewHit } from '@/lib/hits/review-hit';
import { acknowledgeDisclosure, openDisclosure } from '@/lib/incoming/open-disclosure';
import { listDisclosures } from '@/lib/incoming/queries';
import { carrierPerson, paxlstMessage } from '@/lib/testing/carrier-messages';
import type { CarrierPerson } from '@/lib/testing/carrier-person';
import { testDatabase } from '@/lib/testing/database';
import { fictionalList } from '@/lib/testing/fictional-list';
import { refusal } from '@/lib/testing/refusal';
import {
  agree,
  arrive,
  foundExchange,
  hire,
  inContext,
  modestTerms,
  NOON,
  type Person,
  type TestAgency,
  watch,
} from '@/lib/testing/world';
import { composeAlert } from './compose-alert';
import { viewAlert } from './queries';
import { releaseAlert } from './release-alert';

const db = testDatabase();
const envelope = {
  offence: 'terrorism',
  purpose: 'own-initiative',
  handling: 'H2',
  urgency: 'U2',
  sourceCode: 'A',
  infoCode: '1',
} as const;
const later = new Date(NOON.getTime() + 3_600_000);

let uto: TestAgency;
let arc: TestAgency;
let rur: TestAgency;
let oversight: TestAgency;
let analyst: Person;
let liaison: Person;
let supervisor: Person;
let arcLiaison: Person;
let rurLiaison: Person;
let arcSupervisor: Person;
let withArc: string;
let withRur: string;
let travellers: CarrierPerson[];

beforeAll(async () => {
  const exchange = await foundExchange(['UTO', 'ARC', 'RUR']);
  ({ oversight } = exchange);
  const { UTO, ARC, RUR } = exchange.agencies;
  if (!UTO || !ARC || !RUR) throw new Error('the exchange was not founded');
  [uto, arc, rur] = [UTO, ARC, RUR];
  analyst = await hire(uto, 'analyst');
  liaison = await hire(uto, 'liaison');
  supervisor = await hire(uto, 'supervisor');
  arcLiaison = await hire(arc, 'liaison');
  arcSupervisor = await hire(arc, 'supervisor');
  rurLiaison = await hire(rur, 'liaison');
  withArc = await agree(supervisor, arcSupervisor);
  withRur = await agree(supervisor, await hire(rur, 'supervisor'), {
    ...modestTerms,
    ceilings: { name: 'masked', itinerary: 'generalised' },
    proposed: {},
  });
  const { xml, people } = fictionalList(21, 40);
  await watch(analyst, new TextEncoder().encode(xml));
  travellers = people
    .filter((p) => p.documents.length > 0 && p.listedBirthDate.kind === 'exact')
    .slice(0, 6)
    .map((p, i) => ({ ...carrierPerson(p), seat: `${i + 1}A`, phone: `+9990155500${i}`, locator: `LOCAT${i}` }));
  const child: CarrierPerson = { ...travellers[5], family: 'X', given: 'Y', birthDate: '2015-03-03' };
  // the child flies later, so that it comes last in the queue
  for (const [reference, hour, people] of [
    ['A1', '15', travellers.slice(0, 5)],
    ['A2', '17', [child]],
  ] as const)
    await arrive(
      analyst,
      new Uint8Array(
        paxlstMessage({
          sender: 'UX',
          recipient: 'UTOPIU',
          sentAt: '2026-11-24T10:00',
          reference,
          flight: {
            carrier: 'UX',
            number: `4${hour}`,
            from: 'QUA',
            to: 'QAC',
            departs: `2026-11-24T${hour}:00`,
            arrives: '2026-11-24T22:00',
          },
          people: [...people],
        }),
      ),
    );
});

/** The next pending hit, confirmed by the analyst. */
async function confirmedHit(at = 0): Promise<string> {
  const { rows } = await listHits.run(analyst, inContext(), {});
  const hit = rows[at];
  if (!hit) throw new Error('no pending hit is left');
  await claimHit.run(analyst, inContext(), { hitId: hit.id });
  await reviewHit.run(analyst, inContext(), {
    hitId: hit.id,
    version: hit.version,
    decision: 'confirmed',
    reason: 'document-agrees',
    ticked: ['document'],
  });
  return hit.id;
}

async function share(
  hitId: string,
  recipientId: string,
  agreementId: string,
  by: Person = liaison,
  choices = {},
  reasons = {},
) {
  const choice = { recipientId, agreementId, choices };
  const { composed } = await composeAlert.run(by, inContext(), { hitId, envelope, recipients: [choice] });
  return releaseAlert.run(by, inContext(), {
    hitId,
    envelope,
    recipients: [{ ...choice, reasons, expectedHash: composed[0]?.hash ?? '' }],
  });
}

describe('allowed', () => {
  it('gives the recipient exactly the preview, to the hash, and nothing that is withheld', async () => {
    const hitId = await confirmedHit();
    const choice = { recipientId: arc.id, agreementId: withArc };
    const { composed } = await composeAlert.run(liaison, inContext(), { hitId, envelope, recipients: [choice] });
    const preview = composed[0];
    if (!preview) throw new Error('nothing composed');
    const alert = await releaseAlert.run(liaison, inContext(), {
      hitId,
      envelope,
      recipients: [{ ...choice, expectedHash: preview.hash }],
    });
    const sent = await viewAlert.run(liaison, inContext(), { alertId: alert.id });
    const disclosureId = sent.recipients[0]?.id ?? '';
    const opened = await openDisclosure.run(arcLiaison, inContext(later), { disclosureId });
    expect(opened.record).toEqual(JSON.parse(JSON.stringify(preview.record)));
    expect(Buffer.from(canonicalHash(opened.record as unknown as Json)).toString('hex')).toBe(preview.hash);
    const held = JSON.stringify(opened);
    const person = travellers.find((t) => held.includes(t.family.toUpperCase()));
    expect(person).toBeDefined();
    for (const secret of [person?.phone, person?.locator, person?.birthDate, person?.documents?.[0]?.number]) {
      expect(secret).toBeTruthy();
      expect(held).not.toContain(secret);
    }
  });

  it('shows two partners with disjoint hits each its own and never the other’s', async () => {
    const before = {
      arc: (await listDisclosures.run(arcLiaison, inContext(), {})).rows.length,
      rur: (await listDisclosures.run(rurLiaison, inContext(), {})).rows.length,
    };
    const first = await share(await confirmedHit(), arc.id, withArc);
    const second = await share(await confirmedHit(), rur.id, withRur);
    const forArc = (await viewAlert.run(liaison, inContext(), { alertId: first.id })).recipients[0];
    const forRur = (await viewAlert.run(liaison, inContext(), { alertId: second.id })).recipients[0];
    const arcRows = (await listDisclosures.run(arcLiaison, inContext(), {})).rows;
    const rurRows = (await listDisclosures.run(rurLiaison, inContext(), {})).rows;
    expect(arcRows).toHaveLength(before.arc + 1);
    expect(rurRows).toHaveLength(before.rur + 1);
    expect(arcRows.map((r) => r.id)).toContain(forArc?.id);
    expect(arcRows.map((r) => r.id)).not.toContain(forRur?.id);
    expect(rurRows.map((r) => r.id)).toEqual([forRur?.id]);
    expect(await refusal(openDisclosure.run(arcLiaison, inContext(), { disclosureId: forRur?.id ?? '' }))).toBe(
      'not-found: not-found',
    );
    expect(await refusal(openDisclosure.run(rurLiaison, inContext(), { disclosureId: forArc?.id ?? '' }))).toBe(
      'not-found: not-found',
    );
  });

  it('lets the recipient acknowledge once and the sender see it', async () => {
    const alert = await share(await confirmedHit(), arc.id, withArc);
    const disclosureId = (await viewAlert.run(liaison, inContext(), { alertId: alert.id })).recipients[0]?.id ?? '';
    await openDisclosure.run(arcLiaison, inContext(later), { disclosureId });
    await acknowledgeDisclosure.run(arcLiaison, inContext(later), { disclosureId });
    expect(await refusal(acknowledgeDisclosure.run(arcLiaison, inContext(later), { disclosureId }))).toBe(
      'conflict: already-acknowledged',
    );
    const sent = await viewAlert.run(liaison, inContext(later), { alertId: alert.id });
    expect(sent.recipients[0]?.receipts.map((r) => r.kind)).toEqual(['opened', 'acknowledged']);
  });
});

describe('denied', () => {
  it('refuses the reviewer as the releaser', async () => {
    const both = await hire(uto, 'supervisor');
    const { rows } = await listHits.run(both, inContext(), {});
    const hit = rows[0];
    if (!hit) throw new Error('no pending hit is left');
    await claimHit.run(both, inContext(), { hitId: hit.id });
    await reviewHit.run(both, inContext(), {
      hitId: hit.id,
      version: hit.version,
      decision: 'confirmed',
      reason: 'document-agrees',
      ticked: ['document'],
    });
    expect(await refusal(share(hit.id, arc.id, withArc, both))).toBe('denied: reviewer-cannot-release');
    // somebody else may; an under-age traveller needs a supervisor, which the next test is about
    const who = await hire(uto, 'supervisor');
    await share(hit.id, arc.id, withArc, who);
  });
});

describe('conflict', () => {
  let hitId: string;
  beforeAll(async () => {
    const { rows } = await listHits.run(liaison, inContext(), { view: 'decided', status: 'confirmed' });
    hitId = rows.find((r) => r.shared > 0)?.id ?? '';
  });

  it('refuses when what the partner would see is no longer what the sender saw', async () => {
    expect(
      await refusal(
        releaseAlert.run(liaison, inContext(), {
          hitId,
          envelope,
          recipients: [{ recipientId: rur.id, agreementId: withRur, expectedHash: 'f'.repeat(64) }],
        }),
      ),
    ).toBe('conflict: preview-changed');
  });

  it('asks a reason for each field above its proposed view, and passes no ceiling', async () => {
    const up = { document: 'full', birthDate: 'full' } as const;
    expect(await refusal(share(hitId, arc.id, withArc, liaison, up))).toBe('invalid: reason-needed');
    const alert = await share(hitId, arc.id, withArc, liaison, up, { document: 'needed to stop the person' });
    const sent = await viewAlert.run(liaison, inContext(), { alertId: alert.id });
    const fields = sent.recipients[0]?.record.fields ?? [];
    expect(fields.find((f) => f.field === 'document')?.view).toBe('masked');
    expect(fields.find((f) => f.field === 'birthDate')?.view).toBe('generalised');
  });

  it('refuses an agreement that is not in force: proposed, ended, or of others', async () => {
    const { id } = await proposeAgreement.run(supervisor, inContext(), {
      title: 'Not yet signed',
      partyIds: [arc.id],
      validFrom: new Date('2026-01-01'),
      validTo: new Date('2030-01-01'),
      terms: modestTerms,
    });
    expect(await refusal(share(hitId, arc.id, id))).toBe('conflict: no-agreement-in-force');
    await countersignAgreement.run(arcSupervisor, inContext(), { agreementId: id });
    await share(hitId, arc.id, id);
    await endAgreement.run(arcSupervisor, inContext(), { agreementId: id });
    expect(await refusal(share(hitId, arc.id, id))).toBe('conflict: no-agreement-in-force');
    expect(await refusal(share(hitId, rur.id, withArc))).toBe('conflict: no-agreement-in-force');
  });

  it('discloses nothing for an offence that the agreement does not cover', async () => {
    const other = { ...envelope, offence: 'annex2-9' } as const;
    const choice = { recipientId: arc.id, agreementId: withArc };
    const { composed } = await composeAlert.run(liaison, inContext(), { hitId, envelope: other, recipients: [choice] });
    expect(composed[0]?.record.fields).toEqual([]);
    expect(composed[0]?.record.withheld.every((w) => w.by === 'purpose')).toBe(true);
    expect(
      await refusal(
        releaseAlert.run(liaison, inContext(), {
          hitId,
          envelope: other,
          recipients: [{ ...choice, expectedHash: composed[0]?.hash ?? '' }],
        }),
      ),
    ).toBe('conflict: nothing-to-release');
  });

  it('releases to all recipients or to none', async () => {
    const count = async () =>
      (await db.owner.query('SELECT (SELECT count(*) FROM alert) + (SELECT count(*) FROM disclosure) AS n')).rows[0].n;
    const before = await count();
    const { composed } = await composeAlert.run(liaison, inContext(), {
      hitId,
      envelope,
      recipients: [{ recipientId: arc.id, agreementId: withArc }],
    });
    await refusal(
      releaseAlert.run(liaison, inContext(), {
        hitId,
        envelope,
        recipients: [
          { recipientId: arc.id, agreementId: withArc, expectedHash: composed[0]?.hash ?? '' },
          { recipientId: rur.id, agreementId: withRur, expectedHash: '0'.repeat(64) },
        ],
      }),
    );
    expect(await count()).toBe(before);
  });

  it('needs a supervisor for a protected person, and gives the smaller set', async () => {
    const { rows } = await db.owner.query(
      `SELECT h.id, h.status FROM hit h JOIN traveller t ON t.id = h.traveller_id WHERE t.birth_date = '2015-03-03'`,
    );
    const minor = rows[0];
    expect(minor).toBeDefined();
    if (minor.status === 'pending') {
      const { rows: pending } = await listHits.run(analyst, inContext(), {});
      await confirmedHit(pending.findIndex((p) => p.id === minor.id));
    }
    const helper = await hire(uto, 'liaison');
    expect(await refusal(share(minor.id, arc.id, withArc, helper))).toBe('conflict: protected-needs-supervisor');
    const alert = await share(minor.id, arc.id, withArc, await hire(uto, 'supervisor'));
    const { record } = (await viewAlert.run(liaison, inContext(), { alertId: alert.id })).recipients[0] ?? {};
    expect(record?.protectedSubject).toBe(true);
    expect(record?.fields.find((f) => f.field === 'birthDate')).toMatchObject({
      view: 'indicated',
      value: { codes: ['minor'] },
    });
    expect(record?.fields.find((f) => f.field === 'name')?.view).toBe('masked');
  });
});

describe('audited', () => {
  it('tells the whole story to the sender’s auditor, the recipient’s part to theirs, and all of it nameless to the oversight body', async () => {
    const { rows } = await db.owner.query('SELECT hit_id FROM alert ORDER BY released_at LIMIT 1');
    const about = rows[0].hit_id;
    const actions = async (who: Person, filters: object) =>
      (await searchAudit.run(who, inContext(), { ...filters, limit: 200 })).rows;
    const story = await actions(await hire(uto, 'auditor'), { about });
    const seen = new Set(story.map((e) => e.action));
    for (const action of [
      'hit.raise',
      'hit.claim',
      'hit.review',
      'alert.compose',
      'alert.release',
      'disclosure.release',
    ])
      expect(seen).toContain(action);
    const theirs = await actions(await hire(arc, 'auditor'), {});
    expect(theirs.some((e) => e.action === 'disclosure.open')).toBe(true);
    expect(theirs.every((e) => e.agency === 'ARC')).toBe(true);
    const all = await actions(await hire(oversight, 'auditor'), {});
    expect(new Set(all.map((e) => e.agency)).size).toBeGreaterThan(2);
    expect(all.filter((e) => e.agency !== 'CEX').every((e) => e.actorName === null)).toBe(true);
    // agreements have references that the oversight body may read; records of persons have none for it
    expect(all.filter((e) => e.targetKind !== 'agreement').every((e) => e.reference === null)).toBe(true);
  });

  it('holds no value of a person in any event', async () => {
    const { rows } = await db.owner.query('SELECT details::text AS d FROM audit_event');
    const all = rows.map((r) => r.d).join('\n');
    for (const t of travellers)
      for (const secret of [t.family, t.given, t.birthDate, t.phone, t.locator, t.documents?.[0]?.number])
        expect(all).not.toContain(secret);
  });
});
