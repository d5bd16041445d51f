import { data } from "react-router";
import { DomainError, Invalid, SignedOut, SignInAgain } from "#domain/errors.ts";
import { sayIn, type Say } from "#domain/words/say.ts";
import { formProblems, statusOf } from "#web/answers.ts";

/** What a form gets back: a sentence per field (`""` is the form as a whole) and what was typed. */
export type FormAnswer = { problems: Record<string, string>; typed: Record<string, string> };

/**
 * Runs what a form asks for. What the rules refuse comes back to the form with what was typed, passwords left out,
 * and the right status; anything else is thrown on. Both are said as `say` does.
 */
export async function answerForm<T>(
  typed: Record<string, string>,
  act: () => Promise<T>,
  say: Say = sayIn("en"),
) {
  const { password: _, ...shown } = typed;
  try {
    return await act();
  } catch (error) {
    if (error instanceof Invalid) return formProblems(error, shown, say);
    // Whoever has to sign in, first or once more, is sent there.
    if (error instanceof SignedOut || error instanceof SignInAgain) throw error;
    if (error instanceof DomainError)
      return data<FormAnswer>(
        { problems: { "": say.told(error) }, typed: shown },
        { status: statusOf(error) },
      );
    throw error;
  }
}
