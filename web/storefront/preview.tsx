import { data } from "react-router";
import { previewPage } from "#domain/look/preview.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/preview";
import { NO_INDEX } from "./page-words.ts";
import { Sections } from "./sections.tsx";
import { ShopFrame } from "./shop-frame.tsx";

/** The front page as it is being worked on, for the frame in the editor: shown inside the platform's own pages and kept nowhere. */
export const loader = page(async ({ context, params }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  return data(await previewPage(shop, params.token), {
    headers: { "cache-control": "private, no-store", "x-framed-by": shop.platformOrigin },
  });
});

export const headers: Route.HeadersFunction = ({ errorHeaders, loaderHeaders }) =>
  errorHeaders ? new Headers({ "cache-control": "no-store" }) : new Headers(loaderHeaders);

export const meta: Route.MetaFunction = () => [{ title: "Preview" }, NO_INDEX];

export default function Preview({ loaderData }: Route.ComponentProps) {
  return (
    <ShopFrame shell={loaderData.shell}>
      <Sections page={loaderData} />
    </ShopFrame>
  );
}
