/** What was written here and is not in the thread yet; `refused` ones wait for their writer. */
export type Unsent = { id: string; text: string; refused?: boolean };

/** Kept in the tab, so that a reload loses nothing. A tab that keeps nothing still sends. */
export class UnsentList {
  readonly all: Unsent[];
  readonly #key: string;

  constructor(room: string) {
    this.#key = `talk ${room}`;
    this.all = kept(this.#key);
  }

  add(text: string): Unsent {
    const unsent = { id: crypto.randomUUID(), text };
    this.all.push(unsent);
    this.keep();
    return unsent;
  }

  find(id: string | undefined | null): Unsent | undefined {
    return this.all.find((each) => each.id === id);
  }

  /** It is in the thread, or given up. */
  drop(id: string): void {
    const at = this.all.findIndex((each) => each.id === id);
    if (at >= 0) this.all.splice(at, 1);
    this.keep();
  }

  keep(): void {
    try {
      if (this.all.length > 0) sessionStorage.setItem(this.#key, JSON.stringify(this.all));
      else sessionStorage.removeItem(this.#key);
    } catch {
      // A full or forbidden store: then only a reload would lose it.
    }
  }
}

function kept(key: string): Unsent[] {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? "[]");
    return Array.isArray(found)
      ? found.filter((each: Unsent) => typeof each?.id === "string" && typeof each.text === "string")
      : [];
  } catch {
    return [];
  }
}
