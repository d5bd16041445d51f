import { Hono } from "hono";
import { cutConnection } from "../faults.ts";
import { askPage, paidPage, unknownPage, type Shown } from "../gateway/pay-pages.ts";
import type { Transaction } from "./book.ts";
import { approve, decline, type Merchants } from "./merchant.ts";

/** The hosted page a buyer is sent to. Works without scripts. */
export function payPage(merchants: Merchants) {
  const pages = new Hono();

  pages.get("/checkout/:code", (c) => {
    const transaction = merchants.book.byAccessCode(c.req.param("code"));
    if (!transaction) return c.html(unknownPage(), 404);
    return c.html(
      transaction.status === "success"
        ? paidPage(shown(transaction), backUrl(transaction))
        : askPage(shown(transaction), "Pay by card", transaction.status === "failed"),
    );
  });

  pages.post("/checkout/:code", async (c) => {
    const transaction = merchants.book.byAccessCode(c.req.param("code"));
    if (!transaction) return c.html(unknownPage(), 404);
    const { decision } = await c.req.parseBody();
    if (decision === "approve") {
      approve(merchants, transaction);
      const faults = merchants.faults();
      if (faults.cut_return > 0) {
        faults.cut_return--;
        return cutConnection();
      }
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

const shown = (transaction: Transaction): Shown => ({
  gateway: "Paystack",
  sum: amountText(transaction),
  email: transaction.email,
  reference: transaction.reference,
});

function amountText({ currency, requested_amount }: Transaction): string {
  const format = new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  });
  // Every currency has a hundred subunits here, also one that has none elsewhere.
  return format.format(requested_amount / 100);
}
