import type { UntoldRow } from "#db/threads-tell.server.ts";
import { greeting } from "../event/greeting.ts";
import type { Words } from "../letter/words.ts";
import { filled, LANGUAGES, type Say, sayIn } from "../words/say.ts";
import { cardLine } from "./card-words.ts";

type Unread = UntoldRow["unread"];

/** What stands in one letter; of the rest it says how many there are, and where. The longest message fits in it, whole. */
const CHARACTERS = 10_000;

/** The oldest that stand in a letter, each of them whole: so nobody answers what they saw the beginning of. */
export function inOneLetter(unread: Unread): Unread {
  let characters = 0;
  const end = unread.findIndex(({ text }, at) => (characters += text.length) > CHARACTERS && at > 0);
  return end < 0 ? unread : unread.slice(0, end);
}

/** What was said, as a letter repeats it, with who said it. */
const repeated = (shown: Unread, say: Parameters<typeof cardLine>[0]): string[] =>
  shown.map(({ author, of, text }) => `${author ?? say("Platform support", {})}: ${cardLine(say, of, text)}`);

/** Where a letter leads: to the page, out of such letters, and whether it can be answered itself. */
type Links = { href: string; stop: string; takesAnswers: boolean };

const headingOf = (say: Say, count: number, who: string): string =>
  say.many(count, "New message from {shop}", "{n} new messages from {shop}", { shop: who });

/** As many as have words of their own in some language. */
const COUNTS = [1, 2, 3, 11, 100];

/** Whether this line is the heading of a letter about messages of one of these, in whatever language. */
export function isHeading(line: string, writers: string[]): boolean {
  const bare = (text: string) => text.replaceAll(/[\p{Nd}\u2066-\u2069*]/gu, "").trim();
  return LANGUAGES.some((language) => {
    const say = sayIn(language);
    return [...writers, say("Platform support")].some(
      (who) => line.includes(who) && COUNTS.some((count) => bare(headingOf(say, count, who)) === bare(line)),
    );
  });
}

/** To a buyer who has not read what their shop wrote. */
export function toBuyer(
  say: Say,
  shop: string,
  { order, buyer, unread }: Pick<UntoldRow, "order" | "buyer" | "unread">,
  { href, stop, takesAnswers }: Links,
): Words {
  // In a dispute the platform may be the one who wrote: its words are not the shop's.
  const who = unread.every(({ author }) => author === null) ? say("Platform support") : shop;
  const heading = headingOf(say, unread.length, who);
  const shown = inOneLetter(unread);
  const left = unread.length - shown.length;
  return {
    subject: order
      ? say("{shop} wrote to you about order {number}", { shop: who, number: order.number })
      : say("{shop} wrote to you", { shop: who }),
    heading,
    paragraphs: [
      greeting(say, buyer),
      ...repeated(shown, say),
      ...(left > 0
        ? [say.many(left, "One more message is on the page.", "{n} more messages are on the page.")]
        : []),
    ],
    button: { label: say("Read and answer"), href },
    small: [
      takesAnswers
        ? say("You get this because it was not read for a while. You can answer this letter, or on the page.")
        : say(
            "You get this because it was not read for a while. Please answer on the page, not to this letter.",
          ),
      say("To get no more letters about messages: {link}", { link: stop }),
    ].join(" "),
  };
}

/** What a letter to the store calls a buyer. */
export const nameOf = ({ name }: { name: string }): string => name || "A buyer";

/** To the people of a store whose buyer waits. In English, as the dashboard is. */
export function toStaff(
  { order, buyer, unread }: UntoldRow,
  { href, takesAnswers }: Omit<Links, "stop">,
): Words {
  const isPlatforms = unread.every(({ author }) => author === null);
  const [who, about] = [
    isPlatforms ? "Platform support" : nameOf(buyer),
    order ? ` about order #${order.number}` : "",
  ];
  const shown = inOneLetter(unread);
  const left = unread.length - shown.length;
  return {
    subject: `${who} wrote to you${about}`,
    heading: headingOf(sayIn("en"), unread.length, who),
    paragraphs: [
      ...repeated(shown, filled),
      ...(left > 0
        ? [
            left === 1
              ? "One more message is in the conversation."
              : `${left} more messages are in the conversation.`,
          ]
        : []),
    ],
    button: { label: "Read and answer", href },
    small: `You get this because nobody of your shop has read it for a while. ${
      takesAnswers
        ? `What you answer to this letter is shown to the buyer${isPlatforms ? ", and to the platform" : ""}.`
        : "Please answer in the dashboard, not to this letter."
    }`,
  };
}
