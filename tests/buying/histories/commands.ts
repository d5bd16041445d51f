import { uuidv7 } from "uuidv7";
import { randomFaults } from "#dev/gateway/faults.ts";
import { random } from "#dev/seed/random.ts";
import { dropOverdue } from "#domain/addition/drop.ts";
import { useCode } from "#domain/cart/use-code.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { cancelOrder } from "#domain/order/cancel.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { placeOrder } from "#domain/order/place.ts";
import { releaseHolds } from "#domain/order/release-holds.ts";
import { confirmTransfer } from "#domain/payment/confirm-transfer.ts";
import type { StoreContext } from "#domain/context.ts";
import type { OfferedProvider, OnlineGateway } from "#domain/payment/providers.ts";
import { removeGatewayKey } from "#domain/payment/remove-key.ts";
import { returnedFromGateway } from "#domain/payment/returned.ts";
import { payOrder } from "#domain/payment/start.ts";
import { workOffParked } from "#domain/payment/work-off-parked.ts";
import { reconcile } from "#domain/reconciliation/run.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { seen } from "../reduced.ts";
import { misbehave } from "../gateways.ts";
import { takeDue } from "../take-due.ts";
import type { Death } from "./dying.ts";
import { REFUNDING, type RefundCommand } from "./refunding.ts";
import { SELLING, type SellerCommand } from "./selling.ts";
import { newKey, ONLINE, post, shopOf, signedIn, type Seen, type Story } from "./story.ts";

const MINUTE_MS = 60_000;
const NO_PARCEL = { carrier: "", trackingNumber: "", trackingUrl: "" };

/** What happens next. `order` and `page` say how-manieth of those there are, counted round. */
export type Command =
  | { do: "place"; what: number[]; method: OfferedProvider; code: boolean; card: boolean; twice: boolean }
  | { do: "press"; order: number; page: number; decision: "approve" | "decline" | "abandon"; short: boolean }
  | { do: "pay twice"; order: number; atOnce: boolean }
  | { do: "pay"; order: number; method: OfferedProvider | null }
  | { do: "come back"; order: number }
  | { do: "event"; gateway: OnlineGateway; at: number; keep: boolean }
  | { do: "wait"; minutes: number }
  | { do: "holds" }
  | { do: "parked" }
  | { do: "events" }
  | { do: "reconcile"; gateway: OnlineGateway; full: boolean }
  | { do: "cancel"; order: number }
  | { do: "fulfil"; order: number }
  | { do: "confirm"; order: number }
  | { do: "money at the door"; order: number }
  | { do: "new key"; gateway: OnlineGateway }
  | { do: "remove key"; gateway: OnlineGateway }
  | { do: "revoke"; gateway: OnlineGateway }
  | { do: "faults"; seed: number }
  | { do: "refund that fails"; order: number; next: "try again" | "gave what failed by hand" | null }
  | SellerCommand
  | RefundCommand;

/** A command, in a process that may die over it. */
export type Step = { command: Command; death: Death | null };

/** Does it as whoever does such things. What they are told is for them; what is no telling is thrown. */
export async function act(story: Story, { command, death }: Step): Promise<void> {
  const as = (kind: "seller" | "buyer" | "system") => shopOf(story, kind, death);
  const order = "order" in command ? story.orders[command.order % story.orders.length] : undefined;
  if ("order" in command && !order && command.do !== "draft") return;
  const { number, key, pages } = order ?? NOBODYS;
  const { stage, standins, hooks } = story;
  switch (command.do) {
    case "place":
      return place(story, command, death);
    case "press":
      return pressOn(story, pages[command.page % pages.length], command);
    case "pay":
      return pay(as("buyer"), order ?? NOBODYS, command.method ?? undefined);
    case "pay twice": {
      for (const method of ONLINE) await pay(as("buyer"), order ?? NOBODYS, method);
      const approve = (page: string) => pressOn(story, page, { decision: "approve", short: false });
      if (command.atOnce) await Promise.all(pages.map(approve));
      else for (const page of pages) await approve(page);
      return;
    }
    case "come back":
      return void (await returnedFromGateway(as("buyer"), number, key));
    case "event":
      stage.hearing = { death };
      return void (await post(standins[command.gateway], "deliver", command));
    case "wait":
      return void (stage.ahead += command.minutes * MINUTE_MS);
    case "holds":
      await releaseHolds(as("system"));
      return void (await dropOverdue(as("system")));
    case "parked":
      return void (await workOffParked(as("system")));
    case "events":
      return void (await handleEvents(as("system")));
    case "reconcile":
      return compare(() => as("system"), command);
    case "cancel":
      return cancelOrder(as("seller"), number, "");
    case "fulfil":
      return void (await fulfilOrder(as("seller"), number, NO_PARCEL));
    case "confirm": {
      const { total, giftCard } = await orderForSeller(as("seller"), number);
      return confirmTransfer(as("seller"), number, String((total - giftCard) / 100));
    }
    case "money at the door":
      return takeDue(as("seller"), number);
    case "new key":
      return newKey(stage, standins, hooks, command.gateway);
    case "remove key":
      stage.removed.add(command.gateway);
      return removeGatewayKey(as("seller"), signedIn(stage), command.gateway);
    case "revoke":
      return void stage.revoked.add(stage.secrets[command.gateway].at(-1) ?? "");
    case "faults": {
      const { next } = random(command.seed);
      for (const standin of Object.values(standins)) await misbehave(standin, randomFaults(next));
      return;
    }
    case "refund that fails":
      await refundThatFails(story, number, death);
      if (command.next) await REFUNDING[command.next](as("seller"), number);
      return;
    case "goods come back":
    case "exchange":
    case "take out":
    case "add":
    case "swap":
    case "settle addition":
    case "gave by hand":
    case "draft":
      return SELLING[command.do]({ story, death, number, what: command.what, other: command.other });
    default:
      return REFUNDING[command.do](as("seller"), number);
  }
}

async function pay(buyer: StoreContext, order: Seen, method?: OfferedProvider): Promise<void> {
  const { payUrl } = await payOrder(buyer, order.number, order.key, method);
  if (payUrl && !order.pages.includes(payUrl)) order.pages.push(payUrl);
}

const NOBODYS: Seen = { number: 0, key: "", pages: [] };

/** A cart is filled, a form is sent. Whoever sends it again, because nothing came of it, orders no second time. */
async function place(
  story: Story,
  { what, method, code, card, twice }: Command & { do: "place" },
  death: Death | null,
): Promise<void> {
  const { stage, goods } = story;
  const { open } = stage;
  const cartId = uuidv7();
  const wanted = [...new Set(what.map((at) => goods[at % goods.length]))].flatMap((one) => one ?? []);
  await open.sql(
    `with cart as (insert into carts (id, store_id, expires_at) values ($1, $2, now() + interval '30 days'))
     insert into cart_lines (store_id, cart_id, variant_id, quantity, title, price_seen)
     select $2, $1, v.id, 1, 'Ankara tote', v.price from variants v where v.id = any($3::uuid[])`,
    [cartId, stage.open.shop.store.id, wanted.map(({ variantId }) => variantId)],
  );
  const buyer = shopOf(story, "buyer", null);
  if (code) await useCode(buyer, cartId, "SPRING", "ip").catch(() => undefined);
  if (card) await useCode(buyer, cartId, stage.cardCode, "ip").catch(() => undefined);
  const form = await seen({ ...open, visitor: buyer }, cartId, { method });
  const send = async (dies: Death | null) => {
    const placed = await placeOrder(shopOf(story, "buyer", dies), form);
    const known = story.orders.find(({ number }) => number === placed.number);
    const order = known ?? { ...placed, pages: [] };
    if (!known) story.orders.push(order);
    if (placed.payUrl && !order.pages.includes(placed.payUrl)) order.pages.push(placed.payUrl);
  };
  const sent = await Promise.allSettled(twice ? [send(death), send(null)] : [send(death)]);
  // They press the button again.
  if (death || sent.some(({ status }) => status === "rejected")) await send(null);
}

/** The buyer presses a button on a gateway's page; `short` makes less arrive than they paid. */
async function pressOn(
  { standins }: Story,
  page: string | undefined,
  { decision, short }: { decision: string; short: boolean },
): Promise<void> {
  if (!page) return;
  const gateways = Object.values(standins);
  if (short) for (const one of gateways) await misbehave(one, { hold_webhooks: true, tamper_amount: true });
  const pressed = fetch(page, {
    method: "POST",
    body: new URLSearchParams({ decision }),
    redirect: "manual",
  });
  // A connection that is cut leaves the buyer with nothing, and charged all the same.
  await pressed.then((answer) => answer.arrayBuffer()).catch(() => undefined);
  if (short) for (const one of gateways) await misbehave(one, { hold_webhooks: true });
}

/** A part goes back, and the gateways, who take it first, can't do it in the end. */
async function refundThatFails(story: Story, number: number, death: Death | null): Promise<void> {
  const { stage, standins } = story;
  const all = Object.values(standins);
  for (const one of all) await misbehave(one, { hold_webhooks: true, fail_refunds: true });
  try {
    await REFUNDING["refund a sum"](shopOf(story, "seller", null), number);
    // Sent, and asked about later.
    for (let time = 0; time < 2; time++) {
      await REFUNDING["send refunds"](shopOf(story, "system", death));
      stage.ahead += 10 * MINUTE_MS;
    }
  } finally {
    for (const one of all) await misbehave(one, { hold_webhooks: true });
  }
}

async function compare(
  shop: () => ReturnType<typeof shopOf>,
  { gateway, full }: { gateway: OnlineGateway; full: boolean },
): Promise<void> {
  const one = shop();
  let state = await reconcile(one, gateway, full ? "full" : "waiting");
  while (state === "more") state = await reconcile(one, gateway, null);
}
