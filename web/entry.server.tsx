import { isbot } from "isbot";
import { renderToReadableStream, renderToStaticMarkup } from "react-dom/server";
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from "react-router";
import { requestInfo } from "./context.ts";
import { withoutValues } from "./error-log.ts";

/**
 * Renders a page. One of a shop has all it shows before it is rendered and is markup for good, so it is written in one go, which
 * costs less than a stream. Of the others robots get the whole; people get them as they come.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce, requestId, hydrated } = context.get(requestInfo);
  headers.set("content-type", "text/html; charset=utf-8");
  if (!hydrated) return new Response(markup(routerContext, request.url), { status, headers });
  let answered = false;
  let answerStatus = status;
  const stream = await renderToReadableStream(
    <ServerRouter context={routerContext} url={request.url} nonce={nonce} />,
    {
      nonce,
      signal: request.signal,
      onError(error: unknown) {
        answerStatus = 500;
        if (answered) console.error(JSON.stringify({ level: "error", requestId, ...withoutValues(error) }));
      },
    },
  );
  if (isbot(request.headers.get("user-agent"))) await stream.allReady;
  answered = true;
  return new Response(stream, { status: answerStatus, headers });
}

/**
 * The page without what a browser would need to take it over: the router's own copy of its data, and the routes that lead on
 * from it.
 */
function markup(whole: EntryContext, url: string): string {
  const { serverHandoffStream: unread, ...context } = whole;
  void unread;
  const routes = Object.fromEntries(
    whole.staticHandlerContext.matches.map(({ route: { id } }) => [id, whole.manifest.routes[id]]),
  );
  const alone = { ...context, manifest: { ...whole.manifest, routes } };
  return `<!DOCTYPE html>${renderToStaticMarkup(<ServerRouter context={alone} url={url} />)}`;
}

/** Errors that no page expected: the log gets them with the request's id, the visitor gets the id alone. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: RouterContextProvider },
) {
  // The router's own refusals (no such page, no form here) are answers, not errors.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  const { requestId } = context.get(requestInfo);
  const { pathname } = new URL(request.url);
  console.error(JSON.stringify({ level: "error", requestId, path: pathname, ...withoutValues(error) }));
}
