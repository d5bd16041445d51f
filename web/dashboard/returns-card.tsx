import { PackageOpen } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import type { Order } from "#domain/order/order.ts";
import type { Return } from "#domain/return/return.ts";
import { returnable } from "#domain/return/returnable.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { AnswerDialog } from "./answer-dialog.tsx";
import { ExchangeDialog } from "./exchange-dialog.tsx";
import { useFrame } from "./frame-data.ts";
import { ReceiveDialog } from "./receive-dialog.tsx";
import { RefundDialog } from "./refund-dialog.tsx";
import { ReturnDialog } from "./return-dialog.tsx";
import { hasMoneyFor } from "./return-money.ts";
import { ReturnStatusBadge } from "./status-badges.tsx";
import { REASON_NAMES } from "./return-names.ts";
import { useOrderStep } from "./use-order-step.ts";

type Props = { order: Omit<Order, "key">; at: string; pressId: string };
type Open = { kind: "approve" | "decline" | "receive" | "refund" | "exchange"; of: Return } | "open" | null;

/** What comes back of an order, each return with what can be done about it now. */
export function ReturnsCard({ order, at, pressId }: Props) {
  const { base, can } = useFrame();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const handles = can("orders.fulfil");
  const able = handles && returnable(order).length > 0;
  if (order.returns.length === 0 && order.exchangeOf === null && !able) return null;
  const lineOf = (id: string) => order.lines.find((line) => line.id === id);
  return (
    <Card title="Returns" className="print:hidden">
      {order.exchangeOf !== null && (
        <p className="text-sm">
          This {order.cancelledAt === null ? "is" : "was"} an exchange of{" "}
          <Link to={`${base}/orders/${order.exchangeOf}`} className="font-medium underline">
            #{order.exchangeOf}
          </Link>
          .
        </p>
      )}
      {order.returns.map((one) => (
        <div key={one.id} className="grid gap-2 text-sm">
          <span className="flex">
            <ReturnStatusBadge status={one.status} />
          </span>
          <ul className="grid gap-0.5">
            {one.lines.map(({ lineId, quantity, reason, received }) => (
              <li key={lineId} className="wrap-anywhere">
                {quantity} × {lineOf(lineId)?.title} {lineOf(lineId)?.variantTitle}
                <span className="text-muted-foreground">
                  {" "}
                  · {REASON_NAMES[reason]}
                  {received > 0 && received < quantity && ` · ${received} arrived`}
                </span>
              </li>
            ))}
          </ul>
          {one.note && (
            <p className="border-s-2 border-border ps-3 wrap-anywhere whitespace-pre-line">{one.note}</p>
          )}
          {one.exchangeNumber !== null && (
            <p>
              Exchanged:{" "}
              <Link to={`${base}/orders/${one.exchangeNumber}`} className="font-medium underline">
                order #{one.exchangeNumber}
              </Link>
              {one.exchangeUnpaid && ", not paid yet"}
              {one.exchangeRefunded && ", refunded"}
            </p>
          )}
          {handles && (
            <Steps
              one={one}
              at={at}
              mayRefund={can("orders.refund")}
              money={hasMoneyFor(order, one)}
              open={setOpen}
            />
          )}
        </div>
      ))}
      {able && (
        <Button className="justify-self-start" onClick={() => setOpen("open")}>
          <PackageOpen aria-hidden />
          Note a return
        </Button>
      )}
      {open === "open" && (
        <ReturnDialog action={`${at}/returns`} id={pressId} order={order} onClose={close} />
      )}
      {open !== null && open !== "open" && (
        <>
          {(open.kind === "approve" || open.kind === "decline") && (
            <AnswerDialog action={`${at}/returns`} kind={open.kind} returnId={open.of.id} onClose={close} />
          )}
          {open.kind === "receive" && (
            <ReceiveDialog action={`${at}/returns`} order={order} of={open.of} onClose={close} />
          )}
          {open.kind === "refund" && (
            <RefundDialog
              action={`${at}/refunds`}
              id={pressId}
              order={order}
              returned={open.of}
              onClose={close}
            />
          )}
          {open.kind === "exchange" && (
            <ExchangeDialog
              action={`${at}/exchange`}
              id={pressId}
              order={order}
              of={open.of}
              onClose={close}
            />
          )}
        </>
      )}
    </Card>
  );
}

type StepsProps = { one: Return; at: string; mayRefund: boolean; money: boolean; open: (what: Open) => void };

function Steps({ one, at, mayRefund, money, open }: StepsProps) {
  const { Form, sending } = useOrderStep();
  const ends = {
    approved: ["cancel", "Nothing comes back"],
    received: ["end", "Close without money"],
  } as const;
  const end = one.status === "approved" || one.status === "received" ? ends[one.status] : null;
  return (
    <div className="flex flex-wrap gap-2">
      {one.status === "requested" && (
        <>
          <Button look="primary" onClick={() => open({ kind: "approve", of: one })}>
            Approve
          </Button>
          <Button onClick={() => open({ kind: "decline", of: one })}>Decline</Button>
        </>
      )}
      {one.status === "approved" && (
        <Button look="primary" onClick={() => open({ kind: "receive", of: one })}>
          It arrived
        </Button>
      )}
      {one.status === "received" && mayRefund && (
        <>
          {money && (
            <Button look="primary" onClick={() => open({ kind: "refund", of: one })}>
              Refund it
            </Button>
          )}
          <Button onClick={() => open({ kind: "exchange", of: one })}>Exchange it</Button>
        </>
      )}
      {end && (
        <Form method="post" action={`${at}/returns`}>
          <input type="hidden" name="intent" value={end[0]} />
          <input type="hidden" name="returnId" value={one.id} />
          <Button type="submit" look="quiet" pending={sending}>
            {end[1]}
          </Button>
        </Form>
      )}
    </div>
  );
}
