import { Hono } from "hono";
import { html } from "hono/html";
import { formatMoney } from "#domain/money.ts";
import { page } from "../pages.ts";
import type { Hook } from "./book.ts";
import { tellCharge, type Merchants } from "./merchant.ts";
import { refundBody, transactionBody } from "./shapes.ts";

/** What Flutterwave's own dashboard does for a merchant (webhook address and secret hash, list of payments), and what tests look at. */
export function merchantDesk(merchants: Merchants, calmDown: () => void) {
  const { book, webhooks } = merchants;
  const desk = new Hono();

  desk.get("/", (c) => c.html(deskPage(merchants)));
  desk.post("/", async (c) => {
    const { secret_key, ...hook } = await c.req.parseBody<Record<string, string>>();
    const read = readHook(hook);
    if (secret_key && read) book.setHook(secret_key, read);
    return c.redirect("/", 303);
  });
  desk.post("/_standin/webhook-url", async (c) => {
    const { secret_key, ...hook } = await c.req.json<Record<string, string>>();
    const read = readHook(hook);
    if (!secret_key || !read)
      return c.json({ error: "secret_key, secret_hash and an absolute url are needed" }, 400);
    book.setHook(secret_key, read);
    return c.json({ ok: true });
  });
  desk.get("/_standin/transactions", (c) =>
    c.json({
      links: book.state.links.map(({ code, tx_ref, amount, currency }) => ({
        code,
        tx_ref,
        amount,
        currency,
      })),
      transactions: book.state.transactions.map(transactionBody),
      refunds: book.state.refunds.flatMap((refund) => {
        const of = book.transaction(refund.secretKey, String(refund.tx_id));
        return of ? [refundBody(refund, of)] : [];
      }),
      webhooks: webhooks.sent,
    }),
  );
  desk.post("/_standin/resend-webhook", async (c) => {
    const { reference } = await c.req.json<{ reference?: string }>();
    const found = book.state.transactions.findLast((one) => one.tx_ref === reference);
    if (!found) return c.json({ error: "no such payment" }, 404);
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

function readHook({ url, secret_hash, scheme }: Record<string, string>): Hook | null {
  if (!url || !secret_hash || !URL.canParse(url)) return null;
  return { url, secretHash: secret_hash, scheme: scheme === "hash" ? "hash" : "signature" };
}

function deskPage({ book }: Merchants) {
  const { links, hooks } = book.state;
  const body = html`<h1>Flutterwave stand-in</h1>
    <p class="soft">
      Any key that starts with FLWSECK works, unless it has the word “bad”, like FLWSECK_TEST-bad-X. Nothing
      here moves money.
    </p>
    <form class="card" method="post">
      <h2>Where webhooks go</h2>
      <label>Secret key<input name="secret_key" required placeholder="FLWSECK_TEST-…" /></label>
      <label>Webhook address<input name="url" type="url" required /></label>
      <label>Secret hash<input name="secret_hash" required /></label>
      <p>
        <label
          ><input type="checkbox" name="scheme" value="hash" style="width:auto;min-height:0" /> Sign the old
          way (verif-hash)</label
        >
      </p>
      <button class="go">Save</button>
      ${Object.entries(hooks).map(
        ([key, hook]) => html`<p class="soft">${key} → ${hook.url} (${hook.scheme})</p>`,
      )}
    </form>
    <div class="card">
      <h2>Payments</h2>
      ${links.length === 0 ? html`<p class="soft">None yet.</p>` : ""}
      <ul>
        ${links.toReversed().map(
          (one) =>
            html`<li>
              <a href="/pay/${one.code}"
                ><strong>${formatMoney(one.amount, one.currency)}</strong>
                ${book.byReference(one.secretKey, one.tx_ref)?.status ?? "not tried"}
                <span class="soft">${one.email} · ${one.tx_ref}</span></a
              >
            </li>`,
        )}
      </ul>
    </div>`;
  return page("Flutterwave stand-in", body);
}
