import { Conflict } from "#domain/errors.ts";
import { askReturn } from "#domain/return/ask.ts";
import { returnForm } from "#domain/return/form.ts";
import { keepAfterAll } from "#domain/return/keep.ts";
import { RETURN_REASONS } from "#domain/return/return.ts";
import { sayIn } from "#domain/words/say.ts";
import { page, typedOf } from "#web/answers.ts";
import { sayContext, shopContext } from "#web/context.ts";
import type { Route } from "./+types/order-return";
import { answerShopper } from "./answer-shopper.ts";
import { FieldProblem } from "./field.tsx";
import { noteOf, readAsk, toOrder } from "./order-ask.ts";
import { NO_INDEX } from "./page-words.ts";
import { ProblemSummary } from "./problem-summary.tsx";
import { readReturn } from "./return-form.ts";
import { reasonWords } from "./return-words.ts";
import { ShopFrame } from "./shop-frame.tsx";
import { useSay } from "./use-say.ts";
import { reads } from "./reads.ts";

export const handle = reads("key");

export const loader = page(async ({ params, request, context }: Route.LoaderArgs) => {
  const { number, key } = readAsk({ params, request });
  return { ...(await returnForm(context.get(shopContext), number, key)), key };
});

/** Asks for a return, or gives one up (`keep`). */
export const action = page(async ({ params, request, context }: Route.ActionArgs) => {
  const ask = readAsk({ params, request });
  const typed = typedOf(await request.formData());
  const shop = context.get(shopContext);
  const say = context.get(sayContext);
  return answerShopper(say, typed, async () => {
    try {
      if (typed["keep"] === undefined) {
        await askReturn(shop, ask.number, ask.key, readReturn(typed));
        return toOrder(ask, say("The shop has your return and will write to you."));
      }
      await keepAfterAll(shop, ask.number, ask.key, typed["keep"]);
      return toOrder(ask, say("The return was called off"));
    } catch (error) {
      if (error instanceof Conflict) return toOrder(ask, noteOf(say, error));
      throw error;
    }
  });
});

/** Whoever holds the order's key is here: kept nowhere on the way. */
export const headers: Route.HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [
        { title: `${sayIn(loaderData.shell.locale)("Return something")} · ${loaderData.shell.name}` },
        NO_INDEX,
      ]
    : [];

export default function OrderReturn({ loaderData, actionData }: Route.ComponentProps) {
  const { shell, lines, number, key, id } = loaderData;
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
        <h1>{say("Return something")}</h1>
        {lines.length === 0 ? (
          <p className="mt-4 text-lg">
            {say("Nothing of this order can be returned online. Please write to the shop.")}
          </p>
        ) : (
          <form method="post" noValidate className="mt-6 grid gap-6">
            <input type="hidden" name="id" value={typed["id"] ?? id} />
            <ProblemSummary problems={problems} order={["lines", "note"]} />
            <div id="lines" tabIndex={-1} className="grid gap-4">
              {lines.map((line) => (
                <fieldset key={line.id} className="grid gap-3 rounded-box border border-line p-4">
                  <legend className="px-1 font-medium wrap-anywhere">
                    {[line.title, line.variantTitle].filter(Boolean).join(", ")}
                  </legend>
                  <div className="grid gap-3 sm:grid-cols-[8rem_1fr]">
                    <label className="block">
                      <span className="mb-1 block">{say("How many")}</span>
                      <select
                        name={`quantity ${line.id}`}
                        defaultValue={typed[`quantity ${line.id}`] ?? "0"}
                        className="field"
                      >
                        {Array.from({ length: Math.min(line.most, 999) + 1 }, (_, count) => (
                          <option key={count} value={count}>
                            {count}
                          </option>
                        ))}
                      </select>
                    </label>
                    <label className="block">
                      <span className="mb-1 block">{say("Why")}</span>
                      <select
                        name={`reason ${line.id}`}
                        defaultValue={typed[`reason ${line.id}`] ?? ""}
                        className="field"
                      >
                        <option value="">{say("Please choose")}</option>
                        {RETURN_REASONS.map((reason) => (
                          <option key={reason} value={reason}>
                            {reasonWords(say, reason)}
                          </option>
                        ))}
                      </select>
                    </label>
                  </div>
                </fieldset>
              ))}
              <FieldProblem id="lines" problem={problems["lines"]} />
            </div>
            <div>
              <label htmlFor="note" className="mb-1 block font-medium">
                {say("What is wrong with it? (optional)")}
              </label>
              <textarea
                id="note"
                name="note"
                rows={4}
                dir="auto"
                maxLength={1000}
                defaultValue={typed["note"] ?? ""}
                aria-invalid={problems["note"] ? true : undefined}
                aria-describedby={problems["note"] ? "note-problem" : undefined}
                className="field"
              />
              <FieldProblem id="note" problem={problems["note"]} />
            </div>
            <p className="text-sm text-muted">
              {say("Please don't send anything yet. {shop} looks at it and tells you how.", {
                shop: shell.name,
              })}
            </p>
            <button type="submit" className="press justify-self-start">
              {say("Ask for the return")}
            </button>
          </form>
        )}
      </div>
    </ShopFrame>
  );
}
