import type { Say } from "../words/say.ts";

/** How a letter begins; who gave no name, as at a counter, is not called by one. */
export const greeting = (say: Say, { name }: { name: string }): string =>
  name === "" ? "" : say("Hello {name},", { name });
