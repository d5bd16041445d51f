import { Hono } from "hono";
import { formatMoney } from "#domain/money.ts";
import { cutConnection } from "../faults.ts";
import { askPage, paidPage, unknownPage, type Shown } from "../gateway/pay-pages.ts";
import type { Link } from "./book.ts";
import { approve, decline, type Merchants } from "./merchant.ts";

/** The hosted page a buyer is sent to. Works without scripts. */
export function payPage(merchants: Merchants) {
  const { book } = merchants;
  const pages = new Hono();
  const triedOf = (link: Link) => book.byReference(link.secretKey, link.tx_ref);

  pages.get("/pay/:code", (c) => {
    const link = book.linkOf(c.req.param("code"));
    if (!link) return c.html(unknownPage(), 404);
    const tried = triedOf(link);
    if (tried?.status === "successful")
      return c.html(paidPage(shown(link), backUrl(link, "successful", tried.id)));
    return c.html(askPage(shown(link), "Pay by card or mobile money", tried?.status === "failed"));
  });

  pages.post("/pay/:code", async (c) => {
    const link = book.linkOf(c.req.param("code"));
    if (!link) return c.html(unknownPage(), 404);
    const { decision } = await c.req.parseBody();
    if (decision === "approve") {
      const paid = approve(merchants, link) ?? triedOf(link);
      const faults = merchants.faults();
      if (faults.cut_return > 0) {
        faults.cut_return--;
        return cutConnection();
      }
      return c.redirect(backUrl(link, "successful", paid?.id), 303);
    }
    if (decision === "decline") {
      decline(merchants, link);
      return c.redirect(c.req.path, 303);
    }
    return c.redirect(backUrl(link, "cancelled"), 303);
  });

  return pages;
}

/** Where the buyer goes after paying or giving up, with what Flutterwave adds. */
function backUrl({ redirect_url, tx_ref }: Link, status: string, id?: number): string {
  const url = new URL(redirect_url);
  url.searchParams.set("status", status);
  url.searchParams.set("tx_ref", tx_ref);
  if (id !== undefined) url.searchParams.set("transaction_id", String(id));
  return url.href;
}

const shown = ({ amount, currency, email, tx_ref }: Link): Shown => ({
  gateway: "Flutterwave",
  sum: formatMoney(amount, currency, "en-GB"),
  email,
  reference: tx_ref,
});
