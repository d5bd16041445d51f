/** More places than memory holds pages at a time. */
const MOST = 5_000;

/** Which parameters the pages at a place have said they read (`No-Vary-Search`), over all versions of the store. */
export class Reads {
  private readonly known = new Map<string, ReadonlySet<string>>();

  get(place: string): ReadonlySet<string> | undefined {
    return this.known.get(place);
  }

  /** Adds what one of its pages reads; answers all that is known by then, and whether any of it is new. */
  add(place: string, names: readonly string[]): { all: ReadonlySet<string>; isNew: boolean } {
    const before = this.known.get(place);
    const isNew = !before || names.some((name) => !before.has(name));
    const all = isNew ? new Set([...(before ?? []), ...names]) : before;
    this.known.delete(place);
    this.known.set(place, all);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST && oldest !== undefined) this.known.delete(oldest);
    return { all, isNew };
  }
}
