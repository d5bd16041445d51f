import { formatMoney } from "#domain/money.ts";
import type { Shell } from "#domain/store/store.ts";
import { deliverySaid } from "./delivery-words.ts";

type Props = {
  shell: Pick<Shell, "currency" | "locale" | "deliveryFee" | "freeDeliveryOver" | "deliveryPromise">;
  subtotal: number;
  delivery: number;
  total: number;
  className?: string;
};

/** What a total is made of. */
export function Totals({ shell, subtotal, delivery, total, className = "" }: Props) {
  const money = (amount: number) => formatMoney(amount, shell.currency, shell.locale);
  const nothing = deliverySaid(shell) ? "Free" : "Agreed with the shop";
  return (
    <dl className={`tabular-nums ${className}`}>
      <Row term="Products" words={money(subtotal)} />
      <Row term="Delivery" words={delivery === 0 ? nothing : money(delivery)} />
      <Row term="Total" words={money(total)} className="mt-2 border-t border-line pt-3 text-lg font-bold" />
    </dl>
  );
}

const Row = ({ term, words, className = "" }: { term: string; words: string; className?: string }) => (
  <div className={`flex justify-between gap-4 py-1 ${className}`}>
    <dt>{term}</dt>
    <dd>{words}</dd>
  </div>
);
