import type { FullOrderRow } from "#db/orders.server.ts";
import type { StoreContext } from "../context.ts";
import type { Message, ThreadKey } from "../thread/thread.ts";
import { type Evidence, type PartName, PART_NAMES } from "./evidence.ts";
import { sha256 } from "../sha256.ts";
import { type EvidencePicture, picturesIn } from "./pictures.ts";

/** A talk of people is shorter; of a longer one the newest are shown, and the file says so. */
const MESSAGES_MOST = 1_000;

/**
 * What the file shows of an order, as plain data, with a checksum of each part and the pictures beside it. Every message is asked of the room, which is ahead of
 * the books: throws `Unavailable` while that can't be reached, for half a talk is no evidence.
 */
export async function collectEvidence(
  shop: StoreContext,
  order: FullOrderRow,
  madeFor: Evidence["madeFor"],
): Promise<{ evidence: Evidence; pictures: EvidencePicture[] }> {
  const { messages, left } = await saidIn(shop, { storeId: shop.store.id, kind: "order", id: order.id });
  const { pictures, data: shown } = await picturesIn(shop, order.id, messages);
  const data: Record<PartName, unknown[]> = {
    order: [without(order, APART)],
    payments: order.payments.map((payment) => without(payment, INNER)),
    refunds: order.refunds,
    shipments: order.fulfilments.map((parcel) => without(parcel, INNER)),
    returns: order.returns,
    disputes: order.disputes,
    timeline: order.timeline,
    messages: messages.map(({ seq, by, author, at, body }) => ({ seq, by, author, at, ...body })),
    pictures: shown,
  };
  const parts = PART_NAMES.map(async (name) => ({
    name,
    sha256: await sha256(JSON.stringify(data[name])),
    data: data[name],
  }));
  const evidence: Evidence = {
    format: "opnmrt-evidence/1",
    about: `Order ${order.number}`,
    store: { name: shop.store.name, address: shop.origin },
    madeAt: shop.now().toISOString(),
    madeFor,
    notes: [
      `Amounts are minor units of ${order.currency}; times are UTC.`,
      "Each part’s sha256 is of its data as JSON without spaces, in UTF-8.",
      ...(left ? [`Of the messages the newest ${MESSAGES_MOST} are here.`] : []),
    ],
    parts: await Promise.all(parts),
  };
  return { evidence, pictures };
}

/** What stands in parts of its own, and the key, which opens the order to anybody. */
const APART = new Set(["key", "payments", "refunds", "fulfilments", "returns", "disputes", "timeline"]);
/** Between us and a form, or a gateway. */
const INNER = new Set(["payUrl", "keyGeneration", "press"]);

const without = (whole: object, names: Set<string>): object =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !names.has(name)));

async function saidIn(
  { ports }: StoreContext,
  thread: ThreadKey,
): Promise<{ messages: Message[]; left: boolean }> {
  const messages: Message[] = [];
  for (let before: number | null = null; messages.length < MESSAGES_MOST;) {
    const said = await ports.rooms.saidBefore(thread, before);
    const [first] = said.messages;
    if (!first) break;
    messages.unshift(...said.messages);
    if (first.seq <= 1) break;
    before = first.seq;
  }
  return { messages, left: (messages[0]?.seq ?? 1) > 1 };
}
