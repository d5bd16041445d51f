import { Outlet } from "react-router";
import siteCss from "#web/site/site.css?url";
import type { Route } from "./+types/seller-only";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: siteCss }];

/** A page without a loader would be shown by the browser alone, and the middleware never asked. */
export const loader = () => null;

export default function SellerOnly() {
  return <Outlet />;
}
