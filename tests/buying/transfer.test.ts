import { beforeEach, expect, onTestFinished, test } from "vitest";
import { startPaystack } from "#dev/paystack.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { orderPage } from "#domain/order/page.ts";
import { releaseHolds } from "#domain/order/release-holds.ts";
import { setBankTransfer, type BankTransferInput } from "#domain/payment/bank-transfer.ts";
import { confirmTransfer } from "#domain/payment/confirm-transfer.ts";
import { declineProof } from "#domain/payment/decline-proof.ts";
import { openProof } from "#domain/payment/open-proof.ts";
import { sendProof } from "#domain/payment/send-proof.ts";
import { payOrder } from "#domain/payment/start.ts";
import { Invalid } from "#domain/errors.ts";
import { justNow, signedInAgo } from "#tests/support/just-now.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { expectBooksAgree } from "./books.ts";
import { buy } from "./checkout.ts";
import { sell, stockOf, type Goods } from "./goods.ts";
import { eventsOf, openPayingShop, paymentsOf } from "./paystack.ts";
import { takeDue } from "./take-due.ts";

const ACCOUNT: BankTransferInput = {
  on: true,
  bank: "Zenith Bank",
  accountName: "Ada Fabrics Ltd",
  accountNumber: "1010-2030 40",
  instructions: "Write the order's number.",
  holdDays: "5",
};
const PDF = new TextEncoder().encode("%PDF-1.7 a receipt");
const PNG = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);

let open: OpenShop;
let tote: Goods;
beforeEach(async () => {
  open = await openShop();
  await setBankTransfer(open.shop, justNow(), ACCOUNT);
  tote = await sell(open);
});

const place = () => buy(open, [tote], { method: "bank_transfer" });
const proofsOf = async (number: number) => (await orderForSeller(open.shop, number)).proofs;

test("the buyer sees where to transfer to, sends a receipt, and the seller confirms the money", async () => {
  const placed = await place();
  expect(placed.payUrl).toBeNull();
  const { told, order } = await orderPage(open.visitor, placed.number, placed.key);
  expect(order).toMatchObject({ status: "placed", method: "bank_transfer" });
  expect(told).toEqual({
    provider: "bank_transfer",
    instructions: "Write the order's number.",
    bank: { bank: "Zenith Bank", accountName: "Ada Fabrics Ltd", accountNumber: "1010203040" },
  });
  await sendProof(open.visitor, placed.number, placed.key, PNG);
  await sendProof(open.visitor, placed.number, placed.key, PDF);
  expect([...open.files.keys()].every((key) => key.startsWith(`private/${open.shop.store.id}/proofs/`))).toBe(
    true,
  );
  const proofs = await proofsOf(placed.number);
  expect(proofs.map(({ contentType }) => contentType)).toEqual(["image/png", "application/pdf"]);

  for (const typed of ["", "4,499.99", "4500.01", "much"])
    await expect(confirmTransfer(open.shop, placed.number, typed)).rejects.toMatchObject({
      problems: { amount: expect.stringContaining("₦4,500") },
    });
  await Promise.all([
    confirmTransfer(open.shop, placed.number, "4,500"),
    confirmTransfer(open.shop, placed.number, "₦4500.00"),
  ]);
  const after = await orderForSeller(open.shop, placed.number);
  expect(after).toMatchObject({ status: "paid", payment: { status: "paid" } });
  expect(after.proofs.map(({ verdict }) => verdict)).toEqual(["confirmed", "confirmed"]);
  expect(await eventsOf(open, placed.number)).toEqual([
    "ORDER_CREATED",
    "PAYMENT_PROOF_SENT",
    "PAYMENT_PROOF_SENT",
    "ORDER_PAID",
  ]);
  expect(after.timeline.at(-1)?.actor).toBe("seller:user-ada");
});

test("an amount that came short says what can be done: decline the receipt, or where there is none write to the buyer", async () => {
  const placed = await place();
  const said = () =>
    confirmTransfer(open.shop, placed.number, "4,000").then(
      () => "",
      (error: unknown) => (error instanceof Invalid ? (error.problems["amount"] ?? "") : ""),
    );
  expect(await said()).toMatch(/waits for ₦4,500\..*write to the buyer \(.+@.+\)/);
  expect(await said()).not.toMatch(/decline|proof/);
  await sendProof(open.visitor, placed.number, placed.key, PNG);
  expect(await said()).toMatch(/decline the receipt/);
  const [proof] = await proofsOf(placed.number);
  await declineProof(open.shop, placed.number, proof?.id ?? "", "Only ₦4,000 came.");
  expect(await said()).not.toMatch(/decline/);
});

test("a receipt is declined with a reason, the order waits on, and another may be sent or another way taken", async () => {
  const placed = await place();
  await sendProof(open.visitor, placed.number, placed.key, PNG);
  const [proof] = await proofsOf(placed.number);
  await expect(declineProof(open.shop, placed.number, proof?.id ?? "", " ")).rejects.toMatchObject({
    problems: { reason: expect.any(String) },
  });
  await declineProof(open.shop, placed.number, proof?.id ?? "", "Nothing came under this name.");
  await declineProof(open.shop, placed.number, proof?.id ?? "", "Pressed twice.");
  const { order } = await orderPage(open.visitor, placed.number, placed.key);
  expect(order).toMatchObject({
    status: "placed",
    proofs: [{ verdict: "declined", reason: "Nothing came under this name." }],
  });
  await sendProof(open.visitor, placed.number, placed.key, PDF);
  await payOrder(open.visitor, placed.number, placed.key, "pay_on_delivery");
  expect((await paymentsOf(open, placed.number)).map(({ status }) => status)).toEqual(["failed", "pending"]);
  await takeDue(open.shop, placed.number);
  expect((await orderForSeller(open.shop, placed.number)).status).toBe("paid");
});

test("what is no picture and no PDF, too large, too many or for the wrong order is refused, and nothing is kept", async () => {
  const placed = await place();
  const send = (bytes: Uint8Array, key = placed.key) => sendProof(open.visitor, placed.number, key, bytes);
  for (const bytes of [
    new Uint8Array(),
    new TextEncoder().encode("<svg onload='alert(1)'/>"),
    new Uint8Array(6 * 1024 * 1024 + 1),
  ])
    await expect(send(bytes)).rejects.toMatchObject({ problems: { proof: expect.any(String) } });
  await expect(send(PNG, "wrong")).rejects.toMatchObject({ code: "not_found" });
  expect(open.files.size).toBe(0);
  const ends = await Promise.allSettled(Array.from({ length: 9 }, () => send(PNG)));
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(6);
  expect(open.files.size).toBe(6);
  const cash = await buy(open, [tote]);
  await expect(sendProof(open.visitor, cash.number, cash.key, PNG)).rejects.toMatchObject({
    reason: "not_payable",
  });
  await cancelOrder(open.shop, placed.number, "");
  await expect(send(PNG)).rejects.toMatchObject({ reason: "not_payable" });
});

test("only staff of this store see a receipt", async () => {
  const placed = await place();
  await sendProof(open.visitor, placed.number, placed.key, PNG);
  const [proof] = await proofsOf(placed.number);
  const id = proof?.id ?? "";
  const file = await openProof(open.shop, placed.number, id);
  expect(new Uint8Array(await new Response(file.body).arrayBuffer())).toEqual(PNG);
  await expect(openProof(open.visitor, placed.number, id)).rejects.toMatchObject({ code: "forbidden" });
  const other = await openShop({ ports: { media: open.shop.ports.media } });
  await expect(openProof(other.shop, placed.number, id)).rejects.toMatchObject({ code: "not_found" });
  await expect(openProof(open.shop, placed.number + 1, id)).rejects.toMatchObject({ code: "not_found" });
  await expect(openProof(open.shop, placed.number, "../x")).rejects.toMatchObject({ code: "not_found" });
});

test("an account is changed by who has just signed in, and is asked for in full", async () => {
  const change = (input: Partial<BankTransferInput>, me = justNow()) =>
    setBankTransfer(open.shop, me, { ...ACCOUNT, ...input });
  await expect(change({}, signedInAgo(60))).rejects.toMatchObject({ code: "sign_in_again" });
  for (const [field, wrong] of Object.entries({
    bank: "",
    accountName: " ",
    accountNumber: "12",
    holdDays: "31",
    instructions: "x".repeat(501),
  }))
    await expect(change({ [field]: wrong })).rejects.toMatchObject({
      problems: { [field]: expect.any(String) },
    });
  const actor = { ...open.shop.actor, secondFactor: false } as typeof open.shop.actor;
  const byPassword = (input: Partial<BankTransferInput>) =>
    setBankTransfer({ ...open.shop, actor }, justNow(), { ...ACCOUNT, ...input });
  await expect(byPassword({ accountNumber: "9999999999" })).rejects.toMatchObject({
    reason: "second_factor_needed",
  });
  await byPassword({ on: false, bank: "", accountNumber: "" });
  await expect(place()).rejects.toMatchObject({ problems: { method: expect.any(String) } });
});

const DAY = 86_400_000;
const days = (n: number) => ({
  ...open.shop,
  actor: { kind: "system" } as const,
  now: () => new Date(Date.now() + n * DAY),
});

test("a transfer is waited for as many days as the seller says, also when it was chosen later", async () => {
  const placed = await place();
  const cash = await buy(open, [tote]);
  await payOrder(open.visitor, cash.number, cash.key, "bank_transfer");
  for (const { number, key } of [placed, cash]) {
    const { holdUntil } = (await orderPage(open.visitor, number, key)).order;
    expect(Math.round(((holdUntil?.getTime() ?? 0) - Date.now()) / DAY)).toBe(5);
  }
  expect(await releaseHolds(days(4.9))).toBe(0);
  expect(await releaseHolds(days(5.1))).toBe(2);
});

test("a receipt nobody has looked at keeps the order; its buyer has a day from its being declined, and no fewer than before", async () => {
  const placed = await place();
  const declined = async (at: number) => {
    await sendProof(open.visitor, placed.number, placed.key, PNG);
    const proof = (await proofsOf(placed.number)).at(-1);
    await declineProof(
      { ...days(at), actor: open.shop.actor },
      placed.number,
      proof?.id ?? "",
      "Nothing came.",
    );
    const { holdUntil } = await orderForSeller(open.shop, placed.number);
    return ((holdUntil?.getTime() ?? 0) - Date.now()) / DAY;
  };
  expect(await declined(1)).toBeCloseTo(5, 2);
  expect(await declined(4.5)).toBeCloseTo(5.5, 2);
  await sendProof(open.visitor, placed.number, placed.key, PNG);
  expect(await releaseHolds(days(6))).toBe(0);
  const waiting = (await proofsOf(placed.number)).at(-1);
  const late = { ...days(6), actor: open.shop.actor };
  await declineProof(late, placed.number, waiting?.id ?? "", "Nothing came.");
  expect(await releaseHolds(days(6 + 1 / 24))).toBe(0);
  expect(await releaseHolds(days(6.9))).toBe(0);
  expect(await releaseHolds(days(7.1))).toBe(1);
  // Given up, it stays so.
  await declined(8);
  expect(await orderForSeller(open.shop, placed.number)).toMatchObject({
    holdUntil: null,
    releasedAt: expect.any(Date),
  });
});

test("a receipt nobody has looked at keeps no order that its buyer pays another way by now", async () => {
  const standIn = await startPaystack({ port: 0 });
  onTestFinished(() => standIn.stop());
  open = await openPayingShop(standIn);
  await setBankTransfer(open.shop, justNow(), ACCOUNT);
  tote = await sell(open);
  const placed = await place();
  await sendProof(open.visitor, placed.number, placed.key, PNG);
  await payOrder(open.visitor, placed.number, placed.key, "paystack");
  expect(await releaseHolds(days(6))).toBe(1);
  expect((await orderForSeller(open.shop, placed.number)).releasedAt).not.toBeNull();
  expect(await proofsOf(placed.number)).toMatchObject([{ verdict: null }]);
});

test("a transfer confirmed after its time takes the things again, or says that they are sold", async () => {
  const scarce = await sell(open, { stock: 1 });
  const first = await buy(open, [scarce], { method: "bank_transfer" });
  await releaseHolds(days(6));
  expect(await stockOf(open, scarce)).toBe(1);
  await confirmTransfer(open.shop, first.number, "4,500");
  expect((await orderForSeller(open.shop, first.number)).status).toBe("paid");
  expect(await stockOf(open, scarce)).toBe(0);

  const rare = await sell(open, { stock: 1 });
  const second = await buy(open, [rare], { method: "bank_transfer" });
  await releaseHolds(days(6));
  await buy(open, [rare]);
  await expect(confirmTransfer(open.shop, second.number, "4,500")).rejects.toMatchObject({
    reason: "out_of_stock",
  });
  expect(await orderForSeller(open.shop, second.number)).toMatchObject({
    status: "placed",
    payment: { status: "pending" },
  });
  expect(await stockOf(open, rare)).toBe(0);
  await expectBooksAgree(open);
});
