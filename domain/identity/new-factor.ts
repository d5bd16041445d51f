/**
 * So long a seller's mailbox can take their first second factor off again (`resetPassword`): whoever knew the password alone
 * could have added it, and would keep its owner out for good.
 */
export const NEW_FACTOR_DAYS = 7;

/** What was added since then is new. */
export const newSince = (now: Date): Date => new Date(now.getTime() - NEW_FACTOR_DAYS * 86_400_000);
