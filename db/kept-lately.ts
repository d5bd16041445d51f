/**
 * What was made lately, by name: together at most `most` characters, of which each says itself how many it takes. What nobody
 * asked for longest goes first.
 */
export class KeptLately<T> {
  private readonly kept = new Map<string, { value: T; size: number }>();
  private held = 0;
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get(name: string): T | undefined {
    const found = this.kept.get(name);
    if (!found) return undefined;
    this.kept.delete(name);
    this.kept.set(name, found);
    return found.value;
  }

  /** Keeps what was not there. */
  add(name: string, value: T, size: number): void {
    this.kept.set(name, { value, size });
    this.held += size;
    for (const [oldest, { size: freed }] of this.kept) {
      if (this.held <= this.most) break;
      this.kept.delete(oldest);
      this.held -= freed;
    }
  }
}
