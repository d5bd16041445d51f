const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs `work` and takes away the signal handlers it put up.
 * Miniflare's own end the process at once on Ctrl-C, before the database is stopped.
 */
export async function withoutSignalHandlers<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = SIGNALS.map((signal) => new Set(process.listeners(signal)));
  try {
    return await work();
  } finally {
    for (const [at, signal] of SIGNALS.entries()) {
      for (const listener of process.listeners(signal)) {
        if (!before[at]?.has(listener)) process.removeListener(signal, listener);
      }
    }
  }
}
