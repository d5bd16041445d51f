import type { AtDoor } from "./door.ts";

/** Scheme, host and port as the visitor's browser knows this address. */
export const ownOrigin = (c: AtDoor): string =>
  `${new URL(c.req.url).protocol}//${(c.req.header("host") ?? "").toLowerCase()}`;
