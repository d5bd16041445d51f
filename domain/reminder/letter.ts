import { storeHead } from "../letter/letterhead.ts";
import type { Row, Words } from "../letter/words.ts";
import type { Cart } from "../cart/cart.ts";
import type { Letter } from "../context.ts";
import { formatMoney } from "../money.ts";
import type { Shell } from "../store/store.ts";
import { sayIn, type Say } from "../words/say.ts";
import { letterOf } from "../letter/envelope.ts";

/** What of a cart is reminded of: whatever can be had now. */
export type LeftCart = Pick<Cart, "lines" | "subtotal">;

type About = {
  to: string;
  cart: LeftCart;
  /** Whether one has gone before it. */
  last: boolean;
  /** Where the cart is, and the way out of letters like this; absolute. */
  href: string;
  stop: string;
  /** Where pictures come from. */
  origin: string;
  key: string;
};

/** A letter about a cart that somebody left, in the language that `shell` speaks. Prices are today's. */
export function reminderLetter(shell: Shell, about: About): Letter {
  const head = storeHead(shell, about.origin);
  const say = sayIn(shell.locale);
  const words = { ...wordsOf(say, shell, about), rows: rowsOf(say, shell, about) };
  return { ...letterOf(about.to, words, head, about.key), stop: about.stop };
}

function wordsOf(say: Say, { name: shop }: Shell, { last, href, stop }: About): Words {
  const button = { label: say("Back to my cart"), href };
  if (last)
    return {
      subject: say("Your cart at {shop} is still there", { shop }),
      heading: say("Still thinking it over?"),
      paragraphs: [
        say("These things are still in your cart, at today's prices."),
        say("If you would rather not, you need not do anything: we write no more about this cart."),
      ],
      button,
      small: say("You asked to be reminded of a cart you leave. To get no letter of this kind: {link}", {
        link: stop,
      }),
    };
  return {
    subject: say("You left something in your cart at {shop}", { shop }),
    heading: say("Your cart is still here"),
    paragraphs: [
      say("You asked us to remind you. These things are in your cart, at today's prices."),
      say("They are not put aside: others can buy them, too."),
    ],
    button,
    small: say(
      "You asked to be reminded of a cart you leave. We write once more at most. To get no letter of this kind: {link}",
      { link: stop },
    ),
  };
}

function rowsOf(say: Say, { currency, locale }: Shell, { cart, origin }: About): Row[] {
  const money = (amount: number) => formatMoney(amount, currency, locale);
  return [
    ...cart.lines
      .filter(({ total }) => total > 0)
      .map(({ title, variantTitle, quantity, total, image }) => ({
        left: variantTitle ? `${title} (${variantTitle})` : title,
        count: quantity,
        right: money(total),
        ...(image && { picture: `${origin}/media/${image.key}?w=160` }),
      })),
    { left: say("Together"), right: money(cart.subtotal), sum: true },
  ];
}
