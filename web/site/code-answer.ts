import { redirect } from "react-router";
import { askAgain } from "#domain/identity/ask-again.ts";
import type { RealmDoor } from "#domain/identity/door.ts";
import { enterCode } from "#domain/identity/enter-code.ts";
import { typedOf } from "#web/answers.ts";
import { withCookies } from "#web/cookies.ts";
import { flowOf, keepFlow, proceed } from "#web/proceed.ts";
import { answerForm } from "./form-answer.ts";

/** What the page of a code in the mailbox shows; without a flow it leads back to where one begins. */
export async function readCodePage(door: RealmDoor, url: URL, begin: string) {
  const found = await flowOf(door);
  if (!found) throw redirect(beginningOf(begin, url.searchParams.get("next")));
  return { email: found.email, sent: url.searchParams.has("sent") };
}

/** Takes the code, or sends another (`intent` "again"). */
export async function answerCodePage(
  door: RealmDoor,
  { request, url }: { request: Request; url: URL },
  begin: string,
  next: string,
) {
  const typed = typedOf(await request.formData());
  const found = await flowOf(door);
  if (!found) throw redirect(beginningOf(begin, url.searchParams.get("next")));
  return answerForm(typed, async () => {
    if (typed["intent"] !== "again")
      return proceed(door, await enterCode(door.identity, found.flow, typed["code"] ?? ""), next);
    const { flow, email } = await askAgain(door.identity, found.flow);
    const here = `${begin}/code?${new URLSearchParams({ next, sent: "1" }).toString()}`;
    return redirect(here, { headers: withCookies(await keepFlow(door, flow, email)) });
  });
}

const beginningOf = (begin: string, next: string | null): string =>
  next ? `${begin}?${new URLSearchParams({ next }).toString()}` : begin;
