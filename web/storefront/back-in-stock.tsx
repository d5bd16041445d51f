import { data, redirect } from "react-router";
import { askWhenBack, backInStockPage } from "#domain/stock-request/ask.ts";
import { sayIn } from "#domain/words/say.ts";
import { page, typedOf } from "#web/answers.ts";
import { meContext, realmContext, sayContext, shopContext, typedContext } from "#web/context.ts";
import type { Route } from "./+types/back-in-stock";
import { answerShopper } from "./answer-shopper.ts";
import { Field } from "./field.tsx";
import { Note } from "./note.tsx";
import { NO_INDEX } from "./page-words.ts";
import { ProblemSummary } from "./problem-summary.tsx";
import { ShopFrame } from "./shop-frame.tsx";
import { useSay } from "./use-say.ts";
import { reads } from "./reads.ts";

/** What was chosen in a form counts, not the address it went to: a product's page has one form for all that are sold out. */
const variantIn = (request: Request, typed: Record<string, string> | null): string =>
  typed?.["variant"] ?? new URL(request.url).searchParams.get("variant") ?? "";

export const handle = reads("variant", "asked");

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const variantId = variantIn(request, context.get(typedContext));
  const found = await backInStockPage(context.get(shopContext), variantId);
  const asked = new URL(request.url).searchParams.has("asked");
  return data({ ...found, email: context.get(meContext)?.email ?? "", asked });
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  context.set(typedContext, typed);
  const variantId = variantIn(request, typed);
  return answerShopper(context.get(sayContext), typed, async () => {
    const { identity } = context.get(realmContext);
    await askWhenBack(context.get(shopContext), identity, { variantId, email: typed["email"] ?? "" });
    return redirect(`/back-in-stock?variant=${encodeURIComponent(variantId)}&asked=1`, { status: 303 });
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [
        { title: `${sayIn(loaderData.shell.locale)("Tell me when it is back")} · ${loaderData.shell.name}` },
        NO_INDEX,
      ]
    : [];

export default function BackInStock({ loaderData, actionData }: Route.ComponentProps) {
  const { shell, variant, email, asked } = loaderData;
  const { problems = {}, typed } = actionData ?? {};
  const say = useSay();
  const title = [variant.product.title, variant.options.join(" / ")].filter(Boolean).join(", ");
  const there = `/products/${variant.product.handle}`;
  return (
    <ShopFrame shell={shell}>
      <div className="page max-w-2xl pt-8 md:pt-12">
        <h1>{say("Tell me when it is back")}</h1>
        <p className="mt-3 text-lg wrap-anywhere">{title}</p>
        {asked && !actionData ? (
          <>
            <Note>
              {say("Noted. When it can be had again we write to you, once. Nothing else comes of it.")}
            </Note>
            <p className="mt-6 flex flex-wrap gap-3">
              <a href={there} className="press press-quiet">
                {say("Back to it")}
              </a>
              <a href="/collections/all" className="press press-quiet">
                {say("See other things")}
              </a>
            </p>
          </>
        ) : variant.inStock ? (
          <p className="mt-6">
            {say("It is here again.")}{" "}
            <a href={there} className="link">
              {say("See it in the shop")}
            </a>
          </p>
        ) : (
          <form
            method="post"
            action={`/back-in-stock?variant=${variant.id}`}
            noValidate
            className="mt-6 grid max-w-md gap-5"
          >
            <input type="hidden" name="variant" value={variant.id} />
            <ProblemSummary problems={problems} order={["email"]} />
            <Field
              name="email"
              label={say("Your e-mail")}
              hint={say("For one letter, when it is back. Then we forget it.")}
              type="email"
              inputMode="email"
              autoComplete="email"
              enterKeyHint="send"
              required
              defaultValue={typed?.["email"] ?? email}
              problem={problems["email"]}
            />
            <button type="submit" className="press justify-self-start">
              {say("Write to me")}
            </button>
          </form>
        )}
      </div>
    </ShopFrame>
  );
}
