import { expect, test } from "vitest";
import { cancelOrder } from "#domain/order/cancel.ts";
import { editOrder } from "#domain/edit/edit.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import type { StoreContext } from "#domain/context.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { awayGateway } from "#tests/support/ports.ts";
import { expectBooksAgree } from "./books.ts";
import { buy } from "./checkout.ts";
import { editForm, oddSums } from "./edited.ts";
import { openEditedShops } from "./edited-shop.ts";
import { eventOf, hear } from "./gateways.ts";
import { stockOf, type Goods } from "./goods.ts";
import { meanwhile } from "./meanwhile.ts";
import { paymentsOf, press } from "./paystack.ts";

const NO_TRACKING = { carrier: "", trackingNumber: "", trackingUrl: "" };

let open: OpenShop;
let tote: Goods;
let cap: Goods;
openEditedShops((made) => void ({ open, tote, cap } = made));

/** The same shop, whose gateway can't be asked: a change there does not know that the money has come. */
const unasked = (shop: StoreContext): StoreContext => ({
  ...shop,
  ports: { ...shop.ports, gateways: { paystack: awayGateway(), flutterwave: awayGateway() } },
});

/** Two totes that their buyer has paid on the gateway's page, of which the shop has not heard, and a change that takes one out. */
async function paidUnheard() {
  const { number, payUrl } = await buy(open, [tote], { method: "paystack" }, 2);
  const form = await editForm(open, number, { out: [[0, 1]] });
  await press(payUrl, "approve");
  const [payment] = await paymentsOf(open, number);
  const event = eventOf("paystack", payment?.reference ?? "", { id: number });
  return {
    number,
    change: (shop = open.shop) => editOrder(unasked(shop), number, form),
    arrive: (shop = open.shop) => hear(shop, "paystack", event),
    look: () => orderForSeller(open.shop, number),
  };
}

/** As it is when the change was first: the old amount pays nothing and goes back, the new one is waited for. */
const CHANGED = {
  status: "placed",
  total: 4_500_00,
  edits: 1,
  payment: { status: "pending" },
  received: [{ amount: 9_000_00, due: true }],
};
/** As it is when the money was first: it paid the order that it was meant for. */
const PAID = {
  status: "paid",
  total: 9_000_00,
  edits: 0,
  payment: { status: "paid" },
  received: [{ amount: 9_000_00, due: false }],
};

test("money that comes while a change is written pays the order as it was, and the change is looked at again", async () => {
  const { change, arrive, look } = await paidUnheard();
  const late = change(meanwhile(open.shop, () => arrive()));
  await expect(late).rejects.toMatchObject({ reason: "order_changed" });
  expect(await look()).toMatchObject(PAID);
  expect(await stockOf(open, tote)).toBe(8);
  expect(await oddSums(open)).toEqual([]);
});

test("a change that is written while its money comes stands, and the money for the old amount goes back", async () => {
  const { number, change, arrive, look } = await paidUnheard();
  expect(await arrive(meanwhile(open.shop, () => change()))).toBe("applied");
  expect(await look()).toMatchObject(CHANGED);
  expect((await paymentsOf(open, number)).map(({ status }) => status)).toEqual(["refund_due", "pending"]);
  expect(await stockOf(open, tote)).toBe(9);
  expect(await oddSums(open)).toEqual([]);
});

test("a change and its money at the very same moment: one of them is first, and the order was paid what it says", async () => {
  for (let round = 0; round < 5; round++) {
    const { change, arrive, look } = await paidUnheard();
    const [changed] = await Promise.allSettled([change(), arrive()]);
    if (changed.status === "rejected") expect(changed.reason).toMatchObject({ reason: "order_changed" });
    expect(await look()).toMatchObject(changed.status === "fulfilled" ? CHANGED : PAID);
    expect(await oddSums(open)).toEqual([]);
    await open.sql("update variants set stock = 10 where id = $1", [tote.variantId]);
  }
});

test("the last ones go to one order, however many are changed at once", async () => {
  const placed = await Promise.all([1, 2, 3, 4].map(() => buy(open, [tote])));
  const forms = await Promise.all(placed.map(({ number }) => editForm(open, number, { more: [[cap, 3]] })));
  const ends = await Promise.allSettled(
    forms.map((form, at) => editOrder(open.shop, placed[at]?.number ?? -1, form)),
  );
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await stockOf(open, cap)).toBe(2);
  expect(await oddSums(open)).toEqual([]);
  await expectBooksAgree(open);
});

test("a parcel of what was swapped since it was looked at is packed anew with what the order has now", async () => {
  const { number } = await buy(open, [tote]);
  const form = await editForm(open, number, { out: [[0, 1]], more: [[cap, 1]] });
  const late = meanwhile(open.shop, () => editOrder(open.shop, number, form));
  expect(await fulfilOrder(late, number, NO_TRACKING)).toBe("fulfilled");
  expect(await orderForSeller(open.shop, number)).toMatchObject({
    lines: [{ variantId: cap.variantId, sent: 1 }],
    fulfilments: [{ lines: [{ quantity: 1 }] }],
  });
});

test("the same press twice changes once, and of two people at once the second looks again", async () => {
  const { number } = await buy(open, [tote], {}, 4);
  const form = await editForm(open, number, { out: [[0, 1]] });
  await Promise.all([editOrder(open.shop, number, form), editOrder(open.shop, number, form)]);
  await editOrder(open.shop, number, form);
  expect(await orderForSeller(open.shop, number)).toMatchObject({ edits: 1, total: 13_500_00 });
  const [ada, bola] = await Promise.all([
    editForm(open, number, { out: [[0, 1]] }),
    editForm(open, number, { out: [[0, 2]] }),
  ]);
  const ends = await Promise.allSettled([
    editOrder(open.shop, number, ada),
    editOrder(open.shop, number, bola),
  ]);
  const lost = ends.find(({ status }) => status === "rejected");
  expect(lost).toMatchObject({ reason: { reason: "order_changed" } });
  expect((await orderForSeller(open.shop, number)).edits).toBe(2);
  expect(await oddSums(open)).toEqual([]);
});

test("a gift and something dearer at once: neither writes over what the other counted", async () => {
  for (let round = 0; round < 4; round++) {
    const { number } = await buy(open, [tote]);
    const forms = await Promise.all([
      editForm(open, number, { more: [[cap, 1, "gift"]] }),
      editForm(open, number, { more: [[tote, 1]] }),
      editForm(open, number, { more: [[cap, 1, "gift"]] }),
    ]);
    const ends = await Promise.allSettled(forms.map((form) => editOrder(open.shop, number, form)));
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await oddSums(open)).toEqual([]);
  }
});

const cancel = (number: number, shop = open.shop) => cancelOrder(shop, number, "");
const send = (number: number, shop = open.shop) => fulfilOrder(shop, number, NO_TRACKING);
/** Two totes to be paid at the door, and a change that takes one out and puts a cap in, or gives a cap to it. */
async function toBeChanged(how: "swap" | "gift" = "swap") {
  const { number } = await buy(open, [tote], {}, 2);
  const form = await (how === "swap"
    ? editForm(open, number, { out: [[0, 1]], more: [[cap, 1]] })
    : editForm(open, number, { more: [[cap, 1, "gift"]] }));
  return { number, change: (shop = open.shop) => editOrder(shop, number, form) };
}
const stocks = async () => [await stockOf(open, tote), await stockOf(open, cap)];

test.each([
  ["called off", cancel, "cancelled", [{ sent: 0 }, { title: "Cap", sent: 0 }], [10, 5]],
  ["sent", send, "fulfilled", [{ sent: 1 }, { title: "Cap", sent: 1 }], [9, 4]],
] as const)(
  "an order that is changed while it is being %s is that as it stands from then on",
  async (_, other, status, lines, left) => {
    const { number, change } = await toBeChanged();
    await other(
      number,
      meanwhile(open.shop, () => change()),
    );
    expect(await orderForSeller(open.shop, number)).toMatchObject({
      status,
      edits: 1,
      total: 6_500_00,
      lines,
    });
    expect(await stocks()).toEqual(left);
    expect(await oddSums(open)).toEqual([]);
    await expectBooksAgree(open);
  },
);

test.each([
  ["swap", "called off", cancel, "cancelled", [10, 5]],
  ["swap", "sent", send, "fulfilled", [8, 5]],
  ["gift", "called off", cancel, "cancelled", [10, 5]],
  ["gift", "sent", send, "fulfilled", [8, 5]],
] as const)(
  "a %s in an order that is %s while it is written is refused, and changes nothing",
  async (how, _, other, status, left) => {
    const { number, change } = await toBeChanged(how);
    const late = change(meanwhile(open.shop, () => other(number)));
    await expect(late).rejects.toMatchObject({ reason: "wrong_status" });
    expect(await orderForSeller(open.shop, number)).toMatchObject({
      status,
      edits: 0,
      total: 9_000_00,
      lines: [{ quantity: 2 }],
    });
    expect(await stocks()).toEqual(left);
    expect(await oddSums(open)).toEqual([]);
    await expectBooksAgree(open);
  },
);

test("a change of something that leaves in a parcel while it is written is looked at again", async () => {
  const { number, change } = await toBeChanged();
  const lineId = (await orderForSeller(open.shop, number)).lines[0]?.id ?? "";
  const one = { ...NO_TRACKING, lines: [{ lineId, quantity: 1 }] };
  const late = change(meanwhile(open.shop, () => fulfilOrder(open.shop, number, one)));
  await expect(late).rejects.toMatchObject({ reason: "order_changed" });
  expect(await orderForSeller(open.shop, number)).toMatchObject({
    status: "placed",
    edits: 0,
    lines: [{ quantity: 2, sent: 1 }],
  });
  expect(await stocks()).toEqual([8, 5]);
});

test.each([
  ["calling off", cancel, "cancelled"],
  ["sending", send, "fulfilled"],
] as const)("a change and %s at the very same moment leave the books right", async (_, other, status) => {
  for (let round = 0; round < 3; round++) {
    const { number, change } = await toBeChanged();
    const [changed, done] = await Promise.allSettled([change(), other(number)]);
    expect(done.status).toBe("fulfilled");
    if (changed.status === "rejected") expect(changed.reason).toMatchObject({ reason: "wrong_status" });
    const edits = changed.status === "fulfilled" ? 1 : 0;
    expect(await orderForSeller(open.shop, number)).toMatchObject({ status, edits });
    expect(await oddSums(open)).toEqual([]);
    await expectBooksAgree(open);
  }
});
