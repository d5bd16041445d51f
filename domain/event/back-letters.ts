import type { UnhandledRow } from "#db/events.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import type { Words } from "../letter/words.ts";
import { formatMoney } from "../money.ts";
import { allCameBack } from "../fulfilment/left.ts";
import { assembleOrder } from "../order/assemble.ts";
import { dueOf } from "../order/due.ts";
import { waitsForHand } from "../refund/status.ts";
import { wentBack } from "../refund/went-back.ts";
import { isUnpaid, nothingPaid } from "../return/before-paid.ts";
import type { Say } from "../words/say.ts";
import { greeting } from "./greeting.ts";

type To = { say: Say; href: string };

/** What the buyer reads when money went back: how much, for what, and where it is. */
export function refundedWords(event: UnhandledRow, order: FullOrderRow, { say, href }: To): Words {
  const { number } = order;
  const money = (sum: number) => formatMoney(sum, order.currency, say.locale);
  const refund = order.refunds.find(({ id }) => id === event.data.refundId);
  const amount = money(refund?.amount ?? dueOf(order));
  const onTop = wentBack(assembleOrder(order)).onTop.some(({ id }) => id === refund?.id);
  const things = (refund?.lines ?? []).flatMap(({ lineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineId);
    return line ? [`${quantity} × ${[line.title, line.variantTitle].filter(Boolean).join(", ")}`] : [];
  });
  const cards = refund?.giftCard ?? 0;
  const rest = refund ? refund.amount - cards : 1;
  return {
    subject: say("Your money for order {number} is on its way back", { number }),
    heading: say("We sent your {amount} back", { amount }),
    paragraphs: [
      greeting(say, order),
      ...(onTop ? [say("It came on top of what your order asks for. Your order stays as it is.")] : []),
      ...(things.length > 0 ? [say("It is for {things}.", { things: things.join("; ") })] : []),
      ...(refund?.reason ? [refund.reason] : []),
      ...(cards > 0 ? [say("{amount} of it is back on your gift card.", { amount: money(cards) })] : []),
      ...(rest > 0 && refund?.way === "by_hand" && refund.how
        ? [say("The shop gave it back another way: {how}", { how: refund.how })]
        : []),
      ...(rest > 0 && refund?.way !== "by_hand"
        ? [say("It goes to where it came from. Banks can take a few days.")]
        : []),
    ],
    ...(order.eraseWhenOver ? {} : { button: { label: say("See your order"), href } }),
  };
}

/** What the buyer reads when the shop is to give money back by its own hand, as long as it has not; of any other start nothing. */
export function startedWords(
  event: UnhandledRow,
  order: FullOrderRow,
  shop: string,
  { say, href }: To,
): Words | null {
  const { number } = order;
  const refund = order.refunds.find(({ id }) => id === event.data.refundId);
  if (!refund || !waitsForHand(refund)) return null;
  const money = (sum: number) => formatMoney(sum, order.currency, say.locale);
  return {
    subject: say("About your money for order {number}", { number }),
    heading: say("{shop} gives your {amount} back", { shop, amount: money(refund.amount - refund.giftCard) }),
    paragraphs: [
      greeting(say, order),
      ...(refund.reason ? [refund.reason] : []),
      say(
        "It did not come through a payment service, so the shop gives it back by itself. It writes to you once that is done.",
      ),
      ...(refund.giftCard > 0
        ? [say("{amount} is back on your gift card.", { amount: money(refund.giftCard) })]
        : []),
    ],
    ...(order.eraseWhenOver ? {} : { button: { label: say("See your order"), href } }),
  };
}

/** What the buyer reads about a return, or nothing. */
export function returnWords(event: UnhandledRow, order: FullOrderRow, { say, href }: To): Words | null {
  const { number } = order;
  const one = order.returns.find(({ id }) => id === event.data.returnId);
  if (!one) return null;
  const hello = greeting(say, order);
  const answer = one.answer ? [one.answer] : [];
  const button = { label: say("See your order"), href };
  switch (event.type) {
    case "RETURN_APPROVED":
      return {
        subject: say("Your return for order {number} is approved", { number }),
        heading: say("You can send it back"),
        paragraphs: [
          hello,
          ...answer,
          ...(answer.length === 0 ? [say("The shop will tell you how. You can answer this letter.")] : []),
        ],
        button,
      };
    case "RETURN_DECLINED":
      return {
        subject: say("About your return for order {number}", { number }),
        heading: say("The shop does not take it back"),
        paragraphs: [hello, ...answer, say("If you see it differently, answer this letter.")],
        button,
      };
    case "RETURN_RECEIVED":
      return {
        subject: say("Your return for order {number} has arrived", { number }),
        heading: say("What you sent back is here"),
        paragraphs: [
          hello,
          ...(typeof event.data.amount === "number"
            ? [
                say("{amount} for it is taken off what you pay.", {
                  amount: formatMoney(event.data.amount, order.currency, say.locale),
                }),
              ]
            : []),
          ...(isUnpaid(order)
            ? [
                allCameBack(order.lines)
                  ? say("Nothing will be sent, and there is nothing to pay.")
                  : say("{amount} is left to pay.", {
                      amount: formatMoney(dueOf(order), order.currency, say.locale),
                    }),
              ]
            : []),
          ...(one.status === "received" && !nothingPaid(assembleOrder(order))
            ? [say("We look at it now, and then write to you about your money or what you get instead.")]
            : []),
        ],
        button,
      };
    case "EXCHANGE_CALLED_OFF": {
      // It was settled another way meanwhile, and that is told by itself.
      if (one.status !== "received") return null;
      const credit = creditIn(event, order, say.locale);
      return {
        subject: say("About your return for order {number}", { number }),
        heading: say("The exchange was called off"),
        paragraphs: [
          hello,
          say("What was to go out to you for what you sent back does not go out."),
          credit === null
            ? say("We write to you about what you get instead.")
            : say(
                "The {amount} that paid for it is still yours. We write to you about your money or what you get instead.",
                {
                  amount: credit,
                },
              ),
        ],
        ...(order.eraseWhenOver ? {} : { button }),
      };
    }
    default:
      return null;
  }
}

/** What of its money paid for the exchange that is off; null when all of that had gone back before. */
function creditIn({ data }: UnhandledRow, { currency }: FullOrderRow, locale: string): string | null {
  return typeof data.amount === "number" && data.amount > 0
    ? formatMoney(data.amount, currency, locale)
    : null;
}

function exchangeToSettle(
  event: UnhandledRow,
  order: FullOrderRow,
  button: NonNullable<Words["button"]>,
): Words | null {
  const { number, returns, name } = order;
  // Somebody has refunded or exchanged it again meanwhile.
  if (returns.find(({ id }) => id === event.data.returnId)?.status !== "received") return null;
  const credit = creditIn(event, order, "en");
  const off = typeof event.data.number === "number" ? `Order ${event.data.number}` : "What was to go out";
  return {
    subject: `Order ${number}: an exchange was called off`,
    heading: credit === null ? "A return to settle again" : `${credit} to give back, or to exchange again`,
    paragraphs: [
      `${off}, in the place of what came back of order ${number}, was called off.`,
      credit === null
        ? `${name || "The buyer"} has had all their money back before. Open the order to exchange the return again, or to close it.`
        : `What came back pays for nothing now, and ${credit} of ${name || "the buyer"}'s money is with you. Open the order to refund the return, or to exchange it again.`,
    ],
    button,
  };
}

/** What the shop reads about a refund that failed or does not go on, or a return that is asked for; in English, as the dashboard is. */
export function backForSeller(event: UnhandledRow, order: FullOrderRow, href: string): Words | null {
  const { number } = order;
  const button = { label: "Open the order", href };
  if (event.type === "REFUND_FAILED") {
    const refund = order.refunds.find(({ id }) => id === event.data.refundId);
    // Somebody has tried it again meanwhile, or gave it back another way.
    if (refund?.status !== "failed") return null;
    return {
      subject: `Order ${number}: a refund did not go through`,
      heading: `${formatMoney(refund.amount - refund.giftCard, order.currency, "en")} did not go back`,
      paragraphs: [
        refund.problem,
        "Open the order to try it again, or to say that you gave it back another way.",
      ],
      button,
    };
  }
  if (event.type === "REFUND_STUCK") {
    const refund = order.refunds.find(({ id }) => id === event.data.refundId);
    if (!refund?.stuck) return null;
    return {
      subject: `Order ${number}: a refund needs you`,
      heading: `${formatMoney(refund.amount - refund.giftCard, order.currency, "en")} is not back yet`,
      paragraphs: [refund.problem, "We go on asking how it stands, and write to nobody until it is there."],
      button,
    };
  }
  if (event.type === "EXCHANGE_CALLED_OFF") return exchangeToSettle(event, order, button);
  if (event.type !== "RETURN_REQUESTED") return null;
  const one = order.returns.find(({ id }) => id === event.data.returnId);
  return {
    subject: `Order ${number}: the buyer would like to return something`,
    heading: `${order.name || "The buyer"} would like to return something`,
    paragraphs: [...(one?.note ? [`They write: ${one.note}`] : []), "Approve it, or say why not."],
    button,
  };
}
