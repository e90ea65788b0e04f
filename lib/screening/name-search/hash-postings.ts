/**
 * Numbers by hashed key: a frozen part in three typed arrays, sorted by the leading bits of the hash, and what came
 * since in a map. Finding costs two reads of memory whatever the size.
 */
export class HashPostings {
  private readonly shift: number;
  private readonly extra = new Map<number, number[]>();

  private constructor(
    readonly offsets: Uint32Array,
    readonly hashes: Uint32Array,
    readonly values: Uint32Array,
  ) {
    this.shift = 32 - Math.log2(offsets.length - 1);
  }

  /** Pairs of key and value in any order; values of one key stay in the order given. */
  static of(hashes: Uint32Array, values: Uint32Array): HashPostings {
    const bits = Math.min(22, Math.max(4, Math.ceil(Math.log2(hashes.length + 1))));
    const shift = 32 - bits;
    const offsets = new Uint32Array((1 << bits) + 1);
    for (const hash of hashes) {
      const next = (hash >>> shift) + 1;
      offsets[next] = (offsets[next] ?? 0) + 1;
    }
    for (let at = 1; at < offsets.length; at++) offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0);
    const places = offsets.slice();
    const sortedHashes = new Uint32Array(hashes.length);
    const sortedValues = new Uint32Array(hashes.length);
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at] ?? 0;
      const place = places[hash >>> shift] ?? 0;
      places[hash >>> shift] = place + 1;
      sortedHashes[place] = hash;
      sortedValues[place] = values[at] ?? 0;
    }
    return new HashPostings(offsets, sortedHashes, sortedValues);
  }

  /** From the arrays of an earlier `of`. */
  static from(offsets: Uint32Array, hashes: Uint32Array, values: Uint32Array): HashPostings {
    return new HashPostings(offsets, hashes, values);
  }

  add(hash: number, value: number): void {
    const values = this.extra.get(hash);
    if (values === undefined) this.extra.set(hash, [value]);
    else values.push(value);
  }

  /** Puts the values of this key at the end of `into`. */
  collect(hash: number, into: number[]): void {
    const bucket = hash >>> this.shift;
    const end = this.offsets[bucket + 1] ?? 0;
    for (let at = this.offsets[bucket] ?? 0; at < end; at++) {
      if (this.hashes[at] === hash) into.push(this.values[at] ?? 0);
    }
    this.collectAdded(hash, into);
  }

  /** The same for what came since it was sorted. */
  collectAdded(hash: number, into: number[]): void {
    if (this.extra.size === 0) return;
    const values = this.extra.get(hash);
    if (values !== undefined) for (const value of values) into.push(value);
  }

  /** All pairs, the frozen and the added. */
  *pairs(): Generator<[hash: number, value: number]> {
    for (let at = 0; at < this.hashes.length; at++) yield [this.hashes[at] ?? 0, this.values[at] ?? 0];
    for (const [hash, values] of this.extra) for (const value of values) yield [hash, value];
  }
}
