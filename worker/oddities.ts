import type { MiddlewareHandler } from "hono";
import type { Door } from "./door.ts";
import { notice } from "./notice.ts";
import { problem } from "./problem.ts";

/** A shop's forms are a few kilobytes; the dashboard also sends product files and pictures. */
const SHOP_BODY_MOST = 256 * 1024;
const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/** Addresses that programs use: they get problems, and say themselves which bodies they take. */
const MACHINES = /^\/(api|webhooks)\//;

/** Turns away what no page of ours sends, before anything reads it. */
export const refuseOddities: MiddlewareHandler<Door> = async (c, next) => {
  // A NUL is in no address of ours, and the database takes none.
  if (c.req.url.includes("%00"))
    return MACHINES.test(c.req.path)
      ? problem(c, 404, "not_found", "There is nothing at this address.")
      : notice(c, "nothing");
  if (c.req.method === "GET" || c.req.method === "HEAD" || MACHINES.test(c.req.path)) return next();
  if (c.req.method !== "POST") return notice(c, "nothing");
  const length = Number(c.req.header("content-length") ?? Number.NaN);
  if (c.get("host").kind === "store" && !(length <= SHOP_BODY_MOST)) return notice(c, "large");
  if (length > 0 && !FORM.test(c.req.header("content-type") ?? "")) return notice(c, "unreadable");
  return next();
};
