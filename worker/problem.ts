import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AtDoor } from "./door.ts";

/**
 * What a problem may carry besides: `problems` says field by field what is wrong, in dotted paths; `""` is the whole. `flow` is
 * what an answer must carry to go on from here.
 */
type More = {
  problems?: Record<string, string>;
  flow?: string | undefined;
  headers?: Record<string, string>;
};

/** An RFC 9457 problem: `code` is stable, `detail` is for people. */
export function problem(
  c: AtDoor,
  status: ContentfulStatusCode,
  code: string,
  detail: string,
  { problems, flow, headers }: More = {},
): Response {
  const said = { type: "about:blank", status, code, detail, problems, flow, request_id: c.get("requestId") };
  return c.body(JSON.stringify(said), status, { "content-type": "application/problem+json", ...headers });
}
