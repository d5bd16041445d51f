import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "rules",
          include: ["{db,domain,vendors,wiring,web,worker,dev}/**/*.test.{ts,tsx}", "tests/boundaries/**/*.test.ts"],
        },
      },
    ],
  },
});
