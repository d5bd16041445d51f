import { health, ready } from "./health.ts";
import type { AtDoor } from "./door.ts";
import type { Host } from "./host.ts";
import { media } from "./media.ts";
import { paystackWebhook } from "./webhooks.ts";

/** Who may use it: anyone, or a gateway, which proves itself by its signature over the body. */
type Who = "anyone" | "gateway";

export type WorkerRoute = {
  method: "GET" | "POST";
  path: `/${string}`;
  /** Where it answers; elsewhere there is nothing at this address. */
  hosts: "any" | readonly Host["kind"][];
  who: Who;
  answer: (c: AtDoor) => Response | Promise<Response>;
};

/**
 * What the Worker answers besides pages (`web/routes.ts`, `web/access.ts`) and the API (`api/routes.ts`). A route that is in none
 * of these lists fails a test.
 */
export const WORKER_ROUTES: readonly WorkerRoute[] = [
  { method: "GET", path: "/healthz", hosts: "any", who: "anyone", answer: health },
  { method: "GET", path: "/readyz", hosts: "any", who: "anyone", answer: ready },
  {
    method: "POST",
    path: "/webhooks/paystack/:storeId",
    hosts: ["platform"],
    who: "gateway",
    answer: paystackWebhook,
  },
  { method: "GET", path: "/media/*", hosts: ["platform", "store"], who: "anyone", answer: media },
];
