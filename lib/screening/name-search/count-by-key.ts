/** How many entries have each value of a field, kept while entries come and go. */
export class CountByKey {
  private readonly counts = new Map<string, number>();

  add(keys: Iterable<string>, step: 1 | -1): void {
    for (const key of new Set(keys)) this.set(key, this.count(key) + step);
  }

  set(key: string, count: number): void {
    if (count > 0) this.counts.set(key, count);
    else this.counts.delete(key);
  }

  count(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  all(): [key: string, count: number][] {
    return [...this.counts];
  }
}
