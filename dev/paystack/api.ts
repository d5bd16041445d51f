import { Hono } from "hono";
import { isRefusedKey } from "../gateway/refused-key.ts";
import type { Refund, Transaction } from "./book.ts";
import { processRefund, type Merchants } from "./merchant.ts";
import { refundBody, transactionBody } from "./shapes.ts";

export type Refusal = { status: 400 | 401 | 404; message: string; code: string };

type Variables = { secretKey: string };
type Body = Record<string, unknown>;

const CURRENCIES = new Set(["NGN", "GHS", "ZAR", "KES", "USD"]);
const MOST = 10_000_000_00;
const NOT_FOUND: Refusal = {
  status: 404,
  message: "Transaction reference not found",
  code: "transaction_not_found",
};

/** The API that merchants call with their secret key. `payUrl` makes the hosted page's address from an access code. */
export function paystackApi(merchants: Merchants, payUrl: (accessCode: string) => string) {
  const { book } = merchants;
  const api = new Hono<{ Variables: Variables }>();

  api.use(async (c, next) => {
    const secretKey = c.req.header("authorization")?.match(/^Bearer (sk_\S+)$/)?.[1];
    if (!secretKey) {
      return refuse(invalid(401, "Format is Authorization Bearer [secret key]", "no_key"));
    }
    if (!/^sk_(test|live)_/.test(secretKey) || isRefusedKey(secretKey)) {
      return refuse(invalid(401, "Invalid key", "invalid_Key"));
    }
    c.set("secretKey", secretKey);
    return next();
  });

  api.post("/transaction/initialize", async (c) => {
    const asked = await readBody(c.req.raw);
    const refusal = refuseTransaction(asked);
    if (refusal) return refuse(refusal);
    const secretKey = c.get("secretKey");
    const reference = textOr(asked.reference, null) ?? crypto.randomUUID().replaceAll("-", "");
    if (book.transaction(secretKey, reference)) {
      return refuse(invalid(400, "Duplicate Transaction Reference", "duplicate_reference"));
    }
    const amount = Number(asked.amount);
    const { access_code } = book.addTransaction({
      secretKey,
      reference,
      amount,
      requested_amount: amount,
      currency: textOr(asked.currency, "NGN"),
      email: String(asked.email),
      callback_url: textOr(asked.callback_url, null),
      metadata: readMetadata(asked.metadata),
    });
    const data = { authorization_url: payUrl(access_code), access_code, reference };
    return c.json({ status: true, message: "Authorization URL created", data });
  });

  api.get("/transaction/verify/:reference", (c) => {
    const found = book.transaction(c.get("secretKey"), c.req.param("reference"));
    if (!found) return refuse(NOT_FOUND);
    return c.json({ status: true, message: "Verification successful", data: transactionBody(found) });
  });

  api.get("/transaction/:id", (c) => {
    const found = book.transaction(c.get("secretKey"), c.req.param("id"));
    if (!found) return refuse(NOT_FOUND);
    return c.json({ status: true, message: "Transaction retrieved", data: transactionBody(found) });
  });

  api.get("/transaction", (c) => {
    const { status, from } = c.req.query();
    const mine = book.transactions.filter(
      (one) =>
        one.secretKey === c.get("secretKey") &&
        (!status || one.status === status) &&
        (!from || one.created_at >= from),
    );
    return c.json(list("Transactions retrieved", mine.toReversed(), c.req.query(), transactionBody));
  });

  api.post("/refund", async (c) => {
    const asked = await readBody(c.req.raw);
    const secretKey = c.get("secretKey");
    const transaction = book.transaction(secretKey, textOf(asked.transaction));
    if (!transaction) return refuse(NOT_FOUND);
    const left = book.refundable(transaction);
    const amount = asked.amount === undefined ? left : Number(asked.amount);
    const refusal = refuseRefund(transaction, left, amount);
    if (refusal) return refuse(refusal);
    const refund = book.addRefund({
      secretKey,
      transactionId: transaction.id,
      amount,
      currency: transaction.currency,
      merchant_note: textOr(asked.merchant_note, null),
      customer_note: textOr(asked.customer_note, null),
    });
    const data = refundBody(book, refund);
    void processRefund(merchants, refund);
    return c.json({ status: true, message: "Refund has been queued for processing", data });
  });

  api.get("/refund/:id", (c) => {
    const found = book.refund(c.get("secretKey"), c.req.param("id"));
    if (!found) return refuse(invalid(404, "Refund not found", "refund_not_found"));
    return c.json({ status: true, message: "Refund retrieved", data: refundBody(book, found) });
  });

  api.get("/refund", (c) => {
    const { transaction } = c.req.query();
    const mine = book.refunds
      .filter((one) => one.secretKey === c.get("secretKey"))
      .filter((one) => !transaction || String(one.transactionId) === transaction)
      .toReversed();
    const shape = (refund: Refund) => refundBody(book, refund);
    return c.json(list("Refunds retrieved", mine, c.req.query(), shape));
  });

  return api;
}

function refuseTransaction(asked: Body): Refusal | undefined {
  const { amount, email, reference, currency } = asked;
  if (!email) return invalid(400, "Email is not allowed to be empty", "invalid_params");
  if (!/^\d+$/.test(String(amount))) return invalid(400, "Amount must be an integer", "invalid_params");
  if (Number(amount) === 0) return invalid(400, "You must specify a valid amount", "invalid_params");
  if (Number(amount) > MOST) {
    return invalid(400, "Transaction amount limit exceeded", "amount_limit");
  }
  if (reference !== undefined && !/^[\w\-.=]+$/.test(textOf(reference))) {
    return invalid(400, "Invalid character in transaction reference", "invalid_params");
  }
  if (currency !== undefined && !CURRENCIES.has(textOf(currency))) {
    return invalid(400, "Currency not supported by merchant", "unsupported_currency");
  }
  return undefined;
}

function refuseRefund(transaction: Transaction, left: number, amount: number): Refusal | undefined {
  if (transaction.status !== "success") {
    return invalid(400, "Transaction has not been paid", "invalid_transaction");
  }
  if (left === 0) return invalid(400, "Transaction has been fully reversed", "fully_reversed");
  if (!Number.isInteger(amount) || amount <= 0) {
    return invalid(400, "You must specify a valid amount", "invalid_params");
  }
  if (amount > left) {
    return invalid(400, "Refund amount cannot be more than the transaction amount", "invalid_params");
  }
  return undefined;
}

function invalid(status: Refusal["status"], message: string, code: string): Refusal {
  return { status, message, code };
}

function refuse({ status, message, code }: Refusal): Response {
  const meta = { nextStep: "Check the request against the API reference" };
  return Response.json({ status: false, message, meta, type: "validation_error", code }, { status });
}

function list<Row>(
  message: string,
  rows: readonly Row[],
  query: Record<string, string>,
  shape: (row: Row) => Record<string, unknown>,
) {
  const perPage = Number(query.perPage ?? query.per_page ?? 50);
  const page = Number(query.page ?? 1);
  const skipped = (page - 1) * perPage;
  const data = rows.slice(skipped, skipped + perPage).map(shape);
  const pageCount = Math.ceil(rows.length / perPage);
  return { status: true, message, data, meta: { total: rows.length, skipped, perPage, page, pageCount } };
}

async function readBody(request: Request): Promise<Body> {
  const text = await request.text();
  if (request.headers.get("content-type")?.includes("form-urlencoded")) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    return JSON.parse(text) as Body;
  } catch {
    return {};
  }
}

/** Accepted as an object and as JSON text. */
function readMetadata(value: unknown): unknown {
  if (typeof value !== "string") return value ?? null;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function textOr<Otherwise>(value: unknown, otherwise: Otherwise): string | Otherwise {
  return typeof value === "string" && value !== "" ? value : otherwise;
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
