/**
 * An error as the log may keep it. Drizzle repeats the parameters of a failed query in its message, and those are
 * people's names and addresses.
 */
export function withoutValues(error: unknown): { error: string; stack?: string } {
  const plain = (text: string) => text.replace(/\bparams: [\s\S]*?(?=\n\s+at |$)/g, "params: …");
  const said = plain(String(error));
  if (!(error instanceof Error) || !error.stack) return { error: said };
  return { error: said, stack: plain(error.stack) };
}
