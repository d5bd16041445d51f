import type { RouterContextProvider } from "react-router";
import { realmContext } from "./context.ts";

type Asked = { request: Request; url: URL; context: Readonly<RouterContextProvider> };

/**
 * Where this realm signs in, and then goes on to the page that was asked for. After signing in a page can be shown again;
 * of a form that was being sent
 * the page says, with `undone`, that it was not done, and goes on to where it can be filled in again. With `again`, somebody is signed in but should prove it once more.
 */
export function signInPath({ request, url, context }: Asked, { again = false } = {}): string {
  const { base } = context.get(realmContext).identity;
  const wanted = new URLSearchParams();
  wanted.set("next", `${publicPath(url.pathname)}${url.search}`);
  if (again) wanted.set("again", "1");
  else if (request.method !== "GET" && request.method !== "HEAD") wanted.set("undone", "1");
  return `${base}/sign-in?${wanted.toString()}`;
}

/** A shop's page as its visitors know it: without the prefix that the Worker adds. */
export const publicPath = (path: string): string => path.replace(/^\/_shop(?=\/|$)/, "") || "/";
