import type { Values } from "../words/say.ts";
import type { Body, CardKind } from "./thread.ts";

/** How much of a picture's description, or of another card's words, is kept. */
export const CARD_TEXT_MOST = 300;
/** Pictures that one message form takes. */
export const PICTURES_MOST = 4;
/** What they may weigh together: a Worker holds them twice while it looks them through. */
export const PICTURES_BYTES = 20 * 1024 * 1024;

/** What somebody said in words, whatever it was said with; a step says itself otherwise. */
export const inWords = (say: (text: string, values: Values) => string, body: Body): string =>
  body.kind === "step" ? "" : cardLine(say, body.kind === "card" ? body.of : null, body.text);

/** A card as one line of a list or a letter: "Picture: the torn seam". `say` puts it into the reader's language. */
export function cardLine(
  say: (text: string, values: Values) => string,
  of: CardKind | null | undefined,
  text: string,
): string {
  switch (of) {
    case "picture":
      return text === "" ? say("Picture", {}) : say("Picture: {text}", { text });
    case "product":
      return say("Product: {text}", { text });
    case "offer":
      return say("Offer: {text}", { text });
    default:
      return text;
  }
}
