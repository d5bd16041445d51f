import type { DueInvitationRow } from "#db/review-invitations.server.ts";
import type { DueRequestRow } from "#db/stock-requests.server.ts";
import type { Words } from "../letter/words.ts";
import type { Shell } from "../store/store.ts";
import type { Say } from "../words/say.ts";
import { greeting } from "./greeting.ts";

/** Where a letter leads: on, and out. */
type Ways = { href: string; stop: string };

/** To who waited for a variant: it is back. */
export function backWords(say: Say, shell: Shell, request: DueRequestRow, { href, stop }: Ways): Words {
  const title = [request.product.title, request.options.join(" / ")].filter(Boolean).join(", ");
  return {
    subject: say("{title} is back at {shop}", { title, shop: shell.name }),
    heading: say("It is back"),
    paragraphs: [
      say("You asked us to write when {title} can be had again. It can, for as long as there is some.", {
        title,
      }),
    ],
    button: { label: say("See it in the shop"), href },
    small: say("This was the one letter you asked for. To get none of this kind from us: {link}", {
      link: stop,
    }),
  };
}

/** To who bought something some days ago: how was it? */
export function invitationWords(
  say: Say,
  shell: Shell,
  order: DueInvitationRow,
  { href, stop }: Ways,
): Words {
  const [first = "", ...more] = order.titles;
  return {
    subject: say("How do you like it? Your order {number} from {shop}", {
      number: order.number,
      shop: shell.name,
    }),
    heading: say("How do you like it?"),
    paragraphs: [
      greeting(say, order),
      more.length > 0
        ? say.many(
            more.length,
            "You bought {title} and {n} more thing from us. A few words of yours help others to choose, and us to do better.",
            "You bought {title} and {n} more things from us. A few words of yours help others to choose, and us to do better.",
            { title: first },
          )
        : say(
            "You bought {title} from us. A few words of yours help others to choose, and us to do better.",
            {
              title: first,
            },
          ),
    ],
    button: { label: say("Write a review"), href },
    small: say("We ask once for each order. To be asked no more: {link}", { link: stop }),
  };
}
