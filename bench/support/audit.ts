import lighthouse from "lighthouse";
import { middle } from "./rounds.ts";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
type Category = (typeof CATEGORIES)[number];

export type Audited = {
  /** 0–100. */
  scores: Record<Category, number>;
  lcpS: number;
  /** Over the wire, everything but pictures. */
  withoutPicturesKb: number;
  /** Of that. */
  fontKb: number;
  scriptKb: number;
  /** Lighthouse's own measure of this machine at the time: a mid-range laptop has some 1,500, and below 1,000 scores suffer. */
  machine: number;
  /** Audits that took points, as `id: what it found`. */
  short: string[];
};

type Request = { resourceType?: string; transferSize?: number };

/**
 * Lighthouse's mobile preset with simulated throttling on one page: the middle of `times` runs, after one whose figures do not
 * count. `cookie` is sent with every request.
 * @throws when the page did not load
 */
export async function audit(
  url: string,
  { port, times, cookie, skip }: { port: number; times: number; cookie?: string; skip: string[] },
): Promise<Audited> {
  const flags = {
    port,
    output: "json",
    logLevel: "error",
    ...(cookie && { extraHeaders: { cookie } }),
  } as const;
  await lighthouse(url, { ...flags, onlyCategories: ["performance"] });
  const runs: Audited[] = [];
  for (let run = 0; run < times; run += 1) {
    const result = (await lighthouse(url, { ...flags, onlyCategories: [...CATEGORIES], skipAudits: skip }))
      ?.lhr;
    if (!result || result.runtimeError)
      throw new Error(`${url} could not be looked at: ${result?.runtimeError?.message}`);
    const { audits, categories } = result;
    const requests = (audits["network-requests"]?.details as { items?: Request[] } | undefined)?.items ?? [];
    const kb = (which: (type: string) => boolean) =>
      requests
        .filter(({ resourceType = "" }) => which(resourceType))
        .reduce((sum, { transferSize = 0 }) => sum + transferSize / 1024, 0);
    const short = CATEGORIES.flatMap((category) =>
      (categories[category]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => `${id}: ${audits[id]?.displayValue ?? audits[id]?.title}`),
    );
    runs.push({
      scores: Object.fromEntries(
        CATEGORIES.map((category) => [category, 100 * (categories[category]?.score ?? 0)]),
      ) as Record<Category, number>,
      lcpS: (audits["largest-contentful-paint"]?.numericValue ?? Infinity) / 1000,
      withoutPicturesKb: kb((type) => type !== "Image"),
      fontKb: kb((type) => type === "Font"),
      scriptKb: kb((type) => type === "Script"),
      machine: result.environment.benchmarkIndex,
      short,
    });
  }
  const of = (figure: (run: Audited) => number) => middle(runs.map(figure));
  return {
    scores: Object.fromEntries(
      CATEGORIES.map((category) => [category, of(({ scores }) => scores[category])]),
    ) as Record<Category, number>,
    lcpS: of(({ lcpS }) => lcpS),
    withoutPicturesKb: of(({ withoutPicturesKb }) => withoutPicturesKb),
    fontKb: of(({ fontKb }) => fontKb),
    scriptKb: of(({ scriptKb }) => scriptKb),
    machine: of(({ machine }) => machine),
    short: [...new Set(runs.flatMap(({ short }) => short))],
  };
}
