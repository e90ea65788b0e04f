/** Whole numbers below 2³² that come one by one, kept as four bytes each. */
export class GrowingNumbers {
  private data: Uint32Array;
  private used = 0;

  constructor(room = 1024) {
    this.data = new Uint32Array(room);
  }

  /** Begins with these, without copying them until something is added. */
  static of(values: Uint32Array): GrowingNumbers {
    const numbers = new GrowingNumbers(0);
    numbers.data = values;
    numbers.used = values.length;
    return numbers;
  }

  get length(): number {
    return this.used;
  }

  push(value: number): void {
    if (this.used === this.data.length) this.grow(this.used + 1);
    this.data[this.used++] = value;
  }

  at(place: number): number {
    return this.data[place] ?? 0;
  }

  set(place: number, value: number): void {
    this.data[place] = value;
  }

  /** A copy of what is there, no longer than it must be. */
  taken(): Uint32Array {
    return this.data.slice(0, this.used);
  }

  /** What is there, without a copy; good until the next `push`. */
  view(): Uint32Array {
    return this.data.subarray(0, this.used);
  }

  private grow(least: number): void {
    const wider = new Uint32Array(Math.max(least, Math.ceil(this.data.length * 1.5) + 16));
    wider.set(this.data);
    this.data = wider;
  }
}
