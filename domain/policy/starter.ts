import type { Shell } from "../store/store.ts";
import type { PolicyKind } from "./kinds.ts";

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (letter) => (letter === "&" ? "&amp;" : letter === "<" ? "&lt;" : "&gt;"));

/**
 * A text to begin a policy from: what the store's settings say already, and in brackets what only the seller can know. It is no
 * legal advice, and no shopper sees it before the seller has saved it.
 */
export function starterPolicy(kind: PolicyKind, shell: Shell): string {
  const name = escaped(shell.name);
  const mail = escaped(shell.contactEmail);
  const at = [shell.town, shell.country].filter(Boolean).map(escaped).join(", ");
  switch (kind) {
    case "shipping":
      return `<p>${escaped(shell.deliveryPromise) || "[Where you deliver to, and how many days it takes.]"}</p><h2>If it is late</h2><p>Write to ${mail} with the number of your order. [What you do then.]</p>`;
    case "returns":
      return `<p>${escaped(shell.returnsPolicy) || "[For how many days things can come back, in which state, and who pays for sending them.]"}</p><h2>How to send something back</h2><p>Write to ${mail} first. [Where it goes, and when the money is back.]</p>`;
    case "privacy":
      return `<p>${name} keeps what is needed to sell to you: your name, address, phone number and e-mail address, and what you bought. We do not sell it to anybody.</p><h2>Who else sees it</h2><p>Whoever brings your parcel sees your name, address and phone number. [Your courier.] Payments go through a payment company, which sees what it needs for them; we never see your card.</p><h2>How long</h2><p>[How long you keep orders for your books.] If you have an account, you can see, take away or erase what is kept about you there.</p><h2>Questions</h2><p>Write to ${mail}.</p>`;
    case "terms":
      return `<p>You buy from ${name}${at ? `, ${at}` : ""}. [The registered name and number of your business, when you have one.]</p><h2>Orders and prices</h2><p>Prices are as shown when you order, delivery comes on top as shown at the checkout. An order stands when we have confirmed it by e-mail.</p><h2>When something is wrong</h2><p>Write to ${mail}. [What you do about faulty goods.]</p>`;
    case "contact":
      return `<p>${[name, at].filter(Boolean).join(", ")}</p><p>${mail}${shell.contactPhone ? `<br>${escaped(shell.contactPhone)}` : ""}</p><p>[When you answer.]</p>`;
  }
}

/** Whether something in square brackets is still to be filled in. */
export const stillToFill = (html: string): boolean => /\[[^\]]{3,}\]/.test(html);
