import { seededRandom, seedOf } from '@/lib/testing/seeded-random';
import { DEFECT_KINDS, type DefectKind, damage, type SyntaxKind } from '@/lib/testing/traffic-defects';
import { flightMessages } from '@/lib/testing/traffic-flight-messages';
import { trafficFlight } from '@/lib/testing/traffic-network';
import { voyageMessages } from '@/lib/testing/traffic-voyage-messages';
import { trafficVoyage } from '@/lib/testing/traffic-voyages';

export const TRAFFIC_FORMATS = ['paxlst', 'pnrgov', 'pnrxml', 'fal', 'iso28005'] as const;
export type TrafficFormat = (typeof TRAFFIC_FORMATS)[number];

export interface TrafficOptions {
  seed: number;
  /** Different people; each is in several messages where the carrier pushes several times. */
  travellers: number;
  formats?: readonly TrafficFormat[];
  /** Share of messages with a defect, 0 to 1, and which. */
  defects?: number;
  defectKinds?: readonly DefectKind[];
  /** Share of bookings and voyages with planted data that may not be kept, 0 to 1. */
  sensitive?: number;
  /** Every planted booking has a card number in full. */
  fullCards?: boolean;
  /** PNRGOV pushes of a flight, 1 to 5. With 1, everybody travels: nothing is cancelled, late or reseated. */
  pushes?: number;
  /** Interactive API of carriers that have it, and the authority's answers to it. */
  interactive?: boolean;
  answers?: boolean;
  closeOut?: boolean;
  /** Lists of more than 120 people are sent in parts now and then. */
  parts?: boolean;
  /** `2026-12-01`. */
  firstDay?: string;
  recipient?: string;
}

/** One message on the wire. */
export interface TrafficMessage {
  /** File name, unique in the run. */
  name: string;
  bytes: Uint8Array;
  format: TrafficFormat | 'cusres';
  syntax: SyntaxKind;
  /** People listed in it. */
  travellers: number;
  bookings: number;
  /** Local time of the sender. */
  sentAt: string;
  defects: DefectKind[];
  /** Words of this message that intake has to take out. */
  planted: string[];
}

/** A message before defects and its number in the run. */
export type DraftMessage = Omit<TrafficMessage, 'name' | 'defects'> & { label: string };

/** What the makers of flights and voyages need to know of the run. */
export interface TrafficRun {
  formats: ReadonlySet<TrafficFormat>;
  sensitive: number;
  fullCards: boolean;
  pushes: number;
  interactive: boolean;
  answers: boolean;
  closeOut: boolean;
  parts: boolean;
  recipient: string;
  /** A word that nothing else in the run contains. */
  nextWord: () => string;
}

/** People of one journey, made as far as the run still needs them. */
export interface Journey {
  people: number;
  messages: Iterable<DraftMessage>;
}

/**
 * The traffic of a fictional network of airlines and ships, message by message in the order it is sent. The same options
 * give the same bytes. Only one journey is in memory at a time, whatever the number of travellers.
 */
export function* trafficMessages(options: TrafficOptions): Generator<TrafficMessage> {
  const { seed, travellers, defects = 0, defectKinds = DEFECT_KINDS, firstDay = '2026-12-01' } = options;
  const formats = new Set(options.formats ?? TRAFFIC_FORMATS);
  const byAir = formats.has('pnrgov') || formats.has('pnrxml') || formats.has('paxlst');
  const bySea = formats.has('fal') || formats.has('iso28005');
  const run = runOf(options, formats);
  let made = 0;
  let number = 0;
  let flights = 0;
  let voyages = 0;
  for (let at = 0; made < travellers; at += 1) {
    const random = seededRandom(seedOf(seed ^ 0x7aff1c, at));
    const left = travellers - made;
    const ship = bySea && (!byAir || random.chance(0.15));
    const journey = ship
      ? voyageMessages(trafficVoyage(seed, voyages++, firstDay, left), run)
      : flightMessages(trafficFlight(seed, flights++, firstDay), left, run);
    made += journey.people;
    for (const { label, ...draft } of journey.messages) {
      number += 1;
      const kind = random.chance(defects) ? random.pick(defectKinds) : undefined;
      const damaged = kind === undefined ? undefined : damage(draft.bytes, kind, draft.syntax, random);
      yield {
        name: `${String(number).padStart(7, '0')}-${label}.${EXTENSIONS[draft.syntax]}`,
        ...draft,
        bytes: damaged ?? draft.bytes,
        defects: kind === undefined || damaged === undefined ? [] : [kind],
      };
    }
  }
}

/** Everything planted in a run, once each, so that a database, a log or an export can be searched for it. */
export function plantedWords(options: TrafficOptions): Set<string> {
  const words = new Set<string>();
  for (const message of trafficMessages(options)) for (const word of message.planted) words.add(word);
  return words;
}

const EXTENSIONS: Record<SyntaxKind, string> = { edifact: 'edi', xml: 'xml', table: 'csv' };

function runOf(options: TrafficOptions, formats: ReadonlySet<TrafficFormat>): TrafficRun {
  let word = 0;
  return {
    formats,
    sensitive: options.sensitive ?? 0,
    fullCards: options.fullCards ?? false,
    pushes: Math.max(1, Math.min(5, options.pushes ?? 5)),
    interactive: options.interactive ?? true,
    answers: options.answers ?? false,
    closeOut: options.closeOut ?? true,
    parts: options.parts ?? true,
    recipient: options.recipient ?? 'UTOPIU',
    nextWord: () => `ZQPLANT${++word}`,
  };
}
