import { Hono } from "hono";
import { misbehave } from "./faults.ts";
import { flutterwaveApi } from "./flutterwave/api.ts";
import { Book, type Hook } from "./flutterwave/book.ts";
import { merchantDesk } from "./flutterwave/desk.ts";
import { processRefund, type Merchants } from "./flutterwave/merchant.ts";
import { payPage } from "./flutterwave/pay-page.ts";
import { NO_FAULTS, type GatewayFaults } from "./gateway/faults.ts";
import { switches } from "./gateway/switches.ts";
import { Webhooks } from "./gateway/webhooks.ts";
import { serveFetch, type Stop } from "./server.ts";

export type FlutterwaveOptions = {
  port: number;
  /** Keeps payments over a restart. */
  file?: string;
  /**
   * Where events of a merchant go who never set an address. A merchant sets one as in Flutterwave's dashboard: on the page at
   * `/`, or by `POST /_standin/webhook-url {secret_key, url, secret_hash, scheme}`. Without either none is sent.
   */
  defaultHook?: (secretKey: string) => Hook | undefined;
  refundStepMs?: number;
};

/** Speaks Flutterwave's API (v3), shows its hosted pay page and sends its webhooks. */
export async function startFlutterwave(options: FlutterwaveOptions): Promise<{ url: string; stop: Stop }> {
  let faults: GatewayFaults = { ...NO_FAULTS };
  const merchants: Merchants = {
    book: new Book(options.file),
    webhooks: new Webhooks(() => faults),
    faults: () => faults,
    defaultHook: options.defaultHook ?? (() => undefined),
    refundStepMs: options.refundStepMs ?? 800,
  };
  const { book, webhooks } = merchants;
  let url = "";

  const app = new Hono();
  app.route(
    "/",
    switches(webhooks, (wanted) => (faults = wanted)),
  );
  app.route(
    "/",
    merchantDesk(merchants, () => (faults = { ...NO_FAULTS })),
  );
  app.route("/", payPage(merchants));
  app.use(misbehave(() => faults));
  app.route(
    "/",
    flutterwaveApi(merchants, (code) => `${url}/pay/${code}`),
  );

  const listening = await serveFetch((request) => app.fetch(request), options.port);
  // The buyer's browser goes there; localhost reads better than a number.
  url = `http://localhost:${listening.port}`;
  for (const refund of book.state.refunds) {
    const of = book.transaction(refund.secretKey, String(refund.tx_id));
    if (of && refund.status === "pending") void processRefund(merchants, refund, of);
  }
  return {
    url: listening.url,
    stop: async () => {
      webhooks.stop();
      await listening.stop();
      await book.flush();
    },
  };
}
