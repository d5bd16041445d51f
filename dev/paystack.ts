import { Hono } from "hono";
import { misbehave } from "./faults.ts";
import { NO_FAULTS, type GatewayFaults } from "./gateway/faults.ts";
import { switches } from "./gateway/switches.ts";
import { Webhooks } from "./gateway/webhooks.ts";
import { paystackApi } from "./paystack/api.ts";
import { Book } from "./paystack/book.ts";
import { merchantDesk } from "./paystack/desk.ts";
import { processRefund, type Merchants } from "./paystack/merchant.ts";
import { payPage } from "./paystack/pay-page.ts";
import { serveFetch, type Stop } from "./server.ts";

export type PaystackOptions = {
  port: number;
  /** Keeps payments over a restart. */
  file?: string;
  /**
   * Where webhooks of a merchant go who never set an address. A merchant sets one as in Paystack's dashboard:
   * on the page at `/`, or by `POST /_standin/webhook-url {secret_key, url}`. Without either none is sent.
   */
  defaultWebhookUrl?: (secretKey: string) => string | undefined;
  refundStepMs?: number;
};

/** Speaks Paystack's API, shows its hosted pay page and sends its webhooks. */
export async function startPaystack(options: PaystackOptions): Promise<{ url: string; stop: Stop }> {
  let faults: GatewayFaults = { ...NO_FAULTS };
  const merchants: Merchants = {
    book: new Book(options.file),
    webhooks: new Webhooks(() => faults),
    faults: () => faults,
    defaultWebhookUrl: options.defaultWebhookUrl ?? (() => undefined),
    refundStepMs: options.refundStepMs ?? 400,
  };
  let url = "";

  const app = new Hono();
  app.route(
    "/",
    switches(merchants.webhooks, (wanted) => (faults = wanted)),
  );
  app.route(
    "/",
    merchantDesk(merchants, () => (faults = { ...NO_FAULTS })),
  );
  app.route("/", payPage(merchants));
  app.use(misbehave(() => faults));
  app.route(
    "/",
    paystackApi(merchants, (accessCode) => `${url}/checkout/${accessCode}`),
  );

  const listening = await serveFetch((request) => app.fetch(request), options.port);
  // The buyer's browser goes there; localhost reads better than a number.
  url = `http://localhost:${listening.port}`;
  for (const refund of merchants.book.refunds) {
    if (refund.status === "pending" || refund.status === "processing") void processRefund(merchants, refund);
  }
  return {
    url: listening.url,
    stop: async () => {
      merchants.webhooks.stop();
      await listening.stop();
      await merchants.book.flush();
    },
  };
}
