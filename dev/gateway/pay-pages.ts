import { html } from "hono/html";
import { page } from "../pages.ts";

/** A payment as a hosted page shows it; `sum` as the gateway writes it. */
export type Shown = { gateway: string; sum: string; email: string; reference: string };

/** Asks the buyer what the bank should say. Works without scripts. */
export function askPage({ gateway, sum, email, reference }: Shown, title: string, declined: boolean) {
  const body = html`<div class="card">
      <h1>${title}</h1>
      <p class="soft">${email}</p>
      <p class="sum">${sum}</p>
      ${
        declined
          ? html`<p class="said" role="alert">
              The bank declined this payment. Nothing was taken. Try again, or go back to the shop.
            </p>`
          : ""
      }
      <form method="post">
        <button class="go" name="decision" value="approve">Approve payment</button>
        <button class="no" name="decision" value="decline">Decline payment</button>
        <button name="decision" value="abandon">Abandon and go back</button>
      </form>
    </div>
    <p class="soft">
      This page stands in for ${gateway} on your machine. No card, no money. Reference ${reference}.
    </p>`;
  return page(`Pay ${sum}`, body, { narrow: true });
}

/** For who comes again after paying. */
export function paidPage({ sum }: Pick<Shown, "sum">, back: string | undefined) {
  const body = html`<div class="card">
    <h1>Payment complete</h1>
    <p class="sum">${sum}</p>
    <p>This payment was made already. You were charged once.</p>
    ${back ? html`<a class="button" href="${back}">Back to the shop</a>` : ""}
  </div>`;
  return page("Payment complete", body, { narrow: true });
}

export function unknownPage() {
  const body = html`<div class="card">
    <h1>This payment link is not known</h1>
    <p>Go back to the shop and start the payment again.</p>
  </div>`;
  return page("Payment link not known", body, { narrow: true });
}
