import { ArrowDown, ArrowUp } from "lucide-react";
import { Form } from "react-router";
import type { PaymentSettings } from "#domain/payment/methods.ts";
import { isOnline } from "#domain/payment/providers.ts";
import { Badge } from "#web/ui/badge.tsx";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { methodName } from "./method-words.ts";

type Props = { order: PaymentSettings["order"]; mayWrite: boolean };

/** The ways to pay as buyers see them, one under the other. */
export function MethodOrderCard({ order, mayWrite }: Props) {
  if (order.length === 0) return null;
  return (
    <Card title="What buyers choose from" hint="In this order. The first is the one most of them take." flush>
      <ol className="divide-y divide-border border-t border-border">
        {order.map(({ provider, enabled }, at) => (
          <li key={provider} className="flex min-h-14 flex-wrap items-center gap-2 px-4 py-1 text-sm sm:px-5">
            <span className="min-w-0 grow font-medium">{methodName(provider)}</span>
            <Badge tone={enabled ? "good" : "plain"}>{enabled ? "On" : "Off"}</Badge>
            {mayWrite && (
              <Form method="post" replace className="flex gap-1">
                <input type="hidden" name="provider" value={provider} />
                {isOnline(provider) && (
                  <Button
                    type="submit"
                    look="quiet"
                    size="small"
                    name="intent"
                    value={enabled ? "switch-off" : "switch-on"}
                  >
                    {enabled ? "Switch off" : "Switch on"}
                    <span className="sr-only"> {methodName(provider)}</span>
                  </Button>
                )}
                <Button
                  type="submit"
                  look="quiet"
                  size="icon"
                  name="intent"
                  value="up"
                  disabled={at === 0}
                  aria-label={`${methodName(provider)} one up`}
                >
                  <ArrowUp aria-hidden />
                </Button>
                <Button
                  type="submit"
                  look="quiet"
                  size="icon"
                  name="intent"
                  value="down"
                  disabled={at === order.length - 1}
                  aria-label={`${methodName(provider)} one down`}
                >
                  <ArrowDown aria-hidden />
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
