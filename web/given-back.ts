import { redirect } from "react-router";
import { givenBackAt } from "./access.ts";
import { publicPath } from "./sign-in-path.ts";

type Sent = { request: Request; url: URL; pattern: string };

/**
 * The way to the page that gives back what was written in a form, for whoever was signed out before they sent it; null where nothing is
 * lost. The browser sends it there by itself: nothing of it is kept on the way, so that nobody who signs in there next is shown it.
 */
export function givenBack({ request, url, pattern }: Sent, headers = new Headers()): Response | null {
  const path = givenBackAt(pattern);
  if (path === null || request.method === "GET" || request.method === "HEAD") return null;
  const next = `${publicPath(url.pathname)}${url.search}`;
  return redirect(`${path}?${new URLSearchParams({ next }).toString()}`, { status: 307, headers });
}
