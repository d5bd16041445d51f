import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** What is told in the background comes when a busy machine gets to it. */
const expectations = { poll: { timeout: 15_000 } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "rules",
          include: [
            "{db,domain,vendors,wiring,web,worker,dev}/**/*.test.{ts,tsx}",
            "tests/boundaries/**/*.test.ts",
          ],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "postgres",
          expect: expectations,
          include: [
            "tests/{rls,permissions,catalogue,buying,buyers,identity,talk,numbers,vendors,visits,seed}/**/*.test.ts",
          ],
          globalSetup: ["tests/support/world.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [
          cloudflareTest({
            miniflare: {
              compatibilityDate: "2026-11-17",
              kvNamespaces: ["TENANTS"],
            },
          }),
        ],
        test: { name: "workerd", expect: expectations, include: ["tests/worker/**/*.test.ts"] },
      },
      {
        test: {
          name: "built",
          expect: expectations,
          include: ["tests/built/**/*.test.ts"],
          globalSetup: ["tests/built/platform.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
