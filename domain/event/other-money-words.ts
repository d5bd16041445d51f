import type { UnhandledRow } from "#db/events.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import type { Words } from "../letter/words.ts";
import { formatMoney } from "../money.ts";
import { dueOf } from "../order/due.ts";
import { mismatchIn, toldMoney } from "../payment/mismatch.ts";
import { nobodyTook } from "../return/before-paid.ts";
import type { Shell } from "../store/store.ts";
import type { Say } from "../words/say.ts";
import { greeting } from "./greeting.ts";

/**
 * What the buyer reads when money came that is not what their order asks for, or nothing. Nobody but the shop can say what becomes
 * of it, so that is what the letter says; where the order does not wait for money any more, it can only go back.
 */
export function otherMoneyLetter(
  say: Say,
  { type, data, at }: Pick<UnhandledRow, "type" | "data" | "at">,
  order: FullOrderRow,
  { locale, name: shop }: Shell,
  href: string,
): Words | null {
  const { number, currency } = order;
  const waits = order.status === "placed";
  const about = {
    subject: say("About your payment for order {number}", { number }),
    heading: say("Another amount came than was asked for"),
  };
  if (type === "PAYMENT_MISMATCH") {
    const told = mismatchIn(data, locale);
    // Of something that was added to an order that is paid, and waits for its money.
    const wanted =
      waits || order.additions.some(({ id, status }) => id === data["additionId"] && status === "open");
    return {
      ...about,
      paragraphs: [
        greeting(say, order),
        ...(told
          ? [say("{arrived} came for order {number}, but {asked} was asked for.", { ...told, number })]
          : []),
        wanted
          ? say(
              "{shop} looks at it and writes to you: either it counts for your order, or you get it back. Until then your things are kept, and there is nothing to do.",
              { shop },
            )
          : givesBack(say, shop),
      ],
      button: { label: say("See your order"), href },
    };
  }
  const arrived = toldMoney(data["amount"], data["currency"], locale);
  if (type !== "REFUND_DUE" || !arrived) return null;
  // What had come when it was called off, or with that, is told by the letter about it.
  const isCalledOff = order.cancelledAt !== null && at > order.cancelledAt;
  if (isCalledOff || nobodyTook(order))
    return {
      subject: about.subject,
      heading: say("Your money goes back to you"),
      paragraphs: [
        greeting(say, order),
        isCalledOff
          ? order.status === "refunded"
            ? say("{arrived} came for order {number}, which was refunded before.", { arrived, number })
            : say("{arrived} came for order {number}, which was cancelled before.", { arrived, number })
          : say("{arrived} came for order {number}, all of which is back with the shop.", {
              arrived,
              number,
            }),
        say("{shop} gives you back what came, and there is nothing to do.", { shop }),
      ],
      ...(order.eraseWhenOver ? {} : { button: { label: say("See your order"), href } }),
    };
  if (order.paidAt !== null && order.cancelledAt === null)
    return {
      subject: about.subject,
      heading: say("More came than your order asks for"),
      paragraphs: [
        greeting(say, order),
        say("{arrived} came for order {number}, which is paid already.", { arrived, number }),
        say(
          "{shop} gives you back what came too much. Your order stays as it is, and there is nothing to do.",
          {
            shop,
          },
        ),
      ],
      button: { label: say("See your order"), href },
    };
  // It is under way to the door, where it is paid.
  if (order.status === "fulfilled")
    return {
      ...about,
      paragraphs: [greeting(say, order), givesBack(say, shop)],
      button: { label: say("See your order"), href },
    };
  if (!waits) return null;
  const amount = formatMoney(dueOf(order), currency, locale);
  return {
    ...about,
    paragraphs: [
      greeting(say, order),
      say("{arrived} came for order {number}, but it was changed and comes to {amount} now.", {
        arrived,
        number,
        amount,
      }),
      say("{shop} gives you back what came, and your things are kept until that is done.", { shop }),
    ],
    button: { label: say("See or pay your order"), href },
  };
}

/** Of money that is in no book of ours: only the shop knows whether it is back already. */
export const givesBack = (say: Say, shop: string): string =>
  say("Money of another amount came. {shop} gives it back to you, if that is not done already.", { shop });
