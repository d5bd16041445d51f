import type { CountedCart } from "#domain/checkout/count-cart.ts";
import { formatMoney } from "#domain/money.ts";
import type { Shell } from "#domain/store/store.ts";
import { FieldProblem } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { useSay } from "./use-say.ts";

type Props = {
  shell: Shell;
  counted: CountedCart;
  typed: string;
  problem: string | undefined;
};

/** A field for a discount code or a gift card, and those that lie there already. Belongs inside a form of the page it is on. */
export function CodeFields({ shell, counted, typed, problem }: Props) {
  const say = useSay();
  return (
    <div>
      <label htmlFor="code" className="mb-1 block font-medium">
        {say("Discount code or gift card")}
      </label>
      <div className="flex gap-2">
        <input
          id="code"
          name="code"
          defaultValue={typed}
          dir="ltr"
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="done"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? "code-problem" : undefined}
          className="field min-w-0 uppercase"
        />
        <button
          type="submit"
          name="intent"
          value="code"
          formNoValidate
          className="press press-quiet shrink-0"
        >
          {say("Use it")}
        </button>
      </div>
      <FieldProblem id="code" problem={problem} />
      <OnTheOrder shell={shell} counted={counted} />
    </div>
  );
}

/** What is on the order, each with a way to take it off, and what does nothing with the reason. */
function OnTheOrder({ shell, counted }: Pick<Props, "shell" | "counted">) {
  const say = useSay();
  const money = (amount: number) => formatMoney(amount, shell.currency, shell.locale);
  const { discounts, refused, cards, payments } = counted;
  const codes = discounts.flatMap(({ code }) => code ?? []);
  if (codes.length + refused.length + cards.length === 0) return null;
  return (
    <ul className="mt-3 grid gap-1">
      {codes.map((code) => (
        <li key={code} className="flex items-center justify-between gap-3">
          <span className="inline-flex min-w-0 items-center gap-2 font-medium">
            <Icon of="ticket" size={18} className="text-accent-text" />
            <bdi dir="ltr" className="wrap-anywhere">
              {code}
            </bdi>
          </span>
          <TakeOff value={`code:${code}`} name={code} />
        </li>
      ))}
      {refused.map(({ code, why }) => (
        <li
          key={code || why.text}
          className="flex items-start justify-between gap-3 border-s-4 border-bad ps-3"
        >
          <span className="py-2 text-[0.95rem]">{say.told(why)}</span>
          {code ? <TakeOff value={`code:${code}`} name={code} /> : null}
        </li>
      ))}
      {cards.map(({ id, lastFour, balance }) => {
        const paid = payments.find((payment) => payment.id === id)?.amount ?? 0;
        return (
          <li key={id} className="flex items-center justify-between gap-3">
            <span className="inline-flex min-w-0 items-start gap-2">
              <Icon of="gift" size={18} className="mt-1 text-accent-text" />
              <span>
                <span className="block font-medium">{say("Gift card …{end}", { end: lastFour })}</span>
                <span className="block text-sm text-muted">
                  {paid > 0
                    ? say("{amount} stays on it", { amount: money(balance - paid) })
                    : say("It pays nothing here")}
                </span>
              </span>
            </span>
            <TakeOff value={`card:${id}`} name={`…${lastFour}`} />
          </li>
        );
      })}
    </ul>
  );
}

const TakeOff = ({ value, name }: { value: string; name: string }) => {
  const say = useSay();
  return (
    <button
      type="submit"
      name="remove"
      value={value}
      formNoValidate
      className="link tap shrink-0 cursor-pointer"
    >
      {say("Remove")}
      <span className="sr-only"> {name}</span>
    </button>
  );
};
