import type { ByteRange } from '@/lib/travel/parsed';

/** A traveller, a booking, an answer or a place, and the bytes of the message it came from. */
export interface Thing {
  id: string;
  kind: 'traveller' | 'booking' | 'answer' | 'place';
  ranges: readonly ByteRange[];
  /** For the raw message's own heading; a name stands on the page already. */
  label: string;
}

/**
 * What the pointer or the focus is on: a parsed thing, with the values of the field if it is on one, or a piece of the
 * message as received with its text.
 */
export type Light =
  | { side: 'parsed'; ranges: readonly ByteRange[]; values: readonly string[] }
  | { side: 'raw'; ranges: readonly ByteRange[]; text: string };

interface Picked {
  thing: Thing | null;
  /** Counts choices, so that choosing the same thing again scrolls there again. */
  turn: number;
}

/** Of a pointer event. */
interface PointerPlace {
  target: EventTarget;
  screenX: number;
  screenY: number;
}

/** What is chosen and what is lit on one message's page, outside React: a pointer crosses a thousand segments a second. */
export interface LightStore {
  picked: () => Picked;
  pick: (thing: Thing | null) => void;
  /** Of the pointer or the focus, whichever moved last; where it is on nothing, the other's. */
  light: () => Light | null;
  shine: (by: 'pointer' | 'focus', light: Light | null) => void;
  /**
   * The pointer is said to have moved over an element. `light` is asked for only when it really did, and was not on it
   * before: a page that scrolls under a resting pointer tells of moves as well.
   */
  pointAt: (at: PointerPlace, light: () => Light | null) => void;
  pointAway: () => void;
  subscribe: (changed: () => void) => () => void;
}

export function createLightStore(): LightStore {
  const watchers = new Set<() => void>();
  const lights: Record<'pointer' | 'focus', Light | null> = { pointer: null, focus: null };
  let last: 'pointer' | 'focus' = 'focus';
  let under: EventTarget | null = null;
  let place = '';
  let picked: Picked = { thing: null, turn: 0 };
  const tell = () => {
    for (const watcher of watchers) watcher();
  };
  const shine: LightStore['shine'] = (by, light) => {
    if (lights[by] === light) return;
    lights[by] = light;
    if (light) last = by;
    tell();
  };
  return {
    picked: () => picked,
    pick: (thing) => {
      picked = { thing, turn: picked.turn + 1 };
      tell();
    },
    light: () => lights[last] ?? lights.pointer ?? lights.focus,
    shine,
    pointAt: ({ target, screenX, screenY }, light) => {
      const here = `${screenX} ${screenY}`;
      if (here === place) return;
      place = here;
      if (under === target) return;
      under = target;
      shine('pointer', light());
    },
    pointAway: () => {
      under = null;
      shine('pointer', null);
    },
    subscribe: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}

/** Whether two sets of byte ranges share a byte. */
export const overlap = (a: readonly ByteRange[], b: readonly ByteRange[]): boolean =>
  a.some(([start, end]) => b.some(([from, to]) => from < end && start < to));

/** What came from these bytes, the most particular first. */
export const thingsFrom = (things: readonly Thing[], ranges: readonly ByteRange[]): Thing[] =>
  things
    .filter((thing) => overlap(thing.ranges, ranges))
    .map((thing) => ({ thing, size: thing.ranges.reduce((sum, [start, end]) => sum + end - start, 0) }))
    .sort((a, b) => a.size - b.size)
    .map(({ thing }) => thing);
