import type { Context } from "hono";
import type { PlatformContext } from "#domain/context.ts";
import type { Env } from "#wiring/env.ts";
import type { Opening } from "#wiring/open-shop.ts";
import type { Host } from "./host.ts";

/** What every handler of the Worker finds in its Hono context. */
export type Door = {
  Bindings: Env;
  Variables: {
    requestId: string;
    host: Host;
    opening: Opening;
    platform: PlatformContext;
    /** In how many seconds the soonest of the limits that this request met lets it through. */
    retryAfterS?: number;
    /** Set by pages that carry React to the browser: their scripts are allowed by this nonce. */
    nonce?: string;
  };
};

export type AtDoor = Context<Door>;
