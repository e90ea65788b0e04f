const SMALL = 256 * 1024;

/** The part of a stream that is still looked at: grows with the message in it and shrinks after. */
export class StreamWindow {
  #data = Buffer.allocUnsafe(SMALL);
  #from = 0;
  #to = 0;
  /** Where the window begins in the stream. */
  #offset = 0;

  /** The bytes in view; valid until the next `append`. Index 0 is the first byte kept. */
  get view(): Buffer {
    return this.#data.subarray(this.#from, this.#to);
  }

  get offset(): number {
    return this.#offset;
  }

  get length(): number {
    return this.#to - this.#from;
  }

  append(chunk: Uint8Array): void {
    if (this.#to + chunk.length > this.#data.length) this.#makeRoom(this.length + chunk.length);
    this.#data.set(chunk, this.#to);
    this.#to += chunk.length;
  }

  /** Forgets the first bytes. */
  drop(count: number): void {
    this.#from += count;
    this.#offset += count;
  }

  /** The first bytes as a copy of their own. */
  copy(count: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(count);
    bytes.set(this.#data.subarray(this.#from, this.#from + count));
    return bytes;
  }

  /** Doubling keeps the copying of a large message linear; what is left of it moves to the front. */
  #makeRoom(needed: number): void {
    const fits = needed <= this.#data.length && (this.#data.length <= 4 * SMALL || needed > SMALL);
    const data = fits ? this.#data : Buffer.allocUnsafe(Math.max(SMALL, needed * 2));
    this.#data.copy(data, 0, this.#from, this.#to);
    this.#to -= this.#from;
    this.#from = 0;
    this.#data = data;
  }
}
