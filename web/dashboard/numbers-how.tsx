import { HowCounted } from "./how-counted.tsx";

const HOW: [name: string, how: string][] = [
  [
    "Sales",
    "What orders came to, with delivery and tax and after discounts: those that are paid, and those to be paid on delivery that were not cancelled. Each counts on the day it was placed, also when its money came later. What came back before it was paid is in none.",
  ],
  [
    "Refunded",
    "Money and gift cards that went back in these days, whenever it was sold. Money that came twice was no sale and is no refund.",
  ],
  ["After refunds", "Sales less what was refunded in the same days."],
  ["An order, on average", "Sales divided by orders."],
  ["New buyers", "E-mail addresses that bought here for the first time."],
  [
    "Days",
    "From midnight to midnight by your shop’s clock. Days that are over are counted soon after their end, and again within a quarter of an hour when something changes them; today is counted as you look.",
  ],
];

/** Every number says how it is counted. */
export const NumbersHow = () => <HowCounted how={HOW} />;
