import { isBuyerStep, stepByBuyer, type BuyerStep } from "#domain/dispute/by-buyer.ts";
import { disputeForm } from "#domain/dispute/form.ts";
import { openDisputeOf } from "#domain/dispute/open.ts";
import { WORDS_MOST } from "#domain/dispute/words.ts";
import { Conflict } from "#domain/errors.ts";
import { sayIn, type Say } from "#domain/words/say.ts";
import { page, typedOf } from "#web/answers.ts";
import { sayContext, shopContext } from "#web/context.ts";
import type { Route } from "./+types/dispute";
import { answerShopper } from "./answer-shopper.ts";
import { disputeKindWords } from "./dispute-words.ts";
import { FieldProblem } from "./field.tsx";
import { noteOf, readAsk, toOrder } from "./order-ask.ts";
import { NO_INDEX } from "./page-words.ts";
import { ProblemSummary } from "./problem-summary.tsx";
import { reads } from "./reads.ts";
import { ShopFrame } from "./shop-frame.tsx";
import { useSay } from "./use-say.ts";

export const handle = reads("key");

export const loader = page(async ({ params, request, context }: Route.LoaderArgs) => {
  const { number, key } = readAsk({ params, request });
  return { ...(await disputeForm(context.get(shopContext), number, key)), key };
});

/** Opens a dispute, or takes a step of one (`dispute`, `step`, and the `offer` that it answers). */
export const action = page(async ({ params, request, context }: Route.ActionArgs) => {
  const ask = readAsk({ params, request });
  const typed = typedOf(await request.formData());
  const shop = context.get(shopContext);
  const say = context.get(sayContext);
  const { id = "", kind = "", words = "", dispute = "", step, offer } = typed;
  return answerShopper(say, typed, async () => {
    try {
      if (step === undefined) {
        await openDisputeOf(shop, ask.number, ask.key, { id, kind, words });
        return toOrder(ask, say("The shop has your dispute and will answer you."));
      }
      if (!isBuyerStep(step)) return toOrder(ask, null);
      await stepByBuyer(shop, ask.number, ask.key, {
        disputeId: dispute,
        step,
        ...(offer !== undefined && { offer }),
      });
      return toOrder(ask, stepNote(say, step));
    } catch (error) {
      if (error instanceof Conflict) return toOrder(ask, noteOf(say, error));
      throw error;
    }
  });
});

function stepNote(say: Say, step: BuyerStep): string {
  if (step === "withdraw") return say("You withdrew your dispute");
  if (step === "agree") return say("You agreed, and your dispute is settled");
  return step === "disagree" ? say("You said no to the offer") : say("The platform looks at it now");
}

/** Whoever holds the order's key is here: kept nowhere on the way. */
export const headers: Route.HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${sayIn(loaderData.shell.locale)("Open a dispute")} · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

export default function OpenDispute({ loaderData, actionData }: Route.ComponentProps) {
  const { shell, kinds, number, key, id } = loaderData;
  const { problems = {}, typed = {} } = actionData ?? {};
  const say = useSay();
  return (
    <ShopFrame shell={shell}>
      <div className="page max-w-2xl pt-6 md:pt-12">
        <a href={`/orders/${number}?key=${key}`} className="link tap">
          <span aria-hidden="true" className="me-1 inline-block rtl:-scale-x-100">
            ←
          </span>
          {say("Your order {number}", { number })}
        </a>
        <h1>{say("Open a dispute")}</h1>
        {kinds.length === 0 ? (
          <p className="mt-4 text-lg">
            {say("No dispute can be opened about this order now. Please write to the shop.")}
          </p>
        ) : (
          <form method="post" noValidate className="mt-6 grid gap-6">
            <input type="hidden" name="id" value={typed["id"] ?? id} />
            <ProblemSummary problems={problems} order={["kind", "words"]} />
            <p>
              {say(
                "{shop} has three days to answer. Then, or when you ask for it, somebody of the platform reads the order and your messages, and decides. The platform moves no money itself.",
                { shop: shell.name },
              )}
            </p>
            <fieldset
              id="kind"
              tabIndex={-1}
              aria-describedby={problems["kind"] ? "kind-problem" : undefined}
              className="grid gap-1"
            >
              <legend className="mb-1 font-medium">{say("What is wrong?")}</legend>
              {kinds.map((kind) => (
                <label key={kind} className="flex min-h-11 items-center gap-3">
                  <input
                    type="radio"
                    name="kind"
                    value={kind}
                    defaultChecked={typed["kind"] === kind}
                    className="size-5"
                  />
                  {disputeKindWords(say, kind)}
                </label>
              ))}
              <FieldProblem id="kind" problem={problems["kind"]} />
            </fieldset>
            <div>
              <label htmlFor="words" className="mb-1 block font-medium">
                {say("What happened, and what would settle it for you?")}
              </label>
              <textarea
                id="words"
                name="words"
                rows={6}
                dir="auto"
                maxLength={WORDS_MOST}
                defaultValue={typed["words"] ?? ""}
                aria-invalid={problems["words"] ? true : undefined}
                aria-describedby={problems["words"] ? "words-problem" : undefined}
                className="field"
              />
              <FieldProblem id="words" problem={problems["words"]} />
            </div>
            <button type="submit" className="press justify-self-start">
              {say("Open the dispute")}
            </button>
          </form>
        )}
      </div>
    </ShopFrame>
  );
}
