import { expect, test } from "vitest";
import type { Job } from "#domain/context.ts";
import { serveFetch } from "#dev/server.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { deliverAll, environment } from "#tests/support/worker.ts";
import { buy } from "./checkout.ts";
import { sell } from "./goods.ts";

/** A mail service that takes every letter, or is away, and remembers which it was asked to send. */
async function startMail() {
  const asked: string[] = [];
  const so = { status: 200 };
  const server = await serveFetch((request) => {
    asked.push(request.headers.get("idempotency-key") ?? "");
    return Response.json({ id: String(asked.length) }, { status: so.status });
  }, 0);
  return { ...server, asked, so };
}

test("a rush of orders asks for its letters many times in one batch, and each goes out once", async () => {
  const open = await openShop();
  const mail = await startMail();
  try {
    const { env } = environment(open.files, { RESEND_BASE_URL: mail.url });
    const tote = await sell(open, { stock: 9 });
    for (let at = 0; at < 3; at++) await buy(open, [tote]);
    const { id: storeId } = open.shop.store;
    const events: Job = { kind: "events", storeId };
    const batch: Job[] = [events, { kind: "holds", storeId }, events, events];

    mail.so.status = 503;
    expect(await deliverAll(batch, env)).toEqual(["again", "done", "again", "again"]);
    mail.asked.length = 0;
    mail.so.status = 200;
    expect(await deliverAll(batch, env)).toEqual(["done", "done", "done", "done"]);
    // Of each order one to its buyer and one to its shop.
    expect(mail.asked).toHaveLength(6);
    expect(new Set(mail.asked).size).toBe(6);
  } finally {
    await mail.stop();
  }
});
