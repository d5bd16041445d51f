import type { StaticHandlerContext } from "react-router";
import type { Modules } from "./shop-documents.ts";

const NONE = new Headers();

/**
 * The headers of a document, as React Router has them in framework mode: each route's `headers`, from the outermost in, down to
 * the one that shows what went wrong if anything did. Cookies of all of them go along.
 */
export function headersOf(found: StaticHandlerContext, modules: Modules): Headers {
  const { matches, errors, loaderHeaders, actionHeaders } = found;
  const wrong = errors ? matches.findIndex(({ route }) => errors[route.id] !== undefined) : -1;
  const shown = wrong < 0 ? matches : matches.slice(0, wrong + 1);
  const thrown = wrong < 0 ? undefined : headersOfError(found, wrong);
  let headers = new Headers();
  for (const [at, { route }] of shown.entries()) {
    const [parent, own] = [headers, modules[route.id]?.headers];
    const told = {
      parentHeaders: parent,
      loaderHeaders: loaderHeaders[route.id] ?? NONE,
      actionHeaders: actionHeaders[route.id] ?? NONE,
      errorHeaders: at === shown.length - 1 ? thrown : undefined,
    };
    headers = new Headers(typeof own === "function" ? own(told) : (own ?? parent));
    for (const from of [told.errorHeaders, told.actionHeaders, told.loaderHeaders, parent])
      if (from) addCookies(headers, from);
  }
  return headers;
}

/** Those of the loader or action that failed, at or below the route that shows it. */
function headersOfError(found: StaticHandlerContext, from: number): Headers | undefined {
  const { matches, actionData, actionHeaders, loaderData, loaderHeaders } = found;
  for (const { route } of matches.slice(from)) {
    if (actionHeaders[route.id] && !(actionData && route.id in actionData)) return actionHeaders[route.id];
    if (loaderHeaders[route.id] && !(route.id in loaderData)) return loaderHeaders[route.id];
  }
  return undefined;
}

function addCookies(to: Headers, from: Headers): void {
  const there = new Set(to.getSetCookie());
  for (const cookie of from.getSetCookie()) if (!there.has(cookie)) to.append("set-cookie", cookie);
}
