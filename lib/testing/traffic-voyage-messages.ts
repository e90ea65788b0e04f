import { paxlstMessage } from '@/lib/testing/carrier-messages';
import type { CarrierPerson } from '@/lib/testing/carrier-person';
import { falForm } from '@/lib/testing/fal-form';
import { iso28005Message } from '@/lib/testing/iso28005-message';
import type { DraftMessage, Journey, TrafficRun } from '@/lib/testing/traffic-messages';
import { moved } from '@/lib/testing/traffic-network';
import type { TrafficVoyage } from '@/lib/testing/traffic-voyages';

/** What a ship sends before it arrives: FAL forms 5 and 6, a notice by ISO 28005, or lists in PAXLST. */
export function voyageMessages(voyage: TrafficVoyage, run: TrafficRun): Journey {
  return { people: voyage.crew.length + voyage.passengers.length, messages: draft(voyage, run) };
}

function* draft(voyage: TrafficVoyage, run: TrafficRun): Generator<DraftMessage> {
  const { random, crew, passengers } = voyage;
  const last = voyage.calls.at(-1);
  const sentAt = moved(last?.arrives ?? voyage.calls[0]?.departs ?? '2026-12-01T00:00', -24 * 60);
  const reference = `${voyage.voyage}${random.digits(6)}`;
  const common = { sentAt, bookings: 0, planted: [] };
  const label = `${voyage.imo}-${sentAt.slice(0, 10)}`;
  const ways = [...run.formats].filter((format) => format === 'fal' || format === 'iso28005');
  const way = random.chance(run.formats.has('paxlst') ? 0.2 : 0)
    ? 'paxlst'
    : random.pick(ways.length > 0 ? ways : ['paxlst']);
  const plants = random.chance(run.sensitive);
  if (way === 'fal') {
    const separator = random.chance(0.25) ? ';' : ',';
    for (const form of [5, 6] as const) {
      const people = form === 5 ? crew : passengers;
      if (people.length === 0) continue;
      const remarks = plants ? new Map([[0, `IS DIABETIC ${run.nextWord()}`]]) : undefined;
      const planted = [...(remarks?.values() ?? [])].map((text) => text.split(' ').at(-1) ?? '');
      yield {
        ...common,
        label: `${label}-fal${form}`,
        bytes: falForm({ voyage, form, people, separator, ...(remarks ? { remarks } : {}) }),
        format: 'fal',
        syntax: 'table',
        travellers: people.length,
        planted,
      };
    }
    return;
  }
  if (way === 'iso28005') {
    const planted = plants ? [run.nextWord(), run.nextWord()] : [];
    const [ill, said] = planted;
    yield {
      ...common,
      label: `${label}-epc`,
      bytes: iso28005Message({
        voyage,
        sentAt,
        reference,
        ...(ill === undefined ? {} : { health: new Map([[0, `FEVER ${ill}`]]) }),
        ...(said === undefined ? {} : { remark: `CREW FASTS ${said}` }),
      }),
      format: 'iso28005',
      syntax: 'xml',
      travellers: crew.length + passengers.length,
      planted,
    };
    return;
  }
  for (const [people, isCrew] of [
    [crew, true],
    [passengers, false],
  ] as const) {
    if (people.length === 0) continue;
    const word = plants ? run.nextWord() : undefined;
    yield {
      ...common,
      label: `${label}-paxlst${isCrew ? '-crew' : ''}`,
      bytes: seaList(voyage, people, isCrew, sentAt, `${reference}${isCrew ? 'C' : 'P'}`.slice(0, 14), run, word),
      format: 'paxlst',
      syntax: 'edifact',
      travellers: people.length,
      planted: word === undefined ? [] : [word],
    };
  }
}

function seaList(
  voyage: TrafficVoyage,
  people: readonly CarrierPerson[],
  crew: boolean,
  sentAt: string,
  reference: string,
  run: TrafficRun,
  word: string | undefined,
): Uint8Array {
  const [first, last] = [voyage.calls[0], voyage.calls.at(-1)];
  return paxlstMessage({
    sender: `AGENT${voyage.callSign}`,
    recipient: run.recipient,
    sentAt,
    reference,
    crew,
    voyage,
    people: people.map((person, at) =>
      word !== undefined && at === 0 ? { ...person, remark: `IS ILL ${word}` } : person,
    ),
    flight: {
      carrier: voyage.callSign.slice(0, 2),
      number: voyage.voyage,
      from: first?.port ?? '',
      to: last?.port ?? '',
      departs: first?.departs ?? sentAt,
      arrives: last?.arrives ?? sentAt,
    },
  });
}
