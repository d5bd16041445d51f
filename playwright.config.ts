import { defineConfig } from "@playwright/test";
import { BROWSER_ARGS, browserPath } from "./e2e/support/browser.ts";
import { PORT } from "./e2e/support/port.ts";

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  timeout: 180_000,
  // A busy machine takes longer to draw a page than the five seconds that are usual.
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: true,
  reporter: [
    ["list"],
    ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? "test-results/report.json" }],
  ],
  use: {
    baseURL: `http://localhost:${PORT}`,
    trace: "retain-on-failure",
    actionTimeout: 15_000,
    launchOptions: { executablePath: await browserPath(), args: BROWSER_ARGS },
  },
  webServer: {
    command: "node e2e/support/serve.ts",
    url: `http://localhost:${PORT}/readyz`,
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGINT", timeout: 20_000 },
    env: { PORT: String(PORT) },
  },
});
