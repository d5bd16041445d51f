import type { Written } from "#domain/thread/say-as-buyer.ts";
import type { Say } from "#domain/words/say.ts";
import { typedOf } from "#web/answers.ts";
import { picturesIn } from "#web/pictures-in.ts";
import { isFetchedAhead } from "#web/fetched-ahead.ts";
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
  const sent = await request.formData();
  const typed = typedOf(sent);
  const { id: form = "", again: id = null, text = "", alt = "", about = "" } = typed;
  const pictures = { files: await picturesIn(sent), alt };
  return answerShopper(say, typed, () => send({ form, id, text, pictures, about }));
}
