import { Conflict } from "../errors.ts";

/** Who says that money came or went says so of the sum they were shown: of another one nothing is booked. */
export const moneyChanged = () =>
  new Conflict(
    "money_changed",
    "Something of this order changed since you looked, and so did the sum. Please look at it again.",
  );
