import type { PostalAddress } from "#db/schema/buyers.ts";
import type { StoreContext } from "../context.ts";
import { may } from "../staff/may.ts";

/** Stands for what is there and not shown. Its length says nothing about what it hides. */
const HIDDEN = "•••";

/** Whether whoever asks may see how to reach a buyer. The platform's own work, and an admin in a dispute, do. */
export function mayContact({ actor }: StoreContext): boolean {
  if (actor.kind === "staff") return may(actor.role, "buyers.contact");
  if (actor.kind === "machine") return actor.scopes.includes("buyers.contact");
  return true;
}

/** `z•••@•••`: enough to tell two buyers apart, too little to write to one. */
export const maskedEmail = (email: string): string => (email ? `${[...email][0]}${HIDDEN}@${HIDDEN}` : "");

/** The last two digits, by which somebody on the phone can prove who they are. */
export const maskedPhone = (phone: string): string => (phone ? `${HIDDEN} ${phone.slice(-2)}` : "");

const hidden = (text: string): string => (text ? HIDDEN : "");

/** Town, region and country stay: what is sent where is the store's business. */
export const maskedAddress = (address: PostalAddress): PostalAddress => ({
  ...address,
  line1: hidden(address.line1),
  line2: hidden(address.line2),
  postcode: hidden(address.postcode),
});

type Reached = {
  email: string;
  phone: string;
  address: PostalAddress;
  riderNote: string;
  timeline: { type: string; data: Record<string, unknown> }[];
};

/** An order as whoever asks may see it: how to reach its buyer is hidden from who has no business with that. */
export function orderShownTo<O extends Reached>(shop: StoreContext, order: O): O {
  if (mayContact(shop)) return order;
  return {
    ...order,
    email: maskedEmail(order.email),
    phone: maskedPhone(order.phone),
    address: maskedAddress(order.address),
    // It says where the door is.
    riderNote: hidden(order.riderNote),
    timeline: order.timeline.map((entry) =>
      entry.type === "LETTER_REFUSED" ? { ...entry, data: { event: entry.data["event"] } } : entry,
    ),
  };
}
