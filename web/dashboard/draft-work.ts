import { findVariants } from "#domain/draft/find.ts";
import { typedDraft } from "#domain/draft/read.ts";
import { countTyped } from "#domain/draft/count-typed.ts";
import { page, textOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/draft-work";
import { readSent } from "./draft-form.ts";

/** Things to put into an order, by some of their words. */
export const loader = page(async ({ request, context }: Route.LoaderArgs) => ({
  found: await findVariants(context.get(shopContext), new URL(request.url).searchParams.get("q") ?? ""),
}));

/** What an order comes to as it stands in the form. Keeps nothing. */
export const action = page(async ({ request, context }: Route.ActionArgs) => ({
  counted: await countTyped(
    context.get(shopContext),
    typedDraft(readSent(textOf(await request.formData(), "draft"))),
  ),
}));
