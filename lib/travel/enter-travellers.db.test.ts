import { beforeAll, describe, expect, it } from 'vitest';
import { screenMessage } from '@/lib/hits/screen-message';
import { testDatabase } from '@/lib/testing/database';
import { fictionalList } from '@/lib/testing/fictional-list';
import { foundExchange, hire, inContext, type Person, type TestAgency, watch } from '@/lib/testing/world';
import { enterTravellers } from './enter-travellers';
import { viewMessage } from './queries';

const db = testDatabase();
let uto: TestAgency;
let analyst: Person;
const list = fictionalList(51, 20);
const listed = list.people.find((p) => p.documents.length > 0 && p.listedBirthDate.kind === 'exact');

const voyage = (name: string, flag: string, imo = '9074729') => ({
  reason: 'no-feed' as const,
  journey: {
    mode: 'sea' as const,
    vessel: { name, imo, flag },
    number: 'V12',
    from: 'XCSTR',
    to: 'XAAMA',
    arrives: '2026-11-25T06:00',
  },
  people: [
    {
      kind: 'crew' as const,
      familyName: listed?.family ?? '',
      givenNames: listed?.given ?? '',
      birthDate: listed?.birthDate ?? '',
      documents: [{ kind: 'P', number: listed?.documents[0]?.number ?? '', issuer: 'UTO' }],
      rank: 'Master',
    },
  ],
});

beforeAll(async () => {
  const { agencies } = await foundExchange(['UTO', 'ARC']);
  if (!agencies.UTO) throw new Error('not founded');
  uto = agencies.UTO;
  analyst = await hire(uto, 'analyst');
  await watch(analyst, new TextEncoder().encode(list.xml));
});

describe('allowed', () => {
  it('keeps, screens and shows a ship’s crew typed by hand, with every name and flag the ship had', async () => {
    const first = await enterTravellers.run(analyst, inContext(), voyage('MV Morning', 'UTO'));
    const { raised } = await screenMessage.run({ kind: 'system', agencyId: uto.id }, inContext(undefined, 'job'), {
      messageId: first.id,
    });
    expect(raised).toBe(1);
    const second = await enterTravellers.run(
      analyst,
      inContext(new Date('2026-11-25T12:00:00Z')),
      voyage('MV Evening', 'ARC'),
    );
    const message = await viewMessage.run(analyst, inContext(), { messageId: second.id });
    expect(message).toMatchObject({ format: 'MANUAL', status: 'accepted', travellerCount: 1 });
    expect(message.journey).toMatchObject({ mode: 'sea', shipName: 'MV Evening', number: 'V12', destination: 'XAAMA' });
    expect(message.ship).toMatchObject({ imo: '9074729' });
    expect(message.ship?.names.map(({ name, flag }) => [name, flag])).toEqual([
      ['MV Evening', 'ARC'],
      ['MV Morning', 'UTO'],
    ]);
    expect(message.travellers[0]).toMatchObject({ kind: 'crew', facts: { rank: 'Master' } });
  });
});

describe('denied and refused', () => {
  it('is for analysts of a PIU', async () => {
    const liaison = await hire(uto, 'liaison');
    await expect(enterTravellers.run(liaison, inContext(), voyage('MV Noon', 'UTO'))).rejects.toMatchObject({
      code: 'denied',
    });
  });

  it('names the field that cannot be taken', async () => {
    const wrong = { ...voyage('MV Noon', 'UTO'), people: [] };
    await expect(enterTravellers.run(analyst, inContext(), wrong)).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'people' }],
    });
  });
});

describe('audited', () => {
  it('leaves one event with counts and no value', async () => {
    const { id } = await enterTravellers.run(analyst, inContext(), voyage('MV Night', 'UTO'));
    const { rows } = await db.owner.query(
      `SELECT action, operation, details::text FROM audit_event WHERE target_id = $1`,
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ action: 'travel.enter', operation: 'collection' });
    expect(rows[0].details).not.toContain(listed?.family);
  });
});
