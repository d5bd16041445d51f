import type { OnlineGateway } from "#domain/payment/providers.ts";
import { appManifest } from "./app-manifest.ts";
import { card } from "./cards.ts";
import { health, ready } from "./health.ts";
import type { AtDoor } from "./door.ts";
import type { Host } from "./host.ts";
import { media } from "./media.ts";
import { messagePicture } from "./message-picture.ts";
import { pushWorker } from "./push-worker.ts";
import { disputeRoom, inboxRoom, orderRoom, staffRoom, storeRoom } from "./rooms.ts";
import { gatewayWebhook } from "./webhooks.ts";
import { seen } from "./visits/seen.ts";

/**
 * Who may use it: anyone; a gateway, which proves itself by its signature over the body; whoever `party/admit.ts` lets into a room, as
 * a buyer, as one of the store's people, or as an admin in a dispute.
 */
type Who = "anyone" | "gateway" | "buyer" | "staff" | "admin";

export type WorkerRoute = {
  method: "GET" | "POST";
  path: `/${string}`;
  /** Where it answers; elsewhere there is nothing at this address. */
  hosts: "any" | readonly Host["kind"][];
  who: Who;
  answer: (c: AtDoor) => Response | Promise<Response>;
};

function webhooks(provider: OnlineGateway, path: WorkerRoute["path"]): WorkerRoute {
  return { method: "POST", path, hosts: ["platform"], who: "gateway", answer: gatewayWebhook(provider) };
}

/**
 * What the Worker answers besides pages (`web/routes.ts`, `web/access.ts`) and the API (`api/routes.ts`). A route that is in none
 * of these lists fails a test.
 */
export const WORKER_ROUTES: readonly WorkerRoute[] = [
  { method: "GET", path: "/healthz", hosts: "any", who: "anyone", answer: health },
  { method: "GET", path: "/readyz", hosts: "any", who: "anyone", answer: ready },
  // Written out: what is not here answers nowhere.
  webhooks("paystack", "/webhooks/paystack/:storeId"),
  webhooks("flutterwave", "/webhooks/flutterwave/:storeId"),
  { method: "GET", path: "/media/*", hosts: ["platform", "store"], who: "anyone", answer: media },
  {
    method: "GET",
    path: "/message-pictures/*",
    hosts: ["platform", "store"],
    // Whoever has the address; the store's signature in it is compared.
    who: "anyone",
    answer: messagePicture,
  },
  { method: "GET", path: "/cards/*", hosts: ["store"], who: "anyone", answer: card },
  { method: "POST", path: "/seen", hosts: ["store"], who: "anyone", answer: seen },
  {
    method: "GET",
    path: "/dashboard/push-worker.js",
    hosts: ["platform"],
    who: "anyone",
    answer: pushWorker,
  },
  {
    method: "GET",
    path: "/dashboard/app.webmanifest",
    hosts: ["platform"],
    who: "anyone",
    answer: appManifest,
  },
  { method: "GET", path: "/rooms/orders/:number", hosts: ["store"], who: "buyer", answer: orderRoom },
  { method: "GET", path: "/rooms/store", hosts: ["store"], who: "buyer", answer: storeRoom },
  { method: "GET", path: "/rooms/disputes/:id", hosts: ["platform"], who: "admin", answer: disputeRoom },
  { method: "GET", path: "/rooms/stores/:slug", hosts: ["platform"], who: "staff", answer: inboxRoom },
  { method: "GET", path: "/rooms/stores/:slug/:id", hosts: ["platform"], who: "staff", answer: staffRoom },
];

const GATEWAYS = WORKER_ROUTES.filter(({ who }) => who === "gateway").map(({ method, path }) => ({
  method,
  path: new RegExp(`^${path.replace(/:\w+/g, "[\\w-]+")}$`),
}));

/** Whether this is an address of a gateway, and nothing that only begins like one. */
export const isForGateways = (method: string, path: string): boolean =>
  GATEWAYS.some((route) => route.method === method && route.path.test(path));
