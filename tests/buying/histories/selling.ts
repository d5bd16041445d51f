import { uuidv7 } from "uuidv7";
import { dropAddition } from "#domain/addition/drop.ts";
import { markAdditionPaid } from "#domain/addition/mark-paid.ts";
import { openAddition } from "#domain/addition/open.ts";
import type { StoreContext } from "#domain/context.ts";
import { placeDraft } from "#domain/draft/place.ts";
import { saveOrderDraft } from "#domain/draft/save.ts";
import type { HandedIn } from "#domain/draft/terms.ts";
import { editOrder } from "#domain/edit/edit.ts";
import { Conflict, DomainError } from "#domain/errors.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { gaveBackByHand } from "#domain/refund/by-hand.ts";
import { exchangeReturn, type ExchangeInput } from "#domain/return/exchange.ts";
import { openReturn } from "#domain/return/open.ts";
import { receiveReturn } from "#domain/return/receive.ts";
import { editForm } from "../edited.ts";
import { exchangeForm } from "../exchanged.ts";
import { Died, type Death } from "./dying.ts";
import { shopOf, type Story } from "./story.ts";

/** `what` says which of the things; `other` what is different about it. */
export type SellerCommand = { do: keyof typeof SELLING; order: number; what: number; other: boolean };
type Given = { story: Story; death: Death | null; number: number; what: number; other: boolean };

/** Whoever pressed and heard nothing presses again: the same form, so that what was done is not done twice. */
async function pressed(
  { story, death }: Given,
  press: (seller: StoreContext) => Promise<void>,
): Promise<void> {
  try {
    await press(shopOf(story, "seller", death));
  } catch (error) {
    if (!(error instanceof Died)) throw error;
    await press(shopOf(story, "seller", null));
  }
}

const NO_PARCEL = { carrier: "", trackingNumber: "", trackingUrl: "" };

/** The order is sent, if it was not, and a piece of it comes back, or all of it. Answers the return that it came back with. */
async function comeBack(seller: StoreContext, number: number, id: string, all = false): Promise<string> {
  const before = await orderForSeller(seller, number);
  const atDoor = before.status === "placed" && before.method === "pay_on_delivery";
  if (before.status === "paid" || atDoor) await fulfilOrder(seller, number, NO_PARCEL);
  const { lines, returns } = await orderForSeller(seller, number);
  const waits = returns.find(({ status }) => status === "received");
  if (waits) return waits.id;
  const there = lines.filter(({ sent, returned }) => sent > returned);
  const back = all
    ? there.map(({ id: lineId, sent, returned }) => ({ lineId, quantity: sent - returned }))
    : [{ lineId: there[0]?.id ?? "", quantity: 1 }];
  const asked = back.map((line) => ({ ...line, reason: "too_small" as const }));
  await openReturn(seller, number, { id, lines: asked, note: "" });
  const arrived = back.map(({ lineId, quantity }) => ({ lineId, received: quantity, restock: true }));
  await receiveReturn(seller, number, { returnId: id, lines: arrived });
  return id;
}

/** The order as its seller has it before them is changed. */
async function change(given: Given, wanted: Parameters<typeof editForm>[2]): Promise<void> {
  const { story, number } = given;
  const form = await editForm({ ...story.stage.open, shop: shopOf(story, "seller", null) }, number, wanted);
  await pressed(given, (seller) => editOrder(seller, number, form));
}

const goodsOf = ({ story: { goods }, what }: Given) =>
  goods[what % goods.length] ?? { productId: "", variantId: "" };

/** An order that its seller makes belongs to the others from then on. */
async function known({ story }: Given, seller: StoreContext, number: number): Promise<void> {
  if (story.orders.some((one) => one.number === number)) return;
  const { key } = await orderForSeller(seller, number);
  if (!story.orders.some((one) => one.number === number)) story.orders.push({ number, key, pages: [] });
}

/** What sellers do with an order beyond sending and refunding it. A way that is added here happens in the histories from then on. */
export const SELLING = {
  "goods come back": async (given: Given) => {
    const id = uuidv7();
    await pressed(given, async (seller) => void (await comeBack(seller, given.number, id, given.other)));
  },
  exchange: async (given: Given) => {
    const { number, story } = given;
    const back = uuidv7();
    let form: ExchangeInput | null = null;
    await pressed(given, async (seller) => {
      const returnId = await comeBack(seller, number, back);
      form ??= await exchangeForm(shopOf(story, "seller", null), number, returnId, goodsOf(given));
      const out = await exchangeReturn(seller, number, form);
      await known(given, shopOf(story, "seller", null), out.number);
    });
  },
  "take out": (given: Given) => change(given, { out: [[0, 1]] }),
  add: (given: Given) =>
    change(given, { more: [given.other ? [goodsOf(given), 1, "gift"] : [goodsOf(given), 1]] }),
  swap: (given: Given) => change(given, { out: [[0, 1]], more: [[goodsOf(given), 1]] }),
  "settle addition": async (given: Given) => {
    const { story, number, other } = given;
    const id = openAddition(await orderForSeller(shopOf(story, "seller", null), number))?.id ?? "";
    await pressed(given, (seller) =>
      other ? dropAddition(seller, number, id) : markAdditionPaid(seller, number, id, "bank_transfer"),
    );
  },
  "gave by hand": async (given: Given) => {
    const { refunds } = await orderForSeller(shopOf(given.story, "seller", null), given.number);
    const id = refunds.find(({ way, status }) => way === "by_hand" && status === "pending")?.id ?? "";
    await pressed(given, (seller) => gaveBackByHand(seller, given.number, id, "in cash"));
  },
  draft: async (given: Given) => {
    const { what, other } = given;
    const id = uuidv7();
    const ways: HandedIn[] = [
      { how: "link", days: "3" },
      { how: "paid", paidWith: "cash", reference: "" },
    ];
    const handedIn = ways[what % ways.length] ?? { how: "on_delivery" };
    const { variantId } = goodsOf(given);
    const typed = {
      lines: [{ kind: "product", variantId, title: "Ankara tote", quantity: "1" }],
      ...(other && { discountKind: "percentage", discountValue: "10", discountReason: "A friend" }),
      name: "Zainab Bello",
      email: "zainab@demo.test",
      phone: "+234 803 123 4567",
      address: {
        line1: "12 Broad Street",
        line2: "",
        city: "Lagos",
        region: "Lagos",
        postcode: "",
        country: "NG",
      },
    };
    const make = async (seller: StoreContext) => {
      // As the page does: a press that comes second finds the order, whatever its save is told.
      const kept = await saveOrderDraft(seller, typed, { id, revision: 0 }).catch((error: unknown) => {
        if (error instanceof Conflict && error.reason === "draft_moved") return null;
        throw error;
      });
      const seen = { revision: 1, total: kept?.counted.totals.total ?? 0 };
      const { number } = await placeDraft(seller, id, handedIn, seen);
      await known(given, shopOf(given.story, "seller", null), number);
    };
    if (other) {
      const both = await Promise.allSettled([pressed(given, make), pressed({ ...given, death: null }, make)]);
      for (const one of both)
        if (one.status === "rejected" && !(one.reason instanceof DomainError)) throw one.reason;
    } else await pressed(given, make);
  },
};
