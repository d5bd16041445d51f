import type { Say } from "#domain/words/say.ts";

/** What the island (`web/islands/messages.ts`) says: it brings no words of its own. */
export const threadWords = (say: Say, shop: string) => ({
  sending: say("Sending…"),
  sent: say("Sent"),
  read: say("Read"),
  failed: say("Not sent."),
  notTaken: say("Your message could not be sent. There are other ways to reach each other."),
  signedOut: say(
    "You were signed out on this device, so this was not sent. Sign in on another page, then send it again from here.",
  ),
  tooLarge: say("These pictures are too large to go together. Please send them one by one, or smaller."),
  tooMany: say("That is a lot at once. Please wait a minute, then send it again."),
  offline: say("You are offline. What you write is sent once you are back."),
  connecting: say("Connecting again…"),
  here: say("{shop} is here", { shop }),
  typing: say("{shop} is writing…", { shop }),
  said: say("New message from {shop}", { shop }),
});

export type ThreadWords = ReturnType<typeof threadWords>;
