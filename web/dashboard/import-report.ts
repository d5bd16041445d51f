import { importReport } from "#domain/import/report.ts";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/import-report";
import { csvAnswer } from "./csv-answer.ts";

/** What became of every row of an import. */
export const loader = page(async ({ context, params }: Route.LoaderArgs): Promise<Response> => {
  const report = await importReport(context.get(shopContext), params.id);
  return csvAnswer(report, `import-report-${params.id.slice(-6)}.csv`);
});
