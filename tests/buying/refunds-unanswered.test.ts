import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import type { Gateway } from "#domain/gateway-port.ts";
import { RefundTaken, RefundUnanswered } from "#domain/errors.ts";
import { minorDigits } from "#domain/money.ts";
import { sendRefunds } from "#domain/refund/send.ts";
import { paystack } from "#vendors/paystack.ts";
import { atGateway, booked } from "./refunded.ts";
import { PIECE, Refunding } from "./refunding.ts";

/* Refunds that a gateway was asked to send, and gave no answer: it may have taken them, and its list may lag behind. */

const at = new Refunding();

/** A gateway that fails whatever is sent, and names none of it: what was sent, or only looked for, and what does so. */
function silent(failure: Error = new RefundUnanswered("Paystack")) {
  const looked: boolean[] = [];
  const refund: Gateway["refund"] = async (_, { taken }) => {
    looked.push(taken);
    throw taken ? new RefundTaken("Paystack") : failure;
  };
  return { looked, send: () => sendRefunds(at.withPaystack({ refund })) };
}

test("what was not answered is looked for, for as long as a list may lag, and sent again after that", async () => {
  const { looked, send } = silent();
  await at.give();
  for (const minutes of [0, 2, 2, 5, 9]) {
    at.later(minutes);
    await send();
  }
  expect(looked).toEqual([false, true, true, true, true]);
  expect(await at.refund()).toMatchObject({
    status: "pending",
    problem: expect.stringContaining("by itself"),
  });
  expect(await booked(at.open, at.number)).toMatchObject({ refunded: PIECE });
  at.later(20);
  await sendRefunds(at.open.shop);
  expect(await at.refund()).toMatchObject({ status: "sent" });
  expect(await atGateway(at.standins.paystack.url)).toHaveLength(1);
});

test("the last try only looks, so that it frees no money that it sent itself", async () => {
  const { looked, send } = silent();
  await at.give();
  await at.open.sql("update refunds set attempts = 18 where store_id = $1", [at.open.shop.store.id]);
  for (const status of ["pending", "failed"]) {
    await send();
    expect(await at.refund()).toMatchObject({ status });
    at.later(7 * 60);
  }
  expect(looked).toEqual([false, true]);
});

test("nor is it sent again where whoever sent it died before they noted an answer", async () => {
  const { looked, send } = silent(new Error("The process is gone"));
  await at.give();
  await expect(send()).rejects.toThrow("gone");
  at.later(3);
  await send();
  expect(looked).toEqual([false, true]);
  expect(await at.refund()).toMatchObject({ status: "pending" });
});

/** Paystack, which does this with what is sent to it, for the first time; it names refunds a minute and a half after they were made. */
async function slowPaystack(first: (response: ServerResponse) => void) {
  const sent: { note: string; at: number }[] = [];
  const server = createServer((request, response) => {
    const said = ({ note, at: time }: (typeof sent)[number]) => ({
      id: time,
      status: "pending",
      amount: PIECE,
      currency: "NGN",
      merchant_note: note,
    });
    const answer = (data: unknown) => response.end(JSON.stringify({ status: true, data }));
    let body = "";
    request.on("data", (part) => (body += String(part)));
    request.on("end", () => {
      if (request.method === "GET")
        return answer(sent.filter((one) => at.now.getTime() - one.at > 90_000).map(said));
      const { merchant_note: note } = JSON.parse(body) as { merchant_note: string };
      const made = { note, at: at.now.getTime() };
      return sent.push(made) === 1 ? first(response) : answer(said(made));
    });
  });
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const shop = at.withPaystack(
    paystack({ baseUrl: `http://127.0.0.1:${port}`, minorDigits, timeoutMs: 2_000 }),
  );
  return { shop, sent, stop: () => server.close() };
}

test("a gateway that is cut off while it takes a refund has taken it once, however late it names it", async () => {
  const { shop, sent, stop } = await slowPaystack(({ req }) => req.socket.destroy());
  await at.give();
  for (const minutes of [0, 1.1, 3]) {
    at.later(minutes);
    await sendRefunds(shop);
  }
  stop();
  expect(sent).toHaveLength(1);
  expect(await at.refund()).toMatchObject({ status: "sent" });
});

test("what it turned away because it has enough to do is sent again as soon as it may be", async () => {
  const { shop, sent, stop } = await slowPaystack((response) => response.writeHead(429).end("{}"));
  await at.give();
  for (const minutes of [0, 1.1]) {
    at.later(minutes);
    await sendRefunds(shop);
  }
  stop();
  expect(sent).toHaveLength(2);
  expect(await at.refund()).toMatchObject({ status: "sent" });
});
