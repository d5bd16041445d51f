import {
  Banknote,
  ChevronRight,
  Gavel,
  MessageCircle,
  PackageCheck,
  PackageOpen,
  Receipt,
  Scale,
  Truck,
  Undo2,
} from "lucide-react";
import { Link } from "react-router";
import type { Waiting } from "#domain/order/today.ts";
import type { Permission } from "#domain/staff/may.ts";
import { Card } from "#web/ui/card.tsx";
import { useFrame } from "./frame-data.ts";
import { plural } from "./plural.ts";

type Row = {
  count: number;
  icon: typeof Truck;
  one: string;
  /** What of it waits, and for what: one does, several do. */
  says: [one: string, more: string];
  to: string;
  needs: Permission;
};

const rowsOf = (waiting: Waiting): Row[] => [
  {
    count: waiting.disputes,
    icon: Gavel,
    one: "dispute",
    says: ["has to be answered", "have to be answered"],
    to: "/inbox?show=disputes",
    needs: "inbox.read",
  },
  {
    count: waiting.messages,
    icon: MessageCircle,
    one: "conversation",
    says: ["has a message to answer", "have messages to answer"],
    to: "/inbox?show=waiting",
    needs: "inbox.read",
  },
  {
    count: waiting.toSend,
    icon: Truck,
    one: "order",
    says: ["waits to be sent", "wait to be sent"],
    to: "/orders?status=to_send",
    needs: "orders.read",
  },
  {
    count: waiting.receipts,
    icon: Receipt,
    one: "transfer",
    says: ["has a receipt to check", "have a receipt to check"],
    to: "/orders?status=receipts",
    needs: "orders.read",
  },
  {
    count: waiting.returnsAsked,
    icon: PackageOpen,
    one: "return",
    says: ["waits for your answer", "wait for your answer"],
    to: "/returns?status=requested",
    needs: "orders.read",
  },
  {
    count: waiting.returnsArrived,
    icon: Undo2,
    one: "return",
    says: ["arrived and waits for its refund", "arrived and wait for their refund"],
    to: "/returns?status=received",
    needs: "orders.read",
  },
  {
    count: waiting.money,
    icon: Banknote,
    one: "order",
    says: ["has money to settle", "have money to settle"],
    to: "/orders?status=money",
    needs: "orders.read",
  },
  {
    count: waiting.differences,
    icon: Scale,
    one: "payment",
    says: ["does not match the gateway’s books", "do not match the gateway’s books"],
    to: "/settings/payments/reconciliation",
    needs: "settings.read",
  },
];

/** What waits for somebody of the shop, each with the place where it is done. */
export function ToDo({ waiting }: { waiting: Waiting }) {
  const { base, can } = useFrame();
  const rows = rowsOf(waiting).filter(({ count, needs }) => count > 0 && can(needs));
  return (
    <Card flush title="To do now" className="overflow-clip">
      {rows.length === 0 ? (
        <p className="flex items-center gap-3 px-4 pb-5 text-sm text-muted-foreground sm:px-5">
          <PackageCheck aria-hidden className="size-5" />
          Nothing waits for you.
        </p>
      ) : (
        <ul className="divide-y divide-border border-t border-border">
          {rows.map(({ count, icon: Icon, one, says, to }) => (
            <li key={to}>
              <Link
                to={base + to}
                className="flex min-h-14 items-center gap-3 px-4 py-2 text-sm -outline-offset-2 hover:bg-muted/60 sm:px-5"
              >
                <Icon aria-hidden className="size-5 shrink-0 text-primary" />
                <span className="min-w-0 grow">
                  {plural(count, one)} {says[count === 1 ? 0 : 1]}
                </span>
                <ChevronRight aria-hidden className="size-4 shrink-0 text-muted-foreground" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
