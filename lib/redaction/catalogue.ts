import type { FieldClass, FieldName, RenderedValue, ViewName } from './schema';
import type { SourceRecord } from './source';

interface FieldEntry<F extends FieldName> {
  class: FieldClass;
  /**
   * Rungs this field has, least to most, each with what it shows. A ceiling between two rungs gives the lower one.
   * Rendering returns null when nothing is held at that rung.
   */
  rungs: Partial<Record<Exclude<ViewName, 'withheld'>, (value: NonNullable<SourceRecord[F]>) => RenderedValue | null>>;
  /** Element made invisible after six months: Directive (EU) 2016/681 Art 12(2). */
  depersonalised: boolean;
  /** What even a harmless look could give away: key of a sentence in the `fields` message namespace. */
  gives?: 'opens-booking' | 'resolves-at-airline' | 'identifies-on-board' | 'names-others';
}

const held = (): RenderedValue => ({ as: 'held' });
const text = (...lines: string[]): RenderedValue | null => {
  const said = lines.filter((l) => l !== '');
  return said.length > 0 ? { as: 'text', lines: said } : null;
};
const initials = (name: string) =>
  name
    .split(/[\s\-<]+/)
    .filter(Boolean)
    .map((part) => `${[...part][0]}.`)
    .join(' ');

/** Age group on a day, from a birth date that may lack month or day: minor unless surely 18 (unknown protects). */
export function ageGroup(birthDate: string | undefined, on: string): 'adult' | 'minor' | 'unknown' {
  if (!birthDate || !/^\d{4}/.test(birthDate)) return 'unknown';
  // the latest day the person may have been born on
  const latest = birthDate.length === 4 ? `${birthDate}-12-31` : birthDate.length === 7 ? `${birthDate}-31` : birthDate;
  const eighteenth = `${Number(latest.slice(0, 4)) + 18}${latest.slice(4)}`;
  return eighteenth <= on.slice(0, 10) ? 'adult' : 'minor';
}

const lastThree = (number: string) => (number.length > 4 ? `…${number.slice(-3)}` : '…');
const maskContact = (c: { kind: string; value: string }) => {
  if (c.kind === 'email') return `…@${c.value.split('@').at(-1) ?? ''}`;
  if (c.kind === 'phone') return `…${c.value.replace(/\D/g, '').slice(-3)}`;
  return '…';
};

/**
 * Every field that a disclosure can carry, each with its ladder. What is not here cannot leave.
 * @param on the day ages are told for: `ageGroup` at the journey's departure.
 */
export const catalogue: { [F in FieldName]: FieldEntry<F> } = {
  name: {
    class: 'identity',
    depersonalised: true,
    rungs: {
      indicated: held,
      masked: (n) => text(initials(n.family), initials(n.given)),
      full: (n) => text(n.family, n.given),
    },
  },
  birthDate: {
    class: 'identity',
    depersonalised: true,
    rungs: {
      indicated: held, // replaced by the age group in decide.ts, which knows the day of travel
      generalised: (d) => ({ as: 'date', date: d.slice(0, 4) }),
      masked: (d) => ({ as: 'date', date: d.slice(0, 7) }),
      full: (d) => ({ as: 'date', date: d }),
    },
  },
  sex: { class: 'identity', depersonalised: true, rungs: { full: (s) => ({ as: 'code', list: 'sex', codes: [s] }) } },
  nationality: {
    class: 'identity',
    depersonalised: true,
    rungs: { indicated: held, full: (n) => ({ as: 'country', codes: [n] }) },
  },
  birthPlace: { class: 'identity', depersonalised: true, rungs: { indicated: held, full: (p) => text(p) } },
  residence: {
    class: 'identity',
    depersonalised: true,
    rungs: { indicated: held, full: (r) => ({ as: 'country', codes: [r] }) },
  },
  document: {
    class: 'document',
    depersonalised: true,
    rungs: {
      indicated: held,
      generalised: (ds) => ({ as: 'documents', items: ds.map(({ kind, issuer }) => ({ kind, issuer })) }),
      masked: (ds) => ({
        as: 'documents',
        items: ds.map((d) => ({ kind: d.kind, issuer: d.issuer, number: lastThree(d.number) })),
      }),
      full: (ds) => ({
        as: 'documents',
        items: ds.map(({ kind, issuer, number, expires }) => ({ kind, issuer, number, expires })),
      }),
    },
  },
  itinerary: {
    class: 'journey',
    depersonalised: false,
    gives: 'identifies-on-board',
    rungs: {
      indicated: held,
      generalised: (legs) => ({
        as: 'legs',
        items: legs.map((l) => ({
          from: l.from,
          to: l.to,
          departs: l.departs?.slice(0, 10),
          arrives: l.arrives?.slice(0, 10),
        })),
      }),
      full: (legs) => ({
        as: 'legs',
        items: legs.map(({ carrier, number, from, to, departs, arrives }) => ({
          carrier,
          number,
          from,
          to,
          departs,
          arrives,
        })),
      }),
    },
  },
  seat: {
    class: 'journey',
    depersonalised: false,
    gives: 'identifies-on-board',
    rungs: { indicated: held, full: (s) => text(s) },
  },
  baggage: {
    class: 'journey',
    depersonalised: false,
    gives: 'resolves-at-airline',
    rungs: {
      indicated: held,
      generalised: (b) => (b.count === undefined ? null : { as: 'count', count: b.count }),
      full: (b) =>
        text(
          b.count === undefined ? '' : `${b.count}`,
          b.weight === undefined ? '' : `${b.weight} ${b.weightUnit ?? ''}`.trim(),
          ...(b.tags ?? []),
        ),
    },
  },
  contact: {
    class: 'contact',
    depersonalised: true,
    rungs: {
      indicated: held,
      generalised: (cs) => ({ as: 'code', list: 'contactKind', codes: [...new Set(cs.map((c) => c.kind))].sort() }),
      masked: (cs) => text(...cs.map(maskContact)),
      full: (cs) => text(...cs.map((c) => c.value)),
    },
  },
  payment: {
    class: 'payment',
    depersonalised: true,
    rungs: {
      indicated: held,
      generalised: (ps) => ({ as: 'code', list: 'payment', codes: [...new Set(ps.map((p) => p.form))].sort() }),
      full: (ps) => text(...ps.map((p) => [p.form, p.brand, p.lastFour && `…${p.lastFour}`].filter(Boolean).join(' '))),
    },
  },
  locator: {
    class: 'booking',
    depersonalised: false,
    gives: 'opens-booking',
    rungs: { indicated: held, full: (l) => text(l) },
  },
  ticket: {
    class: 'booking',
    depersonalised: false,
    gives: 'resolves-at-airline',
    rungs: { indicated: held, masked: (ts) => text(...ts.map((t) => `${t.slice(0, 3)}…`)), full: (ts) => text(...ts) },
  },
  frequentFlyer: {
    class: 'booking',
    depersonalised: true,
    gives: 'resolves-at-airline',
    rungs: { indicated: held, full: (f) => text(f) },
  },
  agency: { class: 'booking', depersonalised: false, rungs: { indicated: held, full: (a) => text(a) } },
  companions: {
    class: 'companions',
    depersonalised: true,
    gives: 'names-others',
    rungs: {
      indicated: (c) => (c.count > 0 ? held() : null),
      generalised: (c) => ({ as: 'count', count: c.count }),
      full: (c) => text(...c.names),
    },
  },
  listing: {
    class: 'trigger',
    depersonalised: false,
    rungs: {
      generalised: (l) => ({ as: 'code', list: 'listFamily', codes: [l.family] }),
      full: (l) => ({ as: 'code', list: 'listFamily', codes: [l.family] }),
    },
  },
};
