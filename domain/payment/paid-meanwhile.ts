import { Conflict } from "../errors.ts";
import { GATEWAY_NAMES, isOnline, type PaymentProvider } from "./providers.ts";

/** For a seller who says that they took money for what was paid another way first: theirs is written down nowhere. */
export const paidMeanwhile = (provider: PaymentProvider): Conflict =>
  new Conflict(
    "paid_meanwhile",
    `This was paid ${isOnline(provider) ? `by ${GATEWAY_NAMES[provider]}` : "another way"} meanwhile, so nothing was noted. If you took the money as well, give it back to the buyer.`,
  );
