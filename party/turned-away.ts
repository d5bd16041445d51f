import { CLOSED } from "#domain/thread/protocol.ts";

/**
 * To a page that has to be loaded anew, with no room woken for it. A browser tells a page nothing of why a door did not open; so this one
 * opens, and closes at once with the reason.
 */
export function turnedAway(): Response {
  const { 0: page, 1: door } = new WebSocketPair();
  door.accept();
  door.close(CLOSED.version, "Please reload the page.");
  return new Response(null, { status: 101, webSocket: page });
}
