import { afterEach, expect, test, vi } from "vitest";
import { seedDemo } from "./seed.ts";

afterEach(() => vi.unstubAllEnvs());

test("nothing is seeded in production, not even a connection is opened", async () => {
  vi.stubEnv("NODE_ENV", "production");
  const put = vi.fn<() => Promise<void>>();
  const seeding = seedDemo({
    ownerUrl: "postgresql://nobody@localhost:1/none",
    media: { put },
    log: () => {},
  });
  await expect(seeding).rejects.toThrow("Demo stores are never made in production.");
  expect(put).not.toHaveBeenCalled();
});
