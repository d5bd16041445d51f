/** How often one request went to the database, and how long it waited for it. */
export class Trips {
  read = 0;
  write = 0;
  platform = 0;
  waitedMs = 0;

  /** Runs one trip and counts it, also when it fails. */
  async count<T>(kind: "read" | "write" | "platform", trip: () => Promise<T>): Promise<T> {
    this[kind] += 1;
    const started = performance.now();
    try {
      return await trip();
    } finally {
      this.waitedMs += performance.now() - started;
    }
  }

  get total(): number {
    return this.read + this.write + this.platform;
  }

  /** A `Server-Timing` value, e.g. `db;desc="read=1 write=0 platform=0";dur=3.2`. */
  toString(): string {
    return `db;desc="read=${this.read} write=${this.write} platform=${this.platform}";dur=${this.waitedMs.toFixed(1)}`;
  }
}
