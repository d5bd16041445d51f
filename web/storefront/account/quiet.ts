import { redirect } from "react-router";
import { wantQuiet } from "#domain/safety/quiet.ts";
import { page, typedOf } from "#web/answers.ts";
import { sayContext, shopContext } from "#web/context.ts";
import type { Route } from "./+types/quiet";
import { doneAt } from "./kept-note.ts";

const PATH = "/account/messages";

export const loader = () => redirect(PATH, 303);

/** Wants messages about orders alone (`quiet` yes), or all of them again. */
export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const quiet = typedOf(await request.formData())["quiet"] === "yes";
  const say = context.get(sayContext);
  await wantQuiet(context.get(shopContext), quiet);
  return doneAt(
    PATH,
    quiet
      ? say("The shop writes to you only about your orders now.")
      : say("The shop can write to you again."),
  );
});
