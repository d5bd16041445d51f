import { isbot } from "isbot";
import { renderToReadableStream } from "react-dom/server";
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from "react-router";
import { requestInfo } from "./context.ts";
import { withoutValues } from "./error-log.ts";

/**
 * Renders a page of the platform; one of a shop is written by `storefront/document.tsx`. Robots get the whole, people get it as it
 * comes.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce, requestId } = context.get(requestInfo);
  headers.set("content-type", "text/html; charset=utf-8");
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
