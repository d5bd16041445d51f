import { isFetchedAhead } from "#web/fetched-ahead.ts";
import { type Reader, readerOf } from "./reader.ts";

/** The person who looks; null for a robot, and for a browser that fetches ahead what nobody may ever see. */
export function whoLooksAt(request: Request): Reader | null {
  const reader = request.method === "GET" ? readerOf(request.headers.get("user-agent")) : null;
  return reader && !isFetchedAhead(request) ? reader : null;
}
