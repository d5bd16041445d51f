import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AtDoor } from "./door.ts";

/** An RFC 9457 problem: `code` is stable, `detail` is for people. */
export function problem(c: AtDoor, status: ContentfulStatusCode, code: string, detail: string): Response {
  return c.body(
    JSON.stringify({ type: "about:blank", status, code, detail, request_id: c.get("requestId") }),
    status,
    { "content-type": "application/problem+json" },
  );
}
