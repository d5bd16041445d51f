import { formatMoney } from "#domain/money.ts";
import { dueOf } from "#domain/order/due.ts";
import type { Shell } from "#domain/store/store.ts";
import { deliverySaid } from "./delivery-words.ts";
import { useSay } from "./use-say.ts";

type Sums = {
  subtotal: number;
  /** Null while only the checkout knows. */
  delivery: number | null;
  total: number;
  /** What is taken off, by code or name. */
  discounts?: readonly { title: string; code: string | null; amount: number }[];
  taxes?: { name: string; rate: number; included: boolean; amount: number }[];
  giftCard?: number;
  /** Of an exchange: the order whose things came back, which pay for these. */
  exchangeOf?: number | null;
  discount?: number;
  /** Of an order: what of the goods came back before it was paid. */
  cameBack?: number;
};

type Props = Sums & {
  shell: Pick<Shell, "currency" | "locale" | "deliveryFee" | "freeDeliveryOver" | "deliveryPromise"> & {
    deliveryVaries?: boolean;
  };
  /** What the delivery is called; empty where there is only one. */
  deliveryName?: string;
  /** Nothing goes there. */
  undelivered?: boolean;
  /** Of an order: when what gift cards left was paid, and whether nothing is asked for any more. */
  paidAt?: Date | null;
  nothingAsked?: boolean;
  /** All of it came back before it was paid. */
  nobodyTook?: boolean;
  className?: string;
};

/** What a total is made of: everything that is in it, and what is left to pay. Amounts are minor units. */
export function Totals({ shell, subtotal, delivery, total, className = "", ...more }: Props) {
  const say = useSay();
  const {
    discounts = [],
    taxes = [],
    giftCard = 0,
    deliveryName = "",
    undelivered = false,
    paidAt,
    nothingAsked = false,
    nobodyTook = false,
    exchangeOf = null,
    discount = 0,
    cameBack = 0,
  } = more;
  const money = (amount: number) => formatMoney(amount, shell.currency, shell.locale);
  const percent = (rate: number) =>
    new Intl.NumberFormat(shell.locale, { style: "percent", maximumFractionDigits: 2 }).format(rate / 10_000);
  const nothing = deliverySaid(shell) || deliveryName ? say("Free") : say("Agreed with the shop");
  const brought = undelivered
    ? say("Not there")
    : delivery === null
      ? say("At the checkout")
      : delivery === 0
        ? nothing
        : money(delivery);
  const told = taxes.filter(({ amount }) => amount > 0);
  return (
    <dl className={`tabular-nums ${className}`}>
      <Row term={say("Products")} words={money(subtotal)} />
      {discounts.map(({ title, code, amount }) => (
        <Row
          key={code ?? title}
          term={code === null ? title : say("Code {code}", { code })}
          words={amount === 0 ? say("Free delivery") : `\u2212${money(amount)}`}
        />
      ))}
      {exchangeOf !== null && discount > 0 ? (
        <Row
          term={say("For what came back from order {number}", { number: exchangeOf })}
          words={`\u2212${money(discount)}`}
        />
      ) : null}
      {cameBack > 0 ? (
        <Row term={say("Came back before it was paid")} words={`\u2212${money(cameBack)}`} />
      ) : null}
      <Row term={say("Delivery")} more={deliveryName} words={brought} />
      {told
        .filter(({ included }) => !included)
        .map(({ name, rate, amount }) => (
          <Row key={name} term={name} more={percent(rate)} words={money(amount)} />
        ))}
      <Row
        term={say("Total")}
        words={money(total)}
        className="mt-2 border-t border-line pt-3 text-lg font-bold"
      />
      {told
        .filter(({ included }) => included)
        .map(({ name, rate, amount }) => (
          <Row
            key={name}
            term={say("of which {tax}", { tax: `${name} ${percent(rate)}` })}
            words={money(amount)}
            className="text-sm text-muted"
          />
        ))}
      {giftCard > 0 ? (
        <>
          <Row term={say("Gift card")} words={`\u2212${money(giftCard)}`} />
          {nothingAsked ? null : (
            <Row
              term={paidAt ? say("Paid") : say("Left to pay")}
              words={money(dueOf({ total, giftCard }))}
              className="text-lg font-bold"
            />
          )}
        </>
      ) : null}
      {nobodyTook ? (
        <Row term={say("Nothing to pay")} words={money(0)} className="text-lg font-bold" />
      ) : null}
    </dl>
  );
}

type RowProps = { term: string; more?: string; words: string; className?: string };

const Row = ({ term, more = "", words, className = "" }: RowProps) => (
  <div className={`flex justify-between gap-4 py-1 ${className}`}>
    <dt className="min-w-0 wrap-anywhere">
      {term}
      {more ? <span className="block text-sm font-normal text-muted">{more}</span> : null}
    </dt>
    <dd className="shrink-0">{words}</dd>
  </div>
);
