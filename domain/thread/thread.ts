/** A thread of a store: an order's, whose id is the order's, or a buyer's before they buy, whose id is the buyer's. */
export type ThreadKey = { storeId: string; kind: "order" | "buyer"; id: string };

/** On whose side somebody speaks: the buyer's, the store's, or the platform's in a dispute. */
export type Side = "buyer" | "staff" | "admin";

/**
 * Somebody who was let into a thread. `id` is a buyer's or a person's of the platform, empty for a guest; `name` is shown. Who is `away` speaks
 * from elsewhere, by letter or on another page, and does not have the thread before them.
 */
export type Speaker = { side: Side; id: string; name: string; away?: true };

/** What a message can hold besides words. */
export type CardKind = "picture" | "product" | "offer";

/** A card of a message: what it is today stands in the books under `id`; `text` is what it says where it can't be shown. */
export type CardBody = { kind: "card"; of: CardKind; id: string; text: string };

/** What a message holds; `step` is an event of the order, which nobody wrote, under its own name. */
export type Body =
  | { kind: "text"; text: string }
  | CardBody
  | { kind: "step"; type: string; data: Record<string, unknown> };

/** A message as everybody in its thread sees it. `seq` counts 1, 2, 3, … and has no gap; `id` is its sender's name for it; `at` is UTC. */
export type Message = {
  seq: number;
  id: string;
  by: Side | "system";
  author: string;
  at: string;
  body: Body;
};

/** Up to which `seq` each side has read. The people of a store read together. */
export type Reads = { buyer: number; staff: number };

/** What a thread holds after some `seq`, oldest first; `last` is the newest `seq` of all, 0 in an empty thread. */
export type Said = { messages: Message[]; last: number; reads: Reads };

/** A step of an order: an event that its buyer is told of. `id` is the event's. */
export type Step = { id: string; at: Date; type: string; data: Record<string, unknown> };

/** A message that was taken, or why not, in words that whoever shows them fills with `values`. */
export type Heard =
  | { message: Message }
  | { refused: { code: string; text: string; values: Record<string, string | number> } };

/** The name of a thread's room: nobody reaches another store's by an id. */
export const roomName = ({ storeId, kind, id }: ThreadKey): string => `${storeId}/${kind}/${id}`;

/** The thread of a room. Throws a `TypeError` when that is no name of one. */
export function threadNamed(name: string): ThreadKey {
  const [storeId = "", kind, id = ""] = name.split("/");
  if (!storeId || !id || (kind !== "order" && kind !== "buyer")) throw new TypeError(`no room: ${name}`);
  return { storeId, kind, id };
}
