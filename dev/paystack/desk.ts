import { Hono } from "hono";
import { html } from "hono/html";
import { page } from "../pages.ts";
import { tellCharge, type Merchants } from "./merchant.ts";
import { refundBody, transactionBody } from "./shapes.ts";

/** What Paystack's own dashboard does for a merchant (webhook address, list of payments), and what tests look at. */
export function merchantDesk(merchants: Merchants, calmDown: () => void) {
  const { book, webhooks } = merchants;
  const desk = new Hono();

  desk.get("/", (c) => c.html(deskPage(merchants)));
  desk.post("/", async (c) => {
    const { secret_key, url } = await c.req.parseBody();
    if (typeof secret_key === "string" && typeof url === "string" && URL.canParse(url)) {
      book.setWebhookUrl(secret_key, url);
    }
    return c.redirect("/", 303);
  });

  desk.post("/_standin/webhook-url", async (c) => {
    const { secret_key, url } = await c.req.json<{ secret_key?: string; url?: string }>();
    if (!secret_key || !url || !URL.canParse(url)) {
      return c.json({ error: "secret_key and an absolute url are needed" }, 400);
    }
    book.setWebhookUrl(secret_key, url);
    return c.json({ ok: true });
  });
  desk.get("/_standin/transactions", (c) =>
    c.json({
      transactions: book.transactions.map((one) => ({
        ...transactionBody(one),
        access_code: one.access_code,
      })),
      refunds: book.refunds.map((refund) => refundBody(book, refund)),
      webhooks: webhooks.sent,
    }),
  );
  desk.post("/_standin/resend-webhook", async (c) => {
    const { reference } = await c.req.json<{ reference?: string }>();
    const found = book.transactions.find((one) => one.reference === reference);
    if (found?.status !== "success") return c.json({ error: "no such payment" }, 404);
    tellCharge(merchants, found);
    return c.json({ ok: true });
  });
  desk.post("/_standin/reset", (c) => {
    book.clear();
    webhooks.sent.length = 0;
    webhooks.held.length = 0;
    calmDown();
    return c.json({ ok: true });
  });
  desk.onError((error, c) => c.json({ error: error.message }, 400));
  return desk;
}

function deskPage({ book }: Merchants) {
  const body = html`<h1>Paystack stand-in</h1>
    <p class="soft">
      Any key that starts with sk_test_ or sk_live_ works, unless it has the word “bad”, like sk_test_bad.
      Nothing here moves money.
    </p>
    <form class="card" method="post">
      <h2>Where webhooks go</h2>
      <label>Secret key<input name="secret_key" required placeholder="sk_test_…" /></label>
      <label>Webhook address<input name="url" type="url" required /></label>
      <button class="go">Save</button>
      ${Object.entries(book.webhookUrls).map(([key, url]) => html`<p class="soft">${key} → ${url}</p>`)}
    </form>
    <div class="card">
      <h2>Payments</h2>
      ${book.transactions.length === 0 ? html`<p class="soft">None yet.</p>` : ""}
      <ul>
        ${book.transactions.toReversed().map(
          (one) =>
            html`<li>
              <a href="/checkout/${one.access_code}"
                ><strong>${one.currency} ${(one.requested_amount / 100).toFixed(2)}</strong> ${one.status}
                <span class="soft">${one.email} · ${one.reference}</span></a
              >
            </li>`,
        )}
      </ul>
    </div>`;
  return page("Paystack stand-in", body);
}
