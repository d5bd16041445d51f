import { redirect } from "react-router";
import { exportBuyer } from "#domain/buyer/export.ts";
import { SignInAgain } from "#domain/errors.ts";
import { page } from "#web/answers.ts";
import { meOf, realmContext, shopContext } from "#web/context.ts";
import type { Route } from "./+types/data-download";

export const loader = page(async ({ context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  try {
    const held = await exportBuyer(shop, context.get(realmContext).identity, meOf(context));
    return new Response(JSON.stringify(held, null, 2), {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="my-data-at-${shop.store.slug}.json"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    // Its page asks for that, and comes back to itself: nobody is left looking at a file.
    if (error instanceof SignInAgain) return redirect("/account/data");
    throw error;
  }
});
