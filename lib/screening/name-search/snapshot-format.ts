import { createHash } from 'node:crypto';

/**
 * A snapshot: the magic line, SHA-256 of all that follows, the length of the header as four bytes little-endian, the
 * header as JSON, then arrays of numbers, each at a multiple of eight bytes, as the header lists them. Numbers are
 * little-endian, as on every machine the portal runs on.
 */
const magic = Buffer.from('concord index 1\n');
const digestLength = 32;
const start = magic.length + digestLength;

type Numbers = Uint8Array | Uint32Array;
type Section = [name: string, bytesPerNumber: number, length: number];

interface Header {
  about: Record<string, unknown>;
  sections: Section[];
}

export function writeSnapshot(about: Record<string, unknown>, arrays: Record<string, Numbers>): Uint8Array {
  const sections = Object.entries(arrays).map<Section>(([name, { BYTES_PER_ELEMENT, length }]) => [
    name,
    BYTES_PER_ELEMENT,
    length,
  ]);
  const header = Buffer.from(JSON.stringify({ about, sections } satisfies Header));
  let end = evenly(start + 4 + header.length);
  const places = sections.map(([, width, length]) => {
    const place = end;
    end = evenly(end + width * length);
    return place;
  });
  const bytes = new Uint8Array(end);
  bytes.set(magic);
  new DataView(bytes.buffer).setUint32(start, header.length, true);
  bytes.set(header, start + 4);
  Object.values(arrays).forEach((numbers, at) => {
    bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), places[at]);
  });
  bytes.set(digest(bytes), magic.length);
  return bytes;
}

export interface Snapshot {
  about: Record<string, unknown>;
  bytes(name: string): Uint8Array;
  numbers(name: string): Uint32Array;
}

/** @throws Error saying why these bytes are no snapshot or are not as they were written. */
export function readSnapshot(given: Uint8Array): Snapshot {
  if (!magic.equals(given.subarray(0, magic.length))) throw new Error('not a snapshot of a screening index');
  // Numbers are read in place, which needs their places to be multiples of their size. (`slice` of a Buffer is no copy.)
  const bytes = given.byteOffset % 8 === 0 ? given : new Uint8Array(given);
  if (bytes.length < start + 4 || !digest(bytes).equals(bytes.subarray(magic.length, start))) {
    throw new Error('the snapshot of the screening index is damaged');
  }
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(start, true);
  const header = JSON.parse(Buffer.from(bytes.subarray(start + 4, start + 4 + length)).toString()) as Header;
  const places = new Map<string, [place: number, length: number]>();
  let end = evenly(start + 4 + length);
  for (const [name, width, count] of header.sections) {
    places.set(name, [end, count]);
    end = evenly(end + width * count);
  }
  const placeOf = (name: string) => {
    const place = places.get(name);
    if (place === undefined) throw new Error(`the snapshot of the screening index has no ${name}`);
    return place;
  };
  return {
    about: header.about,
    bytes: (name) => {
      const [place, count] = placeOf(name);
      return bytes.subarray(place, place + count);
    },
    numbers: (name) => {
      const [place, count] = placeOf(name);
      return new Uint32Array(bytes.buffer, bytes.byteOffset + place, count);
    },
  };
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes.subarray(start)).digest();
}

function evenly(place: number): number {
  return Math.ceil(place / 8) * 8;
}
