import { beforeEach, expect, test } from "vitest";
import type { Letter } from "#domain/context.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { moveMethod } from "#domain/payment/arrange.ts";
import { setBankTransfer } from "#domain/payment/bank-transfer.ts";
import { setPayOnDelivery } from "#domain/payment/pay-on-delivery.ts";
import { removeGatewayKey } from "#domain/payment/remove-key.ts";
import { saveGatewayKey } from "#domain/payment/save-key.ts";
import { justNow } from "#tests/support/just-now.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";

const OWNER = "owner@example.com";

let open: OpenShop;
let letters: Letter[];
beforeEach(async () => {
  letters = [];
  open = await openShop({ ports: { mail: { send: async (letter) => void letters.push(letter) } } });
  const { gateways } = open.shop.ports;
  open.shop.ports.gateways = {
    ...gateways,
    paystack: { ...gateways.paystack, checkKey: async () => undefined },
  };
  await open.sql("insert into seller_users (id, name, email) values ($1, 'Ada', $2)", [
    open.shop.store.slug,
    `${open.shop.store.slug}@demo.test`,
  ]);
  await open.sql(
    "insert into store_staff (store_id, user_id, role, name, email) values ($1, $2, 'owner', 'Ada', $3)",
    [open.shop.store.id, open.shop.store.slug, OWNER],
  );
});

const transfer = (accountNumber: string, more = {}) =>
  setBankTransfer(open.shop, justNow(), {
    on: true,
    bank: "Zenith Bank",
    accountName: "Ada Fabrics Ltd",
    accountNumber,
    instructions: "",
    holdDays: "",
    ...more,
  });
/** What was written since the last look. */
const written = async () => {
  await handleEvents(open.shop);
  return letters.splice(0).map(({ to, text }) => [to, text.split("\n")[0]]);
};

test("whoever sends the shop's money elsewhere, its owner hears of it where they sign in", async () => {
  await transfer("1010203040");
  expect(await written()).toEqual([[OWNER, expect.stringContaining("now go to the account ending in 3040")]]);
  await transfer("9999999999");
  expect(await written()).toEqual([[OWNER, expect.stringContaining("ending in 9999")]]);
  const secret = "sk_test_abcdefgh12345678";
  await saveGatewayKey(open.shop, justNow(), "paystack", { secret, webhookSecret: "" });
  expect(await written()).toEqual([[OWNER, expect.stringContaining("with the key ending in 5678")]]);
  await removeGatewayKey(open.shop, justNow(), "paystack");
  expect(await written()).toEqual([[OWNER, expect.stringContaining("no longer takes money by Paystack")]]);
});

test("what changes nothing of where the money goes is no letter", async () => {
  await transfer("1010203040");
  await written();
  await transfer("1010-2030 40", { instructions: "Write the order's number.", holdDays: "7" });
  await moveMethod(open.shop, "bank_transfer", "up");
  await setPayOnDelivery(open.shop, true, "Exact money, please.");
  await transfer("", { on: false });
  expect(await written()).toEqual([]);
});
