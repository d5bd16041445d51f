import { withoutParams } from "#domain/without-params.ts";

/** An error as the log may keep it. */
export function withoutValues(error: unknown): { error: string; stack?: string } {
  const said = withoutParams(String(error));
  if (!(error instanceof Error) || !error.stack) return { error: said };
  return { error: said, stack: withoutParams(error.stack) };
}
