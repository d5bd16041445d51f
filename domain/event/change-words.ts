import type { UnhandledRow } from "#db/events.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import { openAddition } from "../addition/open.ts";
import { listed, thingsIn, toldChange } from "../edit/told.ts";
import type { Words } from "../letter/words.ts";
import { formatMoney } from "../money.ts";
import { dueOf } from "../order/due.ts";
import type { Shell } from "../store/store.ts";
import type { Say } from "../words/say.ts";
import { greeting } from "./greeting.ts";
import { givesBack } from "./other-money-words.ts";

/** What the buyer reads when their order was changed, and when what was added is paid or given up. */
export function changeLetter(
  say: Say,
  { type, data }: Pick<UnhandledRow, "type" | "data">,
  order: FullOrderRow,
  { locale, name: shop }: Shell,
  href: string,
): Words | null {
  const { number } = order;
  const money = (amount: number) => formatMoney(amount, order.currency, locale);
  const hello = greeting(say, order);
  const look = { label: say("See your order"), href };
  const pay = { label: say("See or pay your order"), href };
  if (type === "ADDITION_PAID")
    return {
      subject: say("We have your payment for order {number}", { number }),
      heading: say("What was added to your order is paid"),
      paragraphs: [hello, say("It is a part of order {number} now. Thank you.", { number })],
      button: look,
    };
  if (type === "ADDITION_DROPPED") {
    // Whoever called the order off has said so in a letter of its own.
    if (data["cause"] === "order_cancelled") return null;
    return {
      subject: say("About your order {number} from {shop}", { number, shop }),
      heading: say("What was added to your order was taken out again"),
      paragraphs: [
        hello,
        say("It was {things}. The rest of your order stays as it is, and there is nothing more to pay.", {
          things: listed(thingsIn(data["lines"])),
        }),
        ...(order.payments.some(
          ({ additionId, problem }) => additionId === data["additionId"] && problem !== "",
        )
          ? [givesBack(say, shop)]
          : []),
      ],
      button: look,
    };
  }
  const told = toldChange(data);
  const waits = order.status === "placed";
  // What was added may be paid or given up by the time this letter is written.
  const asked = told.paid && told.collect > 0 && openAddition(order) !== undefined;
  return {
    subject: say("Your order {number} from {shop} was changed", { number, shop }),
    heading: say("{shop} changed your order {number}", { shop, number }),
    paragraphs: [
      hello,
      ...(told.reason ? [told.reason] : []),
      ...(told.taken.length > 0 ? [say("Taken out: {things}", { things: listed(told.taken) })] : []),
      ...(told.added.length > 0 ? [say("Added: {things}", { things: listed(told.added) })] : []),
      ...(!told.paid && waits ? [say("You now pay {amount} in all.", { amount: money(dueOf(order)) })] : []),
      ...(told.paid && told.back > 0
        ? [say("{amount} goes back to where it came from.", { amount: money(told.back) })]
        : []),
      ...(asked
        ? [
            say(
              "Please pay {amount} for what was added, on the page of your order. It is sent when that is there.",
              {
                amount: money(told.collect),
              },
            ),
          ]
        : []),
    ],
    button: asked || (waits && order.method !== "pay_on_delivery") ? pay : look,
  };
}
