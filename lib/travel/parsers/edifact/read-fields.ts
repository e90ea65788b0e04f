import type { Decode } from '@/lib/travel/parsers/edifact/charset';
import type { ServiceCharacters } from '@/lib/travel/parsers/edifact/service-characters';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';

/** Values of one segment. Element 1 is the first after the tag, components and repetitions count from 0. */
export class Fields {
  /** element → repetitions → components; index 0 is the tag. */
  constructor(private readonly elements: readonly (readonly (readonly string[])[])[]) {}

  /** Trimmed value, empty when absent. */
  at(element: number, component = 0): string {
    return this.elements[element]?.[0]?.[component]?.trim() ?? '';
  }

  /** Trimmed components of one element, first repetition. */
  components(element: number): string[] {
    return (this.elements[element]?.[0] ?? []).map((value) => value.trim());
  }

  /** All elements from `first` on, repetitions laid out one after the other: for segments that are lists. */
  list(first: number): string[][] {
    return this.elements.slice(first).flatMap((repetitions) => repetitions.map((parts) => parts.map((p) => p.trim())));
  }

  /** Number of data elements. */
  get size(): number {
    return this.elements.length - 1;
  }
}

export type ReadFields = (segment: Segment) => Fields;

/** Reads a segment's values when asked: releases undone in one pass, line wraps joined. */
export function fieldReader(decode: Decode, characters: ServiceCharacters): ReadFields {
  const sign = (byte: number) => (byte < 0 ? '' : String.fromCharCode(byte));
  const element = sign(characters.element);
  const component = sign(characters.component);
  const release = sign(characters.release);
  const repetition = sign(characters.repetition);
  return (segment) => {
    let text = decode(segment.start, segment.end);
    if (text.includes('\n') || text.includes('\r')) text = text.replace(/[\r\n]+/g, '');
    const released = release !== '' && text.includes(release);
    const repeated = repetition !== '' && text.includes(repetition);
    if (!released && !repeated) return new Fields(text.split(element).map((part) => [part.split(component)]));
    return new Fields(splitReleased(text, { element, component, release, repetition }));
  };
}

function splitReleased(
  text: string,
  signs: { element: string; component: string; release: string; repetition: string },
): string[][][] {
  let components = [''];
  let repetitions = [components];
  const elements = [repetitions];
  const append = (from: number, to: number) => {
    components[components.length - 1] += text.slice(from, to);
  };
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    const cuts = character === signs.element || character === signs.component || character === signs.repetition;
    if (!cuts && character !== signs.release) continue;
    append(from, index);
    from = index + 1;
    if (character === signs.release) {
      // The next character is literal, whatever it is.
      index += 1;
    } else if (character === signs.component) {
      components.push('');
    } else {
      components = [''];
      if (character === signs.element) {
        repetitions = [components];
        elements.push(repetitions);
      } else repetitions.push(components);
    }
  }
  append(from, text.length);
  return elements;
}
