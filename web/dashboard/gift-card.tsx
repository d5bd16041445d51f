import { Ban } from "lucide-react";
import { useState } from "react";
import { data, Link } from "react-router";
import { disableGiftCard } from "#domain/gift-card/disable.ts";
import type { Movement } from "#domain/gift-card/gift-card.ts";
import { showGiftCard } from "#domain/gift-card/show.ts";
import { formatMoney } from "#domain/money.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/gift-card";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { useFrame } from "./frame-data.ts";
import { GiftCardBadge } from "./gift-card-state.tsx";
import { orderStep } from "./order-answer.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { dateAndTime, dateOnly } from "./zone.ts";

export const loader = page(async ({ context, params }: Route.LoaderArgs) =>
  showGiftCard(context.get(shopContext), params.id),
);

export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  if (typed["intent"] !== "disable") return data({ failed: "There is nothing to do." }, { status: 422 });
  return orderStep(
    disableGiftCard(context.get(shopContext), params.id),
    "Nobody can use it any more.",
    typed,
  );
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `Gift card …${loaderData.card.lastFour}` : "Gift card" },
];

export default function GiftCardPage({ loaderData: { card, movements } }: Route.ComponentProps) {
  const { base, store, can } = useFrame();
  const [asking, setAsking] = useState(false);
  const facts = [
    { name: "Issued with", words: formatMoney(card.issued, card.currency) },
    { name: "For", words: card.email ?? "Told by hand" },
    {
      name: "Can be used until",
      words: card.expiresAt === null ? "It has no end" : dateOnly(card.expiresAt, store.timeZone),
    },
    ...(card.note ? [{ name: "Note", words: card.note }] : []),
  ];
  return (
    <>
      <PageHeader
        title={`Gift card …${card.lastFour}`}
        beside={<GiftCardBadge state={card.state} />}
        hint={`Issued ${dateAndTime(card.createdAt, store.timeZone)}`}
        back={{ to: `${base}/gift-cards`, name: "Gift cards" }}
      />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-5">
        <Card title="What happened to its money">
          <ol className="grid divide-y divide-border text-sm">
            {movements.map((movement) => (
              <li
                key={`${movement.reason} ${movement.at.getTime()}`}
                className="flex items-baseline justify-between gap-4 py-3 first:pt-0 last:pb-0"
              >
                <span className="grid gap-0.5">
                  <Reason movement={movement} base={base} />
                  <time dateTime={movement.at.toISOString()} className="text-[13px] text-muted-foreground">
                    {dateAndTime(movement.at, store.timeZone)}
                  </time>
                </span>
                <span className="shrink-0 font-medium tabular-nums">
                  {movement.amount < 0 ? "\u2212" : "+"}
                  {formatMoney(Math.abs(movement.amount), card.currency)}
                </span>
              </li>
            ))}
          </ol>
        </Card>
        <div className="grid min-w-0 content-start gap-4 lg:gap-5">
          <Card title="Left on it">
            <p className="text-xl font-semibold tabular-nums">{formatMoney(card.balance, card.currency)}</p>
            <dl className="grid gap-2 text-sm">
              {facts.map(({ name, words }) => (
                <div key={name}>
                  <dt className="text-[13px] text-muted-foreground">{name}</dt>
                  <dd className="break-words">{words}</dd>
                </div>
              ))}
            </dl>
          </Card>
          {card.disabledAt === null && can("gift_cards.write") && (
            <Button look="dangerQuiet" className="justify-self-start" onClick={() => setAsking(true)}>
              <Ban aria-hidden />
              Disable this card
            </Button>
          )}
        </div>
      </div>
      <ConfirmDialog
        action={`${base}/gift-cards/${card.id}`}
        intent="disable"
        title="Disable this gift card?"
        description={`Nobody can spend the ${formatMoney(card.balance, card.currency)} that are on it. This can’t be undone.`}
        label="Disable it"
        keep="Keep it"
        look="danger"
        open={asking}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

function Reason({ movement: { reason, orderNumber }, base }: { movement: Movement; base: string }) {
  if (reason === "issued") return <>Issued</>;
  // An order gives back when it is called off, and when a refund puts money back onto the card.
  const words = reason === "spent" ? "Paid for order" : "Back from order";
  return (
    <span>
      {words}{" "}
      <Link to={`${base}/orders/${orderNumber}`} className="font-medium underline underline-offset-4">
        #{orderNumber}
      </Link>
    </span>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
