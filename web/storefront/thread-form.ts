import { data } from "react-router";
import { Conflict } from "#domain/errors.ts";
import type { Written } from "#domain/thread/say-as-buyer.ts";
import type { Say } from "#domain/words/say.ts";
import { typedOf } from "#web/answers.ts";
import { isFetchedAhead } from "#web/fetched-ahead.ts";
import type { FormAnswer } from "#web/site/form-answer.ts";
import { answerShopper } from "./answer-shopper.ts";

/** How this request looks at a thread. Only who really has the page before them has read it. */
export function lookOf(request: Request) {
  const before = Number(new URL(request.url).searchParams.get("before"));
  const isEarlier = Number.isSafeInteger(before) && before > 1;
  return {
    before: isEarlier ? before : null,
    isLookedAt: request.method === "GET" && !isFetchedAhead(request),
  };
}

/** Says what the form of a thread holds, once however often it is pressed; what is refused comes back to it with what was written. */
export async function sendWritten<T>(request: Request, say: Say, send: (written: Written) => Promise<T>) {
  const typed = typedOf(await request.formData());
  const { id: form = "", again: id = null, text = "" } = typed;
  return answerShopper(say, typed, async () => {
    try {
      return await send({ form, id, text });
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      // There is nothing to conflict with but one's own haste.
      return data<FormAnswer>({ problems: { "": say.told(error) }, typed }, { status: 429 });
    }
  });
}
