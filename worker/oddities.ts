import type { MiddlewareHandler } from "hono";
import { PROOF_BYTES } from "#domain/payment/proof.ts";
import { PICTURES_BYTES } from "#domain/thread/card-words.ts";
import type { AtDoor, Door } from "./door.ts";
import { notice } from "./notice.ts";
import { problem } from "./problem.ts";
import { isForGateways } from "./routes.ts";

/** Forms are a few kilobytes; only the dashboard, behind its sign-in, also sends product files and pictures. */
const FORM_BODY_MOST = 256 * 1024;
const takesFiles = (c: AtDoor): boolean =>
  c.get("host").kind === "platform" && c.req.path.startsWith("/dashboard/");
/**
 * What buyers send besides, with the form around it: a photograph of a transfer's receipt, and pictures with a message, also where one that
 * was not sent is given back.
 */
const FILES: [path: RegExp, most: number][] = [
  [/^\/([a-z]{2}\/)?orders\/\d{1,9}\/receipt$/, PROOF_BYTES + 64 * 1024],
  [/^\/([a-z]{2}\/)?(orders\/\d{1,9}\/messages|account\/(messages|unsent))$/, PICTURES_BYTES + 64 * 1024],
];
const mostOf = (c: AtDoor): number =>
  (c.get("host").kind === "store" && FILES.find(([path]) => path.test(c.req.path))?.[1]) || FORM_BODY_MOST;
const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/** A form in parts says what is between them (RFC 7578 §4.1). */
const PARTS = /^multipart\/form-data/i;
const BOUNDARY = /;\s*boundary=("[^"]{1,70}"|[^\s";]{1,70})\s*(;|$)/i;

/** Addresses that programs use: they get problems, and say themselves which bodies they take. */
const isForMachines = ({ method, path }: AtDoor["req"]): boolean =>
  path.startsWith("/api/") || isForGateways(method, path);

/** Turns away what no page of ours sends, before anything reads it. */
export const refuseOddities: MiddlewareHandler<Door> = async (c, next) => {
  // A NUL is in no address of ours, and the database takes none.
  if (c.req.url.includes("%00"))
    return isForMachines(c.req)
      ? problem(c, 404, "not_found", "There is nothing at this address.")
      : notice(c, "nothing");
  if (c.req.method === "GET" || c.req.method === "HEAD" || isForMachines(c.req)) return next();
  if (c.req.method !== "POST") return notice(c, "nothing");
  const length = Number(c.req.header("content-length") ?? Number.NaN);
  if (!takesFiles(c) && !(length <= mostOf(c))) return notice(c, "large");
  const type = c.req.header("content-type") ?? "";
  const readable = FORM.test(type) && (!PARTS.test(type) || BOUNDARY.test(type));
  if (length > 0 && !readable) return notice(c, "unreadable");
  return next();
};
