import { Hono } from "hono";
import { parseMoney } from "#domain/money.ts";
import { isRefusedKey } from "../gateway/refused-key.ts";
import type { Transaction } from "./book.ts";
import { processRefund, type Merchants } from "./merchant.ts";
import { listedBody, refundBody, transactionBody } from "./shapes.ts";

type Body = Record<string, unknown>;
type Variables = { secretKey: string };

const CURRENCIES = new Set(["NGN", "GHS", "ZAR", "KES", "USD", "XOF", "UGX", "TZS", "RWF"]);
const A_PAGE = 10;

/** The API that merchants call with their secret key. `payUrl` makes the hosted page's address from a link's code. */
export function flutterwaveApi(merchants: Merchants, payUrl: (code: string) => string) {
  const { book } = merchants;
  const api = new Hono<{ Variables: Variables }>().basePath("/v3");
  const paidBy = (secretKey: string, id: number) => book.transaction(secretKey, String(id));

  api.use(async (c, next) => {
    const secretKey = c.req.header("authorization")?.match(/^Bearer (FLWSECK\S+)$/)?.[1];
    if (!secretKey || isRefusedKey(secretKey)) return refuse(401, "Invalid authorization key");
    c.set("secretKey", secretKey);
    return next();
  });

  api.post("/payments", async (c) => {
    const asked = await bodyOf(c.req.raw);
    const customer = (asked.customer ?? {}) as Body;
    const currency = typeof asked.currency === "string" ? asked.currency : "NGN";
    const amount = minorOf(asked.amount, currency);
    const { tx_ref, redirect_url } = asked;
    if (typeof tx_ref !== "string" || tx_ref === "") return refuse(400, "tx_ref is required");
    if (amount === null || amount === 0) return refuse(400, "amount should be a number greater than zero");
    if (!CURRENCIES.has(currency)) return refuse(400, "Currency not supported");
    if (typeof customer.email !== "string" || !customer.email)
      return refuse(400, "customer.email is required");
    if (typeof redirect_url !== "string" || !URL.canParse(redirect_url))
      return refuse(400, "redirect_url is required");
    const secretKey = c.get("secretKey");
    // Several links may be asked for under one reference; it is paid once.
    const { code } = book.addLink({
      secretKey,
      tx_ref,
      amount,
      currency,
      email: customer.email,
      redirect_url,
    });
    return c.json({ status: "success", message: "Hosted Link", data: { link: payUrl(code) } });
  });

  api.get("/transactions/verify_by_reference", (c) => {
    const found = book.byReference(c.get("secretKey"), c.req.query("tx_ref") ?? "");
    if (!found) return refuse(404, "No transaction was found for this id");
    return c.json(fetched(transactionBody(found)));
  });

  api.get("/transactions/:id/verify", (c) => {
    const found = book.transaction(c.get("secretKey"), c.req.param("id"));
    if (!found) return refuse(404, "No transaction was found for this id");
    return c.json(fetched(transactionBody(found)));
  });

  api.get("/transactions", (c) => {
    const { from, status } = c.req.query();
    const mine = book
      .of(c.get("secretKey"))
      .filter((one) => (!from || one.created_at >= from) && (!status || one.status === status));
    return c.json(list("Transactions fetched", mine.toReversed(), c.req.query(), listedBody));
  });

  api.post("/transactions/:id/refund", async (c) => {
    const secretKey = c.get("secretKey");
    const transaction = book.transaction(secretKey, c.req.param("id"));
    if (!transaction) return refuse(404, "No transaction was found for this id");
    const asked = await bodyOf(c.req.raw);
    const left = book.refundable(transaction);
    const amount = asked.amount === undefined ? left : minorOf(asked.amount, transaction.currency);
    const refusal = refusalOf(transaction, left, amount);
    if (refusal || amount === null) return refuse(400, refusal ?? "Invalid amount");
    const comments = typeof asked.comments === "string" ? asked.comments : null;
    const refund = book.addRefund({ secretKey, tx_id: transaction.id, amount, comments, status: "pending" });
    const data = refundBody(refund, transaction);
    void processRefund(merchants, refund, transaction);
    return c.json({ status: "success", message: "Transaction refund initiated", data });
  });

  api.get("/refunds", (c) => {
    const secretKey = c.get("secretKey");
    const { id } = c.req.query();
    const mine = book.state.refunds
      .filter((one) => one.secretKey === secretKey && (!id || String(one.tx_id) === id))
      .flatMap((refund) => {
        const of = paidBy(secretKey, refund.tx_id);
        return of ? [refundBody(refund, of)] : [];
      });
    return c.json(list("Transaction refunds fetched", mine.toReversed(), c.req.query(), (row) => row));
  });

  api.get("/refunds/:id", (c) => {
    const secretKey = c.get("secretKey");
    const refund = book.state.refunds.find(
      (one) => one.secretKey === secretKey && String(one.id) === c.req.param("id"),
    );
    const of = refund && paidBy(secretKey, refund.tx_id);
    if (!refund || !of) return refuse(404, "No refund was found for this id");
    return c.json({ status: "success", message: "Transaction refund fetched", data: refundBody(refund, of) });
  });

  return api;
}

function refusalOf({ status }: Transaction, left: number, amount: number | null): string | null {
  if (status !== "successful") return "Transaction is not successful";
  if (left === 0) return "Transaction has been fully refunded";
  if (amount === null || amount <= 0) return "Invalid amount";
  return amount > left ? "Refund amount is more than the transaction amount" : null;
}

/** What was sent in major units, in minor ones; null when it is none of this currency. */
function minorOf(sent: unknown, currency: string): number | null {
  if (typeof sent !== "number" && typeof sent !== "string") return null;
  return parseMoney(String(sent), currency);
}

const fetched = (data: Body) => ({ status: "success", message: "Transaction fetched successfully", data });

const refuse = (status: number, message: string): Response =>
  Response.json({ status: "error", message, data: null }, { status });

function list<Row>(
  message: string,
  rows: readonly Row[],
  query: Record<string, string>,
  shape: (row: Row) => Body,
) {
  const page = Number(query.page ?? 1);
  const data = rows.slice((page - 1) * A_PAGE, page * A_PAGE).map(shape);
  const pages = { total: rows.length, current_page: page, total_pages: Math.ceil(rows.length / A_PAGE) };
  return { status: "success", message, meta: { page_info: pages }, data };
}

async function bodyOf(request: Request): Promise<Body> {
  try {
    return JSON.parse(await request.text()) as Body;
  } catch {
    return {};
  }
}
