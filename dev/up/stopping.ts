import type { Stop } from "../server.ts";

const SAME_PRESS_MS = 700;

/**
 * Ends the process once and cleanly: on Ctrl-C, on a polite kill, and when the process that started it is gone.
 * `register` what must be stopped as soon as it runs; the last one is stopped first. A second Ctrl-C does not wait.
 */
export class Stopping {
  readonly signal: AbortSignal;
  private readonly controller = new AbortController();
  private readonly stops: Stop[] = [];
  private started: Promise<unknown> = Promise.resolve();
  private pressedAt = 0;

  constructor() {
    this.signal = this.controller.signal;
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => this.press());
    process.on("disconnect", () => this.press());
    // Listening must not keep the process alive.
    process.channel?.unref();
  }

  register(stop: Stop): void {
    this.stops.push(stop);
  }

  /** What is on its way up is waited for before it is stopped. */
  during<Result>(work: Promise<Result>): Promise<Result> {
    this.started = Promise.allSettled([this.started, work]);
    return work;
  }

  async end(code: number): Promise<never> {
    this.controller.abort();
    await this.started;
    for (const stop of this.stops.toReversed()) {
      await stop().catch((error: unknown) => console.error(error));
    }
    process.exit(code);
  }

  private press(): void {
    // A terminal, npm and the pre-step may each pass on the same Ctrl-C.
    const now = Date.now();
    if (now - this.pressedAt < SAME_PRESS_MS) return;
    this.pressedAt = now;
    if (this.signal.aborted) process.exit(1);
    console.log("\nStopping …");
    void this.end(0);
  }
}
