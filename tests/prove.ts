import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./prove/run.ts";
import { countPlaywright, countVitest, type Counts } from "./prove/counts.ts";
import { playwrightFailures, vitestFailures } from "./prove/failures.ts";

/**
 * `npm test`: the checks, the build, every test and the browser journeys, one after the other. Goes on after a
 * failure, so that one run shows all of them; says once more what failed, and ends with the line
 * `N passed, N failed`.
 */
const reports = mkdtempSync(join(tmpdir(), "opnmrt-prove-"));
const vitestReport = join(reports, "vitest.json");
const playwrightReport = join(reports, "playwright.json");
const total: Counts = { passed: 0, failed: 0 };
const failures: string[] = [];

function count(counts: Counts): void {
  total.passed += counts.passed;
  total.failed += counts.failed;
}

/** One command that passes or fails as a whole. */
async function whole(title: string, command: string, ...args: string[]): Promise<boolean> {
  const ok = await run(title, command, args);
  count(ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  if (!ok) failures.push(`✗ ${title}`);
  return ok;
}

/** A test run that leaves a report; a report that is missing or empty is a failure of its own. */
async function counted(
  title: string,
  command: string,
  args: string[],
  read: { counts(json: unknown): Counts; failures(json: unknown): string[] },
  file: string,
  env = {},
) {
  const ok = await run(title, command, args, env);
  let counts: Counts;
  try {
    const report: unknown = JSON.parse(readFileSync(file, "utf8"));
    counts = read.counts(report);
    failures.push(...read.failures(report));
  } catch (error) {
    counts = { passed: 0, failed: 1 };
    failures.push(`✗ ${title}: ${String(error)}`);
  }
  if (counts.passed === 0 || (!ok && counts.failed === 0))
    counts = { ...counts, failed: Math.max(1, counts.failed) };
  count(counts);
}

try {
  await whole("types", "npm", "run", "--silent", "types");
  await whole("format", "npm", "run", "--silent", "format:check");
  await whole("lint", "npm", "run", "--silent", "lint");
  await whole("unused code", "npm", "run", "--silent", "unused");
  const built = await whole("build", "npm", "run", "--silent", "build");
  await counted(
    "tests",
    "vitest",
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`],
    { counts: countVitest, failures: vitestFailures },
    vitestReport,
  );
  if (built)
    await counted(
      "browser journeys",
      "playwright",
      ["test"],
      { counts: countPlaywright, failures: playwrightFailures },
      playwrightReport,
      { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
    );
} finally {
  rmSync(reports, { recursive: true, force: true });
}

if (failures.length > 0) console.log(`\n── what failed\n\n${failures.join("\n\n")}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
