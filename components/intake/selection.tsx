'use client'; // what is chosen and lit on the page

import {
  createContext,
  type FocusEvent,
  type PointerEvent,
  type ReactNode,
  useContext,
  useState,
  useSyncExternalStore,
} from 'react';
import { createLightStore, type Light, type LightStore, overlap, type Thing } from '@/components/intake/light-store';
import { findValues } from '@/components/intake/sent-values';
import type { ByteRange } from '@/lib/travel/parsed';

interface Page {
  store: LightStore;
  /** Everything on the page that came from bytes of the message. */
  things: readonly Thing[];
}

const LightContext = createContext<Page>({ store: createLightStore(), things: [] });

/** Ties the parsed things of a message to the message as received. */
export function SelectionProvider({ things, children }: { things: readonly Thing[]; children: ReactNode }) {
  const [store] = useState(createLightStore);
  return <LightContext value={{ store, things }}>{children}</LightContext>;
}

/** What is chosen, and the way to choose. */
export function useSelection() {
  const { store } = useContext(LightContext);
  const { thing, turn } = useSyncExternalStore(store.subscribe, store.picked, store.picked);
  return { selected: thing, turn, select: store.pick };
}

/** The store itself and the page's things, for the pane of the message as received. */
export const useLightPage = () => useContext(LightContext);

/** What is lit now. */
export function useLight(): Light | null {
  const { store } = useContext(LightContext);
  return useSyncExternalStore(store.subscribe, store.light, store.light);
}

/** Whether the other side lights what came from, or stands in, these bytes. */
export function useIsLit(side: Light['side'], ranges: readonly ByteRange[]): boolean {
  const { store } = useContext(LightContext);
  const read = () => {
    const light = store.light();
    return light !== null && light.side !== side && overlap(light.ranges, ranges);
  };
  return useSyncExternalStore(store.subscribe, read, read);
}

/** Whether what is chosen stands in these bytes. */
export function useIsMarked(ranges: readonly ByteRange[]): boolean {
  const { store } = useContext(LightContext);
  const read = () => overlap(store.picked().thing?.ranges ?? [], ranges);
  return useSyncExternalStore(store.subscribe, read, read);
}

const NO_VALUES: readonly string[] = [];

/** Handlers of an element that shows a parsed thing: pointer and focus on it light where it came from. */
export function useShine(ranges: readonly ByteRange[]) {
  const { store } = useContext(LightContext);
  const lightOf = (target: EventTarget): Light => {
    const field = target instanceof Element ? target.closest<HTMLElement>('[data-sent]') : null;
    return { side: 'parsed', ranges, values: field?.dataset.sent?.split('\n') ?? NO_VALUES };
  };
  return {
    onPointerMove: (event: PointerEvent) => {
      // a finger has no way to leave again
      if (event.pointerType !== 'touch') store.pointAt(event, () => lightOf(event.target));
    },
    onPointerLeave: store.pointAway,
    onFocus: ({ target }: FocusEvent) => store.shine('focus', lightOf(target)),
    onBlur: () => store.shine('focus', null),
  };
}

/**
 * A field as parsed. `values` are the ways it may have been sent: the pointer on it marks them in the message as
 * received, and the pointer on a segment marks the fields that stand in it.
 */
export function SentField({
  ranges,
  values,
  children,
}: {
  ranges: readonly ByteRange[];
  values: readonly (string | null | undefined)[];
  children: ReactNode;
}) {
  const { store } = useContext(LightContext);
  const sent = values.filter((value): value is string => Boolean(value));
  const read = () => {
    const light = store.light();
    return light?.side === 'raw' && overlap(light.ranges, ranges) && findValues(light.text, sent).length > 0;
  };
  const stands = useSyncExternalStore(store.subscribe, read, read);
  return (
    <span
      data-sent={sent.length > 0 ? sent.join('\n') : undefined}
      className={stands ? 'rounded-sm bg-accent text-accent-ink [&_*]:text-accent-ink!' : undefined}
    >
      {children}
    </span>
  );
}
