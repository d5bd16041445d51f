import { data } from "react-router";
import { Conflict, Invalid } from "#domain/errors.ts";

/** What saving delivery or taxes comes to. */
export type TermsAnswer = { said: string } | { problems: Record<string, string> } | { stale: string };

/** Saves, and says how it went. */
export async function answerTerms(save: () => Promise<void>, said: string) {
  try {
    await save();
    return data<TermsAnswer>({ said });
  } catch (error) {
    if (error instanceof Invalid) return data<TermsAnswer>({ problems: error.problems }, { status: 422 });
    if (error instanceof Conflict) return data<TermsAnswer>({ stale: error.message }, { status: 409 });
    throw error;
  }
}

/** What a page that is edited as a whole sends. Throws `Invalid` when it can't be read. */
export function draftIn<T>(
  json: string,
  schema: { safeParse: (value: unknown) => { data?: T | undefined } },
): T {
  const read = schema.safeParse(jsonOf(json)).data;
  if (read === undefined) throw new Invalid({ "": "This page could not be read. Please load it again." });
  return read;
}

function jsonOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
