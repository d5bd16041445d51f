import { insertEvents } from "#db/events.server.ts";
import { paymentMethodRows, putMethod, type MethodRow } from "#db/payment-methods.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid } from "../errors.ts";
import { handleSoon, storeEvent } from "../event/tell.ts";
import type { Me } from "../identity/context.ts";
import { requireFresh } from "../identity/fresh.ts";
import { plainLine } from "../plain-line.ts";
import { requireMay } from "../staff/require.ts";
import { readInstructions } from "./instructions.ts";
import { lastPlace } from "./last-place.ts";
import { requireSecondFactor } from "./second-factor.ts";

export type BankTransferInput = {
  on: boolean;
  bank: string;
  accountName: string;
  accountNumber: string;
  instructions: string;
  /** As it was typed. */
  holdDays: string;
};

type BankAccount = NonNullable<MethodRow["bank"]>;

export const HOLD_DAYS = { least: 1, usual: 3, most: 30 } as const;

/**
 * Whether buyers may transfer the money to the seller's own account, which account that is, and for how many days an order waits
 * for it. Whose account it is, is whose the money is: so only from somebody who has just signed in, and to switch it on or change
 * it takes an owner whose sign-in takes more than a password; from then on the dashboard opens to them with that alone. Throws
 * `SignInAgain`, `Conflict` (`second_factor_needed`) and `Invalid` with a sentence for each field.
 */
export async function setBankTransfer(shop: StoreContext, me: Me, input: BankTransferInput): Promise<void> {
  requireMay(shop, "payments.write");
  requireFresh(shop, me);
  if (input.on) requireSecondFactor(shop);
  const provider = "bank_transfer";
  const { methods } = await shop.db.read({ methods: paymentMethodRows() });
  const known = methods.find((method) => method.provider === provider);
  const bank = input.on ? readAccount(input) : (known?.bank ?? null);
  const instructions = readInstructions(input.instructions);
  const holdDays = readDays(input.holdDays);
  const now = shop.now();
  await shop.db.write({
    method: putMethod({
      provider,
      enabled: input.on,
      position: lastPlace(methods, provider),
      instructions,
      holdDays,
      bank,
      // What is transferred is real money, whatever the gateways' keys are.
      mode: "live",
      updatedAt: now,
    }),
    event: insertEvents([
      storeEvent(shop, "PAYMENT_SETTINGS_CHANGED", now, {
        provider,
        changed: !input.on ? "off" : known?.enabled && isSame(bank, known.bank) ? "on" : "account",
        hint: bank?.accountNumber.slice(-4) ?? "",
      }),
    ]),
  });
  await handleSoon(shop);
}

const isSame = (one: BankAccount | null, other: BankAccount | null): boolean =>
  one?.bank === other?.bank &&
  one?.accountName === other?.accountName &&
  one?.accountNumber === other?.accountNumber;

function readAccount(input: BankTransferInput) {
  const account = {
    bank: plainLine(input.bank),
    accountName: plainLine(input.accountName),
    accountNumber: input.accountNumber.replace(/[\s-]+/g, "").toUpperCase(),
  };
  const problems: Record<string, string> = {};
  if (!account.bank || account.bank.length > 80) problems.bank = "Enter the name of your bank.";
  if (!account.accountName || account.accountName.length > 120)
    problems.accountName = "Enter the name that the account is in, as the bank has it.";
  if (!/^[A-Z0-9]{5,34}$/.test(account.accountNumber))
    problems.accountNumber = "Enter the account number: 5 to 34 digits or letters.";
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return account;
}

function readDays(typed: string): number {
  const { least, usual, most } = HOLD_DAYS;
  if (typed.trim() === "") return usual;
  const days = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  if (!(days >= least && days <= most))
    throw new Invalid({ holdDays: `Enter a number of days from ${least} to ${most}.` });
  return days;
}
