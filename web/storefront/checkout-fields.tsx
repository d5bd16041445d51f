import { formatMoney } from "#domain/money.ts";
import { ASIDES_MOST } from "#domain/order/details.ts";
import type { CheckoutPage } from "#domain/order/checkout.ts";
import { isOnline, type PaymentProvider } from "#domain/payment/providers.ts";
import type { Shell } from "#domain/store/store.ts";
import { AddressFields } from "./address-fields.tsx";
import { AsideField } from "./aside-field.tsx";
import { CHECKOUT_ORDER } from "./checkout-form.ts";
import { CodeFields } from "./code-fields.tsx";
import { DeliverTo } from "./deliver-to.tsx";
import { DeliveryChoice, WayChoice } from "./delivery-choice.tsx";
import { deliverySaid } from "./delivery-words.ts";
import { Field, FieldProblem } from "./field.tsx";
import { payWords } from "./pay-words.ts";
import { ProblemSummary } from "./problem-summary.tsx";
import { RemindMe } from "./remind-me.tsx";
import { NameField, PhoneField } from "./recipient-fields.tsx";
import { useSay } from "./use-say.ts";
import { withParts } from "./with-parts.tsx";

type Props = Pick<
  CheckoutPage,
  "shell" | "cart" | "buyer" | "worked" | "countries" | "methodNotes" | "reminder"
> & {
  typed: Record<string, string>;
  problems: Record<string, string>;
  /** Something in the cart has to be settled first. */
  blocked: boolean;
};

/** Everything a buyer fills in, and the button that says what it costs. */
export function CheckoutFields(props: Props) {
  const { shell, cart, buyer, worked, countries, methodNotes, reminder, typed, problems, blocked } = props;
  const say = useSay();
  const common = (name: string) => ({ name, defaultValue: typed[name] ?? "", problem: problems[name] });
  const aside = { typed, problems };
  return (
    <>
      <input type="hidden" name="cartId" value={cart.id} />
      <ProblemSummary problems={problems} order={CHECKOUT_ORDER} className="mt-6" />
      <Part title={say("How we reach you")}>
        <Field
          {...common("email")}
          label={say("E-mail")}
          hint={say("Your order and its news go here.")}
          type="email"
          inputMode="email"
          autoComplete="email"
          enterKeyHint="next"
          required
        />
        {reminder.offered ? (
          <div data-part="reminder">
            <RemindMe
              name="remind"
              label={say("Remind me if I don't finish")}
              asked={"cartId" in typed ? typed["remind"] === "on" : reminder.asked}
            />
          </div>
        ) : null}
        {buyer ? null : (
          <>
            <NameField typed={typed} problems={problems} />
            <PhoneField typed={typed} problems={problems} />
          </>
        )}
      </Part>
      <WayChoice worked={worked} />
      {buyer ? (
        <DeliverTo
          shell={shell}
          addresses={buyer.addresses}
          countries={countries}
          typed={typed}
          problems={problems}
        />
      ) : (
        <div className="sent">
          <Part title={say("Where it goes")}>
            <div data-part="address" className="grid gap-5">
              <AddressFields
                country={shell.country}
                locale={shell.locale}
                only={countries}
                typed={typed}
                problems={problems}
                fit={<Update words={say("Use this country")} quiet />}
              />
            </div>
          </Part>
        </div>
      )}
      <DeliveryChoice shell={shell} worked={worked} />
      <Update words={say("Update totals")} />
      <div className="sent mt-6">
        <AsideField
          {...aside}
          name="riderNote"
          label={say("Note for the rider")}
          hint={say("A gate code, a good time, whom to call.")}
          most={ASIDES_MOST.riderNote}
        />
      </div>
      <div data-part="codes">
        <Part title={say("Anything to take off?")}>
          <CodeFields shell={shell} counted={worked} typed={typed["code"] ?? ""} problem={problems["code"]} />
        </Part>
      </div>
      <div data-part="methods">
        {worked.totals.due > 0 || !worked.chosen ? (
          <Methods shell={shell} notes={methodNotes} typed={typed} problem={problems["method"]} />
        ) : (
          <Part title={say("How you pay")}>
            <p>{say("Nothing is left to pay.")}</p>
          </Part>
        )}
      </div>
      <Part title={say("Anything the seller should know?")}>
        <AsideField {...aside} name="note" label={say("Note")} most={ASIDES_MOST.note} />
        <details open={Boolean(typed["giftMessage"] || problems["giftMessage"])}>
          <summary className="link tap">{say("It is a gift")}</summary>
          <div className="mt-2">
            <AsideField
              {...aside}
              name="giftMessage"
              label={say("Message on the card")}
              hint={say("The shop puts it into the parcel.")}
              most={ASIDES_MOST.giftMessage}
            />
          </div>
        </details>
      </Part>
      <div data-part="pay">
        <input type="hidden" name="totalSeen" value={worked.totals.total} />
        <input type="hidden" name="dueSeen" value={worked.totals.due} />
        {blocked || !worked.chosen ? null : (
          <Pay shell={shell} worked={worked} refused={problems["code"] ? (typed["code"] ?? "").trim() : ""} />
        )}
      </div>
    </>
  );
}

/** Asks for the page again with what is filled in, worked out anew. */
const Update = ({ words, quiet = false }: { words: string; quiet?: boolean }) => (
  <button
    type="submit"
    name="intent"
    value="update"
    formNoValidate
    className={quiet ? "fits link tap cursor-pointer" : "updates press-quiet mt-4 border border-line"}
  >
    {words}
  </button>
);

const Part = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <section className="mt-9">
    <h2 className="text-xl">{title}</h2>
    <div className="mt-4 grid gap-5">{children}</div>
  </section>
);

type MethodsProps = {
  shell: Shell;
  notes: CheckoutPage["methodNotes"];
  typed: Record<string, string>;
  problem: string | undefined;
};

/** When money changes hands: the button says so (`storefront.css`). A transfer is told of after ordering. */
const WHEN: Partial<Record<PaymentProvider, "later">> = { pay_on_delivery: "later" };

function Methods({ shell, notes, typed, problem }: MethodsProps) {
  const say = useSay();
  const only = shell.methods.length === 1;
  return (
    <fieldset id="method" className="mt-9" aria-describedby={problem ? "method-problem" : undefined}>
      <legend className="font-display text-xl font-(--display-weight)">{say("How you pay")}</legend>
      <div className="mt-4 grid gap-3">
        {shell.methods.map((method) => (
          <div key={method} className="chip w-full gap-4 rounded-box px-4 py-3">
            <input
              id={`pay-${method}`}
              type="radio"
              name="method"
              value={method}
              defaultChecked={only || typed["method"] === method}
              data-pays={WHEN[method] ?? (isOnline(method) ? "now" : undefined)}
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
                <PayText method={method} part="title" />
              </label>
              <p id={`pay-${method}-how`} className="text-[0.95rem] font-normal text-muted">
                <PayText method={method} part="text" />
                {notes[method] ? <span className="block whitespace-pre-line">{notes[method]}</span> : null}
              </p>
            </div>
          </div>
        ))}
      </div>
      <FieldProblem id="method" problem={problem} />
    </fieldset>
  );
}

/** What is paid when it is handed over is said for the way that is chosen, by `storefront.css`: without a script, too. */
function PayText({ method, part }: { method: PaymentProvider; part: "title" | "text" }) {
  const say = useSay();
  if (method !== "pay_on_delivery") return payWords(say, method)[part];
  return (
    <>
      <span className="sent">{payWords(say, method)[part]}</span>
      <span className="fetched">{payWords(say, method, true)[part]}</span>
    </>
  );
}

type PayProps = Pick<Props, "shell" | "worked"> & {
  /** The code that still stands in its box though it can't be used: it is tried before any order, and far above this button. */
  refused: string;
};

function Pay({ shell, worked, refused }: PayProps) {
  const say = useSay();
  const amount = formatMoney(worked.totals.due, shell.currency, shell.locale);
  const agreed = worked.chosen?.name === "" && !deliverySaid(shell);
  return (
    <div className="mt-9">
      {refused ? (
        <p id="pay-code" className="mb-3 border-s-4 border-bad ps-3">
          {say("The code {code} can't be used. Correct it, or empty its box to order without it.", {
            code: refused.toUpperCase(),
          })}{" "}
          <a href="#code" className="link">
            {say("Back to the code")}
          </a>
        </p>
      ) : null}
      <button
        type="submit"
        aria-describedby={refused ? "pay-code" : undefined}
        className="press min-h-14 w-full text-lg"
      >
        <span className="says-any">
          {say("Place order")} · {amount}
        </span>
        <span className="says-now">{say("Pay {amount}", { amount })}</span>
        <span className="says-later">
          <span className="sent">{say("Place order · pay {amount} on delivery", { amount })}</span>
          <span className="fetched">{say("Place order · pay {amount} when you pick it up", { amount })}</span>
        </span>
      </button>
      <p className="mt-3 text-sm text-muted">
        {agreed
          ? say("The products are in this amount; delivery is agreed with the shop.")
          : say("Products and delivery are in this amount; nothing is added later.")}{" "}
        {withParts(say("By ordering you agree to the shop's {terms}."), {
          terms: (
            <a href="/policies" className="link">
              {say("delivery and returns")}
            </a>
          ),
        })}
      </p>
    </div>
  );
}
