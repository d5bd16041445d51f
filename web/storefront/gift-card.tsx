import { data } from "react-router";
import { giftCardBalance, giftCardPage } from "#domain/gift-card/balance.ts";
import { DomainError, SignedOut } from "#domain/errors.ts";
import { formatMoney } from "#domain/money.ts";
import { dayWords } from "#domain/words/day.ts";
import { sayIn } from "#domain/words/say.ts";
import { page, statusOf, typedOf } from "#web/answers.ts";
import { requestInfo, sayContext, shopContext } from "#web/context.ts";
import type { Route } from "./+types/gift-card";
import { Field } from "./field.tsx";
import { Note } from "./note.tsx";
import { NO_INDEX } from "./page-words.ts";
import { ShopFrame } from "./shop-frame.tsx";
import { useSay } from "./use-say.ts";

export const loader = page(async ({ context }: Route.LoaderArgs) => giftCardPage(context.get(shopContext)));

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const say = context.get(sayContext);
  const typed = typedOf(await request.formData())["code"] ?? "";
  const again = (problem: string, status: number) => data({ typed, problem, found: null }, { status });
  if (typed.trim() === "") return again(say("Type a code first."), 422);
  try {
    const { clientIp } = context.get(requestInfo);
    const found = await giftCardBalance(context.get(shopContext), typed, clientIp);
    if (!found) return again(say("No gift card of this shop can be used with this code."), 422);
    return data({ typed: "", problem: "", found });
  } catch (error) {
    if (!(error instanceof DomainError) || error instanceof SignedOut) throw error;
    return again(say.told(error), statusOf(error));
  }
});

/** The answer holds a code, or what is on its card: kept nowhere, not even for going back. What an action sends itself is lost. */
export const headers: Route.HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${sayIn(loaderData.shell.locale)("Gift card")} · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

/** What is on a gift card, for who has its code. */
export default function GiftCard({ loaderData: { shell }, actionData }: Route.ComponentProps) {
  const say = useSay();
  const found = actionData?.found ?? null;
  const day = (at: Date) => dayWords(at, shell);
  return (
    <ShopFrame shell={shell}>
      <div className="page max-w-2xl pt-8 md:pt-12">
        <h1>{say("What is on your gift card")}</h1>
        {found ? (
          <Note>
            <p className="text-lg font-semibold tabular-nums">
              {formatMoney(found.balance, found.currency, shell.locale)}
            </p>
            <p>
              {say("Gift card …{end}", { end: found.lastFour })}
              {found.expiresAt
                ? ` · ${say("It can be used until {day}.", { day: day(new Date(found.expiresAt)) })}`
                : ""}
            </p>
          </Note>
        ) : null}
        <form method="post" action="/gift-card" noValidate className="mt-6 grid max-w-md gap-4">
          <Field
            name="code"
            label={say("Code of the gift card")}
            hint={say("Sixteen letters and figures, as they stand in the letter.")}
            defaultValue={actionData?.typed ?? ""}
            problem={actionData?.problem || undefined}
            dir="ltr"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={60}
            required
          />
          <p>
            <button type="submit" className="press">
              {say("See what is on it")}
            </button>
          </p>
        </form>
      </div>
    </ShopFrame>
  );
}
