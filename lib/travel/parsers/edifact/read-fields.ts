import type { SegmentValues } from '@/lib/travel/parsers/edifact/segment-values';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';

/** What values are taken from: the table of an interchange, or one segment's values laid out as lists. */
type Source = Pick<SegmentValues, 'at' | 'components' | 'list' | 'size'>;

/** Values of one segment. Element 1 is the first after the tag, components and repetitions count from 0. */
export class Fields {
  readonly #source: Source;

  /** `source`: a table, of which this is row `row`, or element → repetitions → components; index 0 is the tag. */
  constructor(
    source: Source | readonly (readonly (readonly string[])[])[],
    private readonly row = 0,
  ) {
    this.#source = isTable(source) ? source : laidOut(source);
  }

  /** Trimmed value, empty when absent. */
  at(element: number, component = 0): string {
    return this.#source.at(this.row, element, component);
  }

  /** Trimmed components of one element, first repetition. */
  components(element: number): string[] {
    return this.#source.components(this.row, element);
  }

  /** All elements from `first` on, repetitions laid out one after the other: for segments that are lists. */
  list(first: number): string[][] {
    return this.#source.list(this.row, first);
  }

  /** Number of data elements. */
  get size(): number {
    return this.#source.size(this.row);
  }
}

function isTable(source: Source | readonly unknown[]): source is Source {
  return !Array.isArray(source);
}

function laidOut(elements: readonly (readonly (readonly string[])[])[]): Source {
  return {
    at: (_row, element, component = 0) => elements[element]?.[0]?.[component]?.trim() ?? '',
    components: (_row, element) => (elements[element]?.[0] ?? []).map((value) => value.trim()),
    list: (_row, first) =>
      elements.slice(first).flatMap((repetitions) => repetitions.map((parts) => parts.map((part) => part.trim()))),
    size: () => elements.length - 1,
  };
}

export type ReadFields = (segment: Segment) => Fields;

/** Reads the values of a table's segments, by their position. */
export function fieldsOf(values: SegmentValues): ReadFields {
  return (segment) => new Fields(values, segment.position - 1);
}
