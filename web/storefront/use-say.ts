import { useRouteLoaderData } from "react-router";
import { sayIn, type Say } from "#domain/words/say.ts";
import type { loader } from "./frame.tsx";

/** How this page says things: in the language it is shown in. */
export function useSay(): Say {
  const seen = useRouteLoaderData<typeof loader>("storefront/frame");
  return sayIn(seen?.locale ?? "en");
}
