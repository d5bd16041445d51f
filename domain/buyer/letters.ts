import type { Words } from "../letter/layout.ts";
import type { Letterhead } from "../letter/letterhead.ts";

/** Tells somebody that their account is gone; `open` orders are still under way. */
export const erasedWords = (open: number, head: Letterhead): Words => ({
  subject: `Your account at ${head.name} is deleted`,
  heading: "Your account is deleted",
  paragraphs: [
    `Your account at ${head.name} is gone, with your name, address and phone number. What was bought, when and for how much stays in the shop's books, without saying by whom.`,
    ...(open > 0
      ? [
          `${open === 1 ? "One order is" : `${open} orders are`} still under way. The shop keeps where to send ${open === 1 ? "it" : "them"} until then, and you still get news of ${open === 1 ? "it" : "them"}; after that it is forgotten as well.`,
        ]
      : []),
    "If you did not do this, write to us at once.",
  ],
});
