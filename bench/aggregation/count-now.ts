import { openPlatformDb } from "#db/platform-db.server.ts";
import type { Trips } from "#db/trips.server.ts";
import { countNumbers, type CountingRun } from "#domain/numbers/count.ts";

/** Counts what is due at that moment, as the cron does. */
export const countNow = (env: Record<string, string>, at: Date, trips: Trips): Promise<CountingRun> =>
  countNumbers(
    {
      requestId: "bench",
      platformOrigin: "http://localhost",
      db: openPlatformDb(env.DATABASE_URL_PLATFORM ?? "", trips),
      ports: {} as never,
      now: () => new Date(),
    },
    at,
  );
