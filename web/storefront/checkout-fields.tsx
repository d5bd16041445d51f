import type { Cart } from "#domain/cart/cart.ts";
import { formatMoney } from "#domain/money.ts";
import type { CheckoutPage } from "#domain/order/checkout.ts";
import type { Shell } from "#domain/store/store.ts";
import { AddressFields } from "./address-fields.tsx";
import { CHECKOUT_ORDER } from "./checkout-form.ts";
import { DeliverTo } from "./deliver-to.tsx";
import { deliverySaid } from "./delivery-words.ts";
import { Field, FieldProblem } from "./field.tsx";
import { payWords } from "./pay-words.ts";
import { ProblemSummary } from "./problem-summary.tsx";
import { NameField, PhoneField } from "./recipient-fields.tsx";

type Props = {
  shell: Shell;
  cart: Cart;
  buyer: CheckoutPage["buyer"];
  typed: Record<string, string>;
  problems: Record<string, string>;
  /** Something in the cart has to be settled first. */
  blocked: boolean;
};

/** Everything a buyer fills in, and the button that says what it costs. */
export function CheckoutFields({ shell, cart, buyer, typed, problems, blocked }: Props) {
  const common = (name: string) => ({ name, defaultValue: typed[name] ?? "", problem: problems[name] });
  return (
    <>
      <input type="hidden" name="cartId" value={cart.id} />
      <input type="hidden" name="totalSeen" value={cart.total} />
      <ProblemSummary problems={problems} order={CHECKOUT_ORDER} className="mt-6" />
      <Part title="How we reach you">
        <Field
          {...common("email")}
          label="E-mail"
          hint="Your order and its news go here."
          type="email"
          inputMode="email"
          autoComplete="email"
          enterKeyHint="next"
          required
        />
        {buyer ? null : <PhoneField typed={typed} problems={problems} />}
      </Part>
      {buyer ? (
        <DeliverTo shell={shell} addresses={buyer.addresses} typed={typed} problems={problems} />
      ) : (
        <Part title="Where it goes">
          <NameField typed={typed} problems={problems} />
          <AddressFields country={shell.country} locale={shell.locale} typed={typed} problems={problems} />
        </Part>
      )}
      <Methods shell={shell} typed={typed} problem={problems["method"]} />
      <Part title="Anything the seller should know?">
        <div>
          <label htmlFor="note" className="mb-1 block font-medium">
            Note <span className="font-normal text-muted">(optional)</span>
          </label>
          <textarea
            id="note"
            name="note"
            rows={3}
            maxLength={1000}
            defaultValue={typed["note"]}
            aria-invalid={problems["note"] ? true : undefined}
            aria-describedby={problems["note"] ? "note-problem" : undefined}
            className="field"
          />
          <FieldProblem id="note" problem={problems["note"]} />
        </div>
      </Part>
      {blocked ? null : <Pay shell={shell} cart={cart} />}
    </>
  );
}

const Part = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <section className="mt-9">
    <h2 className="text-xl">{title}</h2>
    <div className="mt-4 grid gap-5">{children}</div>
  </section>
);

type MethodsProps = { shell: Shell; typed: Record<string, string>; problem: string | undefined };

function Methods({ shell, typed, problem }: MethodsProps) {
  const only = shell.methods.length === 1;
  return (
    <fieldset id="method" className="mt-9" aria-describedby={problem ? "method-problem" : undefined}>
      <legend className="font-display text-xl font-(--display-weight)">How you pay</legend>
      <div className="mt-4 grid gap-3">
        {shell.methods.map((method) => (
          <div key={method} className="chip w-full gap-4 rounded-box px-4 py-3">
            <input
              id={`pay-${method}`}
              type="radio"
              name="method"
              value={method}
              defaultChecked={only || typed["method"] === method}
              required
              aria-describedby={`pay-${method}-how`}
              className="relative z-1 size-5 shrink-0"
            />
            <div>
              {/* The label reaches over the whole box, so that all of it can be tapped. */}
              <label
                htmlFor={`pay-${method}`}
                className="block cursor-pointer font-semibold after:absolute after:inset-0 after:content-['']"
              >
                {payWords(method).title}
              </label>
              <p id={`pay-${method}-how`} className="text-[0.95rem] font-normal text-muted">
                {payWords(method).text}
              </p>
            </div>
          </div>
        ))}
      </div>
      <FieldProblem id="method" problem={problem} />
    </fieldset>
  );
}

function Pay({ shell, cart }: { shell: Shell; cart: Cart }) {
  const amount = formatMoney(cart.total, shell.currency, shell.locale);
  return (
    <div className="mt-9">
      <button type="submit" className="press min-h-14 w-full text-lg">
        <span className="says-any">Place order · {amount}</span>
        <span className="says-now">Pay {amount}</span>
        <span className="says-later">Place order · pay {amount} on delivery</span>
      </button>
      <p className="mt-3 text-sm text-muted">
        {deliverySaid(shell)
          ? "Products and delivery are in this amount; nothing is added later."
          : "The products are in this amount; delivery is agreed with the shop."}{" "}
        By ordering you agree to the shop's{" "}
        <a href="/policies" className="link">
          delivery and returns
        </a>
        .
      </p>
    </div>
  );
}
