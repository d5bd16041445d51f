import type { Say } from "../words/say.ts";

/** What somebody agrees to who gives their address; kept beside it, word for word. */
export const consentWords = (say: Say, name: string): string =>
  say(
    "{name} may write to me at this address. We send one letter first to be sure that it is yours, and every letter has a link to leave.",
    { name },
  );
