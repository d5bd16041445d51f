import { X } from "lucide-react";
import type { Addable } from "#domain/edit/addable.ts";
import { unsentOf } from "#domain/edit/plan.ts";
import { formatMoney } from "#domain/money.ts";
import type { Order } from "#domain/order/order.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { Picture } from "#web/ui/picture.tsx";
import { countOf, leastOf, type AddedDraft, type EditDraft } from "./order-edit-draft.ts";
import { QuantityStepper } from "./quantity-stepper.tsx";

type Props = {
  order: Order;
  /** Which of its things are sold now. */
  own: readonly Addable[];
  draft: EditDraft;
  onChange: (draft: EditDraft) => void;
};

/** What is in the order, with how many of each there shall be; and what is new. */
export function EditedLines({ order, own, draft, onChange }: Props) {
  const money = (amount: number) => formatMoney(amount, order.currency);
  const setAdded = (at: number, part: Partial<AddedDraft>) =>
    onChange({
      ...draft,
      added: draft.added.map((one, place) => (place === at ? { ...one, ...part } : one)),
    });
  return (
    <Card flush title="In this order" className="overflow-clip">
      <ul className="divide-y divide-border border-t border-border">
        {order.lines.map((line) => {
          const sold = own.find(({ variantId }) => variantId === line.variantId);
          const now = draft.wanted[line.id] ?? countOf(line);
          const fixed = unsentOf(line) === 0 || (line.giftCard && order.status === "paid");
          return (
            <Row key={line.id} imageKey={line.imageKey} title={line.title} variantTitle={line.variantTitle}>
              <p className="text-[13px] text-muted-foreground">
                {money(line.unitPrice)}
                {line.sent > 0 && ` · ${line.sent} sent`}
                {sold && sold.price !== line.unitPrice && now > countOf(line)
                  ? ` · more of it costs ${money(sold.price)} each now`
                  : ""}
              </p>
              {fixed ? (
                <p className="text-sm tabular-nums">{countOf(line)} of it, which stay</p>
              ) : (
                <QuantityStepper
                  name={named(line)}
                  value={now}
                  least={leastOf(line)}
                  most={sold ? countOf(line) + Math.min(sold.left ?? 999, 999) : countOf(line)}
                  onChange={(value) => onChange({ ...draft, wanted: { ...draft.wanted, [line.id]: value } })}
                />
              )}
            </Row>
          );
        })}
        {draft.added.map((one, at) => (
          <Row
            key={`${one.variantId} ${String(at)}`}
            imageKey={one.imageKey}
            title={one.title}
            variantTitle={one.variantTitle}
          >
            <p className="text-[13px] text-muted-foreground">
              New · {one.free ? "a gift" : money(one.price)}
            </p>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <QuantityStepper
                name={named(one)}
                value={one.quantity}
                least={1}
                most={one.left ?? 999}
                onChange={(quantity) => setAdded(at, { quantity })}
              />
              <Checkbox
                label="As a gift"
                checked={one.free}
                onChange={(event) => setAdded(at, { free: event.target.checked })}
              />
              <Button
                look="quiet"
                size="icon"
                aria-label={`Leave ${named(one)} out`}
                onClick={() => onChange({ ...draft, added: draft.added.filter((_, place) => place !== at) })}
              >
                <X aria-hidden />
              </Button>
            </div>
          </Row>
        ))}
      </ul>
    </Card>
  );
}

const named = ({ title, variantTitle }: { title: string; variantTitle: string }): string =>
  variantTitle ? `${title} (${variantTitle})` : title;

type RowProps = {
  imageKey: string | null;
  title: string;
  variantTitle: string;
  children: React.ReactNode;
};

function Row({ imageKey, title, variantTitle, children }: RowProps) {
  return (
    <li className="flex gap-3 px-4 py-3 text-sm sm:px-5">
      <Picture mediaKey={imageKey} className="size-14" />
      <div className="grid min-w-0 grow content-start gap-1.5">
        <p className="font-medium wrap-anywhere">{title}</p>
        {variantTitle && <p className="text-muted-foreground">{variantTitle}</p>}
        {children}
      </div>
    </li>
  );
}
