import type { Me } from "#domain/identity/context.ts";

/** Somebody who proved who they are `minutesAgo`. */
export const signedInAgo = (minutesAgo: number): Me => ({
  personId: "0190f3c0-0000-7000-8000-0000000000aa",
  sessionId: "0190f3c0-0000-7000-8000-0000000000ab",
  name: "Ada",
  email: "ada@demo.test",
  since: new Date(Date.now() - minutesAgo * 60_000),
});

export const justNow = (): Me => signedInAgo(0);
