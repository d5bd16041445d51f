import { Download } from "lucide-react";
import type { ReactNode } from "react";
import type { DisputeCase } from "#domain/dispute/for-admin.ts";
import { kindWords } from "#domain/dispute/names.ts";
import { formatMoney } from "#domain/money.ts";
import { methodName } from "#web/dashboard/method-words.ts";
import { OrderStatusBadge, PAYMENT_WORDS, REFUND_WORDS } from "#web/dashboard/status-badges.tsx";
import { caseWords } from "./case-words.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { momentWords } from "#web/you/when-words.ts";

type Order = Omit<DisputeCase["order"], "key">;

/** All that decides a dispute, on one page: what was said in it, what was bought and sent, what money came and went, and what happened when. */
export function CaseOrder({ order, disputeId }: { order: Order; disputeId: string }) {
  const money = (amount: number) => formatMoney(amount, order.currency);
  const { address } = order;
  return (
    <div className="grid min-w-0 gap-4">
      <Card
        title="The dispute"
        action={
          <form method="post" action={`/admin/disputes/${disputeId}/evidence`}>
            <Button type="submit" size="small">
              <Download aria-hidden />
              Evidence file
            </Button>
          </form>
        }
      >
        {order.disputes.map((one) => (
          <dl key={one.id} className="grid gap-2 text-sm">
            <Fact name={`${kindWords(one.kind)} · opened ${at(one.openedAt)}`}>{one.words}</Fact>
            {one.answer && <Fact name="The store answered">{one.answer}</Fact>}
            {one.offer && <Fact name="The store offered">{one.offer}</Fact>}
            {one.verdict && <Fact name="The platform decided">{one.verdict}</Fact>}
          </dl>
        ))}
      </Card>
      <Card title="Order" action={<OrderStatusBadge {...order} partlySent={false} nothingToSend={false} />}>
        <dl className="grid gap-2 text-sm sm:grid-cols-2">
          <Fact name="Buyer">{[order.name, order.email, order.phone].filter(Boolean).join("\n")}</Fact>
          <Fact name={order.deliveryMethod === "pickup" ? "Picked up" : "Goes to"}>
            {[address.line1, address.line2, address.city, address.region, address.country]
              .filter(Boolean)
              .join("\n")}
          </Fact>
        </dl>
        <Rows name="Bought">
          {order.lines.map((line) => (
            <Row
              key={line.id}
              title={`${line.quantity} × ${[line.title, line.variantTitle].filter(Boolean).join(", ")}`}
              detail={`${line.sent} sent, ${line.returned} returned`}
              end={money(line.total)}
            />
          ))}
          <Row
            title="Total"
            detail={order.delivery > 0 ? `of which delivery ${money(order.delivery)}` : ""}
            end={money(order.total)}
          />
        </Rows>
      </Card>
      <Card title="Money">
        <Rows name="Payments">
          {order.payments.map((one) => (
            <Row
              key={one.id}
              title={`${methodName(one.provider)} · ${PAYMENT_WORDS[one.status].name}`}
              detail={[one.reference, at(one.createdAt), one.problem].filter(Boolean).join(" · ")}
              end={money(one.amount)}
            />
          ))}
        </Rows>
        <Rows name="Refunds">
          {order.refunds.map((one) => (
            <Row
              key={one.id}
              title={REFUND_WORDS[one.status].name}
              detail={[at(one.createdAt), one.reason].filter(Boolean).join(" · ")}
              end={money(one.amount)}
            />
          ))}
        </Rows>
      </Card>
      <Card title="Shipments">
        <Rows name="Parcels">
          {order.fulfilments.map((one) => (
            <Row
              key={one.id}
              title={[one.carrier, one.trackingNumber].filter(Boolean).join(" · ") || "Without tracking"}
              detail={one.deliveredAt ? `Delivered ${at(one.deliveredAt)}` : one.status.replace("_", " ")}
              end={at(one.createdAt)}
            />
          ))}
        </Rows>
      </Card>
      <Card title="Timeline">
        <ol className="grid gap-1.5 text-[13px]">
          {order.timeline.map((entry) => {
            const { title, detail } = caseWords(entry, order.currency);
            return (
              <li
                key={`${entry.at.getTime()} ${entry.type}`}
                className="grid gap-x-3 sm:grid-cols-[10rem_1fr]"
              >
                <span className="text-muted-foreground tabular-nums">{at(entry.at)}</span>
                <span className="wrap-anywhere">
                  {title}
                  {detail && <span className="text-muted-foreground"> · {detail}</span>}
                </span>
              </li>
            );
          })}
        </ol>
      </Card>
    </div>
  );
}

const at = (moment: Date) => momentWords(moment, "UTC");

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="text-[13px] text-muted-foreground">{name}</dt>
    <dd dir="auto" className="wrap-anywhere whitespace-pre-line">
      {children}
    </dd>
  </div>
);

/** A list with its name; without entries it says so. */
function Rows({ name, children }: { name: string; children: ReactNode[] | ReactNode }) {
  const isEmpty = Array.isArray(children) && children.flat().length === 0;
  return (
    <section aria-label={name} className="text-sm">
      <h3 className="text-[13px] text-muted-foreground">{name}</h3>
      {isEmpty ? <p>None</p> : <ul className="divide-y divide-border">{children}</ul>}
    </section>
  );
}

const Row = ({ title, detail, end }: { title: string; detail: string; end: string }) => (
  <li className="flex justify-between gap-4 py-1.5">
    <span className="min-w-0 wrap-anywhere">
      {title}
      {detail && <span className="block text-[13px] text-muted-foreground">{detail}</span>}
    </span>
    <span className="shrink-0 tabular-nums">{end}</span>
  </li>
);
