import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

/** Of a message, so much that its cause is among it. */
const MOST_LINES = 12;

const VitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

/** Each test that failed, with the start of what it said; a file that could not be loaded stands for itself. */
export function vitestFailures(json: unknown): string[] {
  return VitestReport.parse(json).testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === "failed");
    if (failed.length === 0)
      return file.status === "failed" ? [told(file.name, "", [file.message ?? ""])] : [];
    return failed.map((test) => told(file.name, test.fullName, test.failureMessages));
  });
}

type Suite = { suites?: Suite[]; specs: z.infer<typeof Spec>[] };

const Failure = z.object({ message: z.string().optional() });
const Spec = z.object({
  file: z.string(),
  line: z.number(),
  title: z.string(),
  ok: z.boolean(),
  tests: z.array(z.object({ status: z.string(), results: z.array(z.object({ errors: z.array(Failure) })) })),
});
const Suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ suites: z.array(Suite).optional(), specs: z.array(Spec) }),
);
const PlaywrightReport = z.object({ suites: z.array(Suite), errors: z.array(Failure) });

/** Each journey that failed or passed on another try only, and what kept the run as a whole from going on. */
export function playwrightFailures(json: unknown): string[] {
  const { suites, errors } = PlaywrightReport.parse(json);
  const failed = suites
    .flatMap(specsOf)
    .filter((spec) => !spec.ok || spec.tests.some(({ status }) => status === "flaky"));
  return [
    ...errors.map(({ message = "" }) => told("playwright", "", [message])),
    ...failed.map((spec) =>
      told(
        `${spec.file}:${spec.line}`,
        spec.title,
        spec.tests.flatMap(({ results }) =>
          results.flatMap(({ errors: of }) => of.map(({ message = "" }) => message)),
        ),
      ),
    ),
  ];
}

function specsOf(suite: Suite): z.infer<typeof Spec>[] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

function told(file: string, test: string, messages: string[]): string {
  const lines = stripVTControlCharacters(messages.join("\n"))
    .split("\n")
    .filter((line) => !/node_modules|node:internal/.test(line));
  return [`✗ ${[file, test].filter(Boolean).join(" › ")}`, ...lines.slice(0, MOST_LINES)].join("\n    ");
}
