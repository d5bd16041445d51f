import type { Words } from "../letter/words.ts";
import type { Letterhead } from "../letter/letterhead.ts";
import { sayIn } from "../words/say.ts";

/** Tells somebody that their account is gone; `open` orders are still under way. */
export function erasedWords(open: number, { name, locale }: Letterhead): Words {
  const say = sayIn(locale);
  return {
    subject: say("Your account at {name} is deleted", { name }),
    heading: say("Your account is deleted"),
    paragraphs: [
      say(
        "Your account at {name} is gone, with your name, address and phone number. What was bought, when and for how much stays in the shop's books, without saying by whom.",
        { name },
      ),
      ...(open > 0
        ? [
            say.many(
              open,
              "One order is still under way. The shop keeps where to send it until then, and you still get news of it; after that it is forgotten as well.",
              "{n} orders are still under way. The shop keeps where to send them until then, and you still get news of them; after that it is forgotten as well.",
            ),
          ]
        : []),
      say("If you did not do this, write to us at once."),
    ],
  };
}
