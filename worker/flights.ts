import type { Later } from "#wiring/open-shop.ts";

/** Whoever waits for another request's work waits this long: that request may have been cut off. */
const PATIENCE_MS = 10_000;

/** Work that many requests may want at the same time: the first of them does it, the others wait for it. */
export class Flights<T> {
  private readonly underWay = new Map<string, Promise<T>>();

  /** What comes of `work`, or of the same that is under way. `later` lets it go on when the one who asked first has left. */
  join(name: string, work: () => Promise<T>, later: Later): Promise<T> {
    const going = this.underWay.get(name);
    if (going) return inTime(going, work);
    const started = work().finally(() => this.underWay.delete(name));
    this.underWay.set(name, started);
    later(started.catch(() => undefined));
    return started;
  }
}

function inTime<T>(going: Promise<T>, instead: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((settle, fail) => {
    timer = setTimeout(() => instead().then(settle, fail), PATIENCE_MS);
  });
  return Promise.race([going, late]).finally(() => clearTimeout(timer));
}
