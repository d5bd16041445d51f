import { Hono } from "hono";
import { html } from "hono/html";
import { page } from "../pages.ts";
import type { Transaction } from "./book.ts";
import { approve, decline, type Merchants } from "./merchant.ts";

/** The hosted page a buyer is sent to. Works without scripts. */
export function payPage(merchants: Merchants) {
  const pages = new Hono();

  pages.get("/checkout/:code", (c) => {
    const transaction = merchants.book.byAccessCode(c.req.param("code"));
    if (!transaction) return c.html(unknownPage(), 404);
    return c.html(transaction.status === "success" ? paidPage(transaction) : askPage(transaction));
  });

  pages.post("/checkout/:code", async (c) => {
    const transaction = merchants.book.byAccessCode(c.req.param("code"));
    if (!transaction) return c.html(unknownPage(), 404);
    const { decision } = await c.req.parseBody();
    if (decision === "approve") {
      approve(merchants, transaction);
      return c.redirect(backUrl(transaction) ?? c.req.path, 303);
    }
    if (decision === "decline") {
      decline(merchants, transaction);
      return c.redirect(c.req.path, 303);
    }
    return c.redirect(cancelUrl(transaction) ?? c.req.path, 303);
  });

  return pages;
}

/** Where the buyer goes after paying, with the reference as Paystack adds it. */
function backUrl(transaction: Transaction): string | undefined {
  if (!transaction.callback_url) return undefined;
  const url = new URL(transaction.callback_url);
  url.searchParams.set("trxref", transaction.reference);
  url.searchParams.set("reference", transaction.reference);
  return url.href;
}

function cancelUrl(transaction: Transaction): string | undefined {
  const { cancel_action } = (transaction.metadata ?? {}) as { cancel_action?: unknown };
  return typeof cancel_action === "string" ? cancel_action : backUrl(transaction);
}

function amountText(transaction: Transaction): string {
  const { currency, requested_amount } = transaction;
  const format = new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  });
  return format.format(requested_amount / 100);
}

function askPage(transaction: Transaction) {
  const declined = transaction.status === "failed";
  const body = html`<div class="card">
      <h1>Pay by card</h1>
      <p class="soft">${transaction.email}</p>
      <p class="sum">${amountText(transaction)}</p>
      ${
        declined
          ? html`<p class="said" role="alert">
              The bank declined this payment. Nothing was taken. Try again, or go back to the shop.
            </p>`
          : ""
      }
      <form method="post">
        <button class="go" name="decision" value="approve">Approve payment</button>
        <button class="no" name="decision" value="decline">Decline payment</button>
        <button name="decision" value="abandon">Abandon and go back</button>
      </form>
    </div>
    <p class="soft">
      This page stands in for Paystack on your machine. No card, no money. Reference ${transaction.reference}.
    </p>`;
  return page(`Pay ${amountText(transaction)}`, body, { narrow: true });
}

function paidPage(transaction: Transaction) {
  const back = backUrl(transaction);
  const body = html`<div class="card">
    <h1>Payment complete</h1>
    <p class="sum">${amountText(transaction)}</p>
    <p>This payment was made already. You were charged once.</p>
    ${back ? html`<a class="button" href="${back}">Back to the shop</a>` : ""}
  </div>`;
  return page("Payment complete", body, { narrow: true });
}

function unknownPage() {
  const body = html`<div class="card">
    <h1>This payment link is not known</h1>
    <p>Go back to the shop and start the payment again.</p>
  </div>`;
  return page("Payment link not known", body, { narrow: true });
}
