/** By then it has mostly arrived and been used: long enough for an opinion, soon enough to remember. */
const ASK_AFTER_MS = 10 * 86_400_000;

/** When the buyer of an order that was sent at this moment is asked how it was. */
export const askAt = (sent: Date): Date => new Date(sent.getTime() + ASK_AFTER_MS);
