import { decidedWords } from "../dispute/decided-words.ts";
import type { UnhandledRow } from "#db/events.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import { DECISION_NAMES, kindWords } from "../dispute/names.ts";
import type { Dispute } from "../dispute/dispute.ts";
import type { Words } from "../letter/words.ts";
import type { Shell } from "../store/store.ts";
import { dayWords } from "../words/day.ts";
import { sayIn, type Say } from "../words/say.ts";
import { greeting } from "./greeting.ts";

const disputeIn = ({ data }: UnhandledRow, { disputes }: FullOrderRow): Dispute | undefined =>
  disputes.find(({ id }) => id === data["disputeId"]);

const reasonIn = ({ data }: UnhandledRow): string[] =>
  typeof data["reason"] === "string" && data["reason"] !== "" ? [data["reason"]] : [];

/** What an event of a dispute tells the buyer, in the language they ordered in; null for what they did themselves. */
export function disputeForBuyer(
  event: UnhandledRow,
  order: FullOrderRow,
  shell: Shell,
  href: string,
): Words | null {
  const dispute = disputeIn(event, order);
  if (!dispute) return null;
  const say = sayIn(shell.locale);
  const { number } = order;
  const shop = shell.name;
  const letter = (heading: string, paragraphs: string[]): Words => ({
    subject: say("About your dispute on order {number}", { number }),
    heading,
    paragraphs: [greeting(say, order), ...paragraphs],
    // Of an order that forgets its buyer when it is over, the page may be gone by then.
    ...(order.eraseWhenOver ? {} : { button: { label: say("See your order"), href } }),
  });
  switch (event.type) {
    case "DISPUTE_OPENED":
      return letter(say("{shop} has your dispute", { shop }), [
        ...(dispute.dueAt && dispute.status === "opened"
          ? [
              say("{shop} has until {day} to answer. After that the platform looks at it by itself.", {
                shop,
                day: dayWords(dispute.dueAt, shell),
              }),
            ]
          : []),
        say("You can write to each other about it, and withdraw it, on the page of your order."),
      ]);
    case "DISPUTE_ANSWERED":
      return letter(say("{shop} answered", { shop }), [
        ...reasonIn(event),
        say("If that does not settle it, you can ask the platform to look at it, on the page of your order."),
      ]);
    case "DISPUTE_OFFERED":
      return letter(say("{shop} offers to settle it", { shop }), [
        ...reasonIn(event),
        say("On the page of your order you can agree, say no, or ask the platform to look at it."),
      ]);
    case "DISPUTE_AT_PLATFORM":
      return letter(say("The platform looks at it now"), [whyAtPlatform(say, event, shop)]);
    case "DISPUTE_LAPSED":
      return letter(say("Your dispute has ended"), [
        say(
          "Nobody asked for more in a while, so it was let rest. Write to {shop} if something is still open.",
          {
            shop,
          },
        ),
      ]);
    case "DISPUTE_DECIDED":
      return letter(say("The platform has decided"), [decidedWords(say, dispute, shop), ...reasonIn(event)]);
    default:
      return null;
  }
}

function whyAtPlatform(say: Say, { data }: UnhandledRow, shop: string): string {
  if (data["cause"] === "time")
    return say(
      "{shop} did not answer in time. Somebody of the platform reads what you both wrote, and decides.",
      {
        shop,
      },
    );
  return data["cause"] === "store"
    ? say("{shop} asked for it. Somebody of the platform reads what you both wrote, and decides.", { shop })
    : say("You asked for it. Somebody of the platform reads what you both wrote, and decides.");
}

/** What it tells the shop, in English, as the dashboard is; null for what the shop did itself. */
export function disputeForSeller(
  event: UnhandledRow,
  order: FullOrderRow,
  shell: Shell,
  href: string,
): Words | null {
  const dispute = disputeIn(event, order);
  if (!dispute) return null;
  const { number } = order;
  const who = order.name || "The buyer";
  const letter = (subject: string, heading: string, paragraphs: string[]): Words => ({
    subject: `Order ${number}: ${subject}`,
    heading,
    paragraphs,
    button: { label: "Open the order", href },
  });
  switch (event.type) {
    case "DISPUTE_OPENED":
      return letter("a dispute to answer", `${who} opened a dispute`, [
        `${kindWords(dispute.kind)}.`,
        ...reasonIn(event),
        dispute.dueAt && dispute.status === "opened"
          ? `Answer it, or offer how to settle it, by ${dayWords(dispute.dueAt, shell)}. After that the platform looks at it by itself.`
          : "",
      ]);
    case "DISPUTE_OFFER_DECLINED":
      return letter("your offer was declined", `${who} said no to your offer`, [
        "Talk to them, offer something else, or ask the platform to decide.",
      ]);
    case "DISPUTE_AT_PLATFORM":
      return letter("a dispute is with the platform", "The platform looks at it now", [
        event.data["cause"] === "time"
          ? "It was not answered in three days. Somebody of the platform reads the order and its messages, and decides. You can still write in the conversation."
          : "Somebody of the platform reads the order and its messages, and decides. You can still write in the conversation.",
      ]);
    case "DISPUTE_WITHDRAWN":
      return letter("a dispute was withdrawn", `${who} withdrew the dispute`, [
        "There is nothing left to do.",
      ]);
    case "DISPUTE_SETTLED":
      return letter("a dispute is settled", `${who} agrees to your offer`, [
        `You offered: ${dispute.offer}`,
        "Now do what you offered. No money moves by itself.",
      ]);
    case "DISPUTE_LAPSED":
      return letter("a dispute was let rest", "A dispute was let rest", [
        "Nobody asked for more in two weeks, so it is over.",
      ]);
    case "DISPUTE_DECIDED":
      return letter(
        "the platform has decided",
        dispute.decision ? DECISION_NAMES[dispute.decision] : "Decided",
        [
          ...reasonIn(event),
          ...(dispute.decision === "refund_advised"
            ? ["The platform moves no money: open the order and give it back."]
            : []),
        ],
      );
    default:
      return null;
  }
}
