import { readEmail } from "../email.ts";
import { Invalid } from "../errors.ts";
import { readRecipient } from "../order/recipient.ts";
import { plainLine } from "../plain-line.ts";
import type { PaymentProvider } from "../payment/providers.ts";
import { readPhone } from "../place/phone.ts";
import type { Shell } from "../store/store.ts";
import { PAID_WITH, type CountedDraft, type PaidWith, type TypedDraft } from "./draft.ts";
import type { ReadDraft } from "./read.ts";

/** What the seller wants to become of a draft: a letter with a pay link, money that is there, or money when it comes. */
export type HandedIn =
  | { how: "link"; days: string }
  | { how: "paid"; paidWith: string; reference: string }
  | { how: "on_delivery" };

export type TermsOfPayment = {
  method: PaymentProvider;
  /** Until when it is kept for who has the link. */
  payBy: Date | null;
  byHand: { paidWith: PaidWith; reference: string } | null;
  /** Who it is for, as it is kept. */
  recipient: { name: string; phone: string; email: string; address: TypedDraft["address"] };
};

const DAY_MS = 86_400_000;
const MOST_DAYS = 30;

/**
 * How an order that a seller made is paid, and for whom it is. At the counter nobody has to say who they are; what is sent needs an
 * address, and a link somebody to send it to. Throws `Invalid` with a sentence for each field: those of the draft, `days`, `paidWith`,
 * `reference` and `how`.
 */
export function readTerms(
  typed: TypedDraft,
  { problems: unread }: ReadDraft,
  { totals }: CountedDraft,
  handedIn: HandedIn,
  { methods }: Pick<Shell, "methods">,
  now: Date,
): TermsOfPayment {
  const problems = { ...unread };
  const recipient = readWho(typed, problems);
  const covered = totals.due === 0;
  const by = { method: "nothing_due" as const, payBy: null, byHand: null, recipient };
  const terms = ((): TermsOfPayment => {
    if (covered) return by;
    if (handedIn.how === "on_delivery") return { ...by, method: "pay_on_delivery" };
    if (handedIn.how === "paid")
      return { ...by, method: "pay_on_delivery", byHand: readHand(handedIn, problems) };
    const method = methods.find((each) => each !== "pay_on_delivery");
    if (!method)
      problems["how"] = "Your shop has no way yet to be paid by a link. Set one up in Settings, Payments.";
    if (!recipient.email) problems["email"] ??= "Enter the buyer’s e-mail address: the pay link goes there.";
    return { ...by, method: method ?? "bank_transfer", payBy: payByOf(handedIn.days, now, problems) };
  })();
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return terms;
}

function payByOf(days: string, now: Date, problems: Record<string, string>): Date {
  const count = /^\d{1,2}$/.test(days.trim()) ? Number(days) : 0;
  if (count < 1 || count > MOST_DAYS) problems["days"] = `Enter a number of days, from 1 to ${MOST_DAYS}.`;
  return new Date(now.getTime() + count * DAY_MS);
}

/** How a seller was paid; `problems` gets a sentence for `paidWith` and `reference`. */
export function readHand(
  { paidWith, reference }: { paidWith: string; reference: string },
  problems: Record<string, string>,
): { paidWith: PaidWith; reference: string } {
  const known = PAID_WITH.find((each) => each === paidWith);
  if (!known) problems["paidWith"] = "Say how you were paid.";
  const said = plainLine(reference);
  if (said.length > 100) problems["reference"] = "Please keep it under 100 characters.";
  return { paidWith: known ?? "other", reference: said };
}

function readWho(typed: TypedDraft, problems: Record<string, string>): TermsOfPayment["recipient"] {
  const email = typed.email.trim() === "" ? "" : readEmail(typed.email);
  if (email === null) problems["email"] = "Enter an e-mail address, like name@example.com, or none.";
  const placed = typed.way === "deliver";
  const { recipient, problems: wrong } = readRecipient(typed, { placed });
  if (typed.way === "none") {
    delete wrong["name"];
    const phone = readPhone(plainLine(typed.phone), typed.address.country);
    if (plainLine(typed.phone) === "" || phone !== null) delete wrong["phone"];
  }
  if (typed.way === "pickup" && plainLine(typed.phone) === "" && email) delete wrong["phone"];
  if (wrong["name"]) wrong["name"] = "Say who it is for.";
  for (const [field, words] of Object.entries(wrong)) problems[field] ??= words;
  return { ...recipient, email: email ?? "" };
}
