import type { Say } from "#domain/words/say.ts";
import { answerForm } from "#web/site/form-answer.ts";

/** `answerForm`, with what the rules refuse said in the shopper's language. */
export const answerShopper = <T>(say: Say, typed: Record<string, string>, act: () => Promise<T>) =>
  answerForm(typed, act, say);
