import { redirect } from "react-router";
import { Conflict } from "#domain/errors.ts";
import { wantQuiet } from "#domain/safety/quiet.ts";
import { page, typedOf } from "#web/answers.ts";
import { sayContext, shopContext } from "#web/context.ts";
import type { Route } from "./+types/quiet";
import { doneAt } from "./kept-note.ts";

const PATH = "/account/messages";

export const loader = () => redirect(PATH, 303);

/** Wants messages about orders alone (`quiet` yes), or all of them again. */
export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const quiet = typed["quiet"] === "yes";
  const say = context.get(sayContext);
  try {
    await wantQuiet(context.get(shopContext), typed["of"] ?? "", quiet);
  } catch (error) {
    if (error instanceof Conflict) return doneAt(PATH, say.told(error));
    throw error;
  }
  return doneAt(
    PATH,
    quiet
      ? say("The shop writes to you only about your orders now.")
      : say("The shop can write to you again."),
  );
});
