import { Gift, Plus, SearchX } from "lucide-react";
import { useState } from "react";
import { data, Link, useSearchParams } from "react-router";
import type { GiftCard } from "#domain/gift-card/gift-card.ts";
import { issueGiftCard } from "#domain/gift-card/issue.ts";
import { listGiftCards } from "#domain/gift-card/list.ts";
import { Conflict, Invalid } from "#domain/errors.ts";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { DataList } from "#web/ui/data-list.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { PriceText } from "#web/ui/price-text.tsx";
import { formProblems, page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/gift-cards";
import { useFrame } from "./frame-data.ts";
import { GiftCardBadge } from "./gift-card-state.tsx";
import { IssueDialog } from "./issue-dialog.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { Pager } from "./pager.tsx";
import { SearchBox } from "./search-box.tsx";
import { dateOnly, fromLocalInput } from "./zone.ts";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  return listGiftCards(context.get(shopContext), {
    q: searchParams.get("q") ?? "",
    cursor: searchParams.get("cursor"),
  });
});

/** Issues a card. The code is in the answer only when no letter carries it. */
export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const typed = typedOf(await request.formData());
  const day = (typed["expiresAt"] ?? "").trim();
  try {
    const { code } = await issueGiftCard(shop, {
      amount: typed["amount"] ?? "",
      email: typed["email"] ?? "",
      note: typed["note"] ?? "",
      press: typed["press"] ?? "",
      // The last minute of that day, by the store's clock.
      expiresAt: day === "" ? "never" : fromLocalInput(`${day}T23:59`, shop.store.timeZone),
    });
    return data({ said: code === null ? "Issued. Its code is on the way by e-mail." : "Issued.", code });
  } catch (error) {
    if (error instanceof Invalid) return formProblems(error, typed);
    if (error instanceof Conflict) return data({ failed: error.message }, { status: 409 });
    throw error;
  }
});

export const meta: Route.MetaFunction = () => [{ title: "Gift cards" }];

export default function GiftCards({ loaderData: { cards, nextCursor } }: Route.ComponentProps) {
  const { base, can } = useFrame();
  const [search] = useSearchParams();
  const [issuing, setIssuing] = useState(false);
  const issue = can("gift_cards.write") && (
    <Button look="primary" onClick={() => setIssuing(true)}>
      <Plus aria-hidden />
      Issue gift card
    </Button>
  );
  const none = cards.length === 0 && !search.has("q") && !search.has("cursor");
  return (
    <>
      <PageHeader
        title="Gift cards"
        back={{ to: `${base}/discounts`, name: "Discounts" }}
        action={!none && issue}
      />
      {!none && (
        <div className="mb-3">
          <SearchBox label="Search gift cards" placeholder="End of a code, e-mail or note" />
        </div>
      )}
      <Card flush className="overflow-clip">
        {none ? (
          <EmptyState icon={Gift} title="Money that waits to be spent here" action={issue}>
            Give one to somebody you owe a kindness, or sell them: make a product and say that it is a gift
            card. Its code goes out by e-mail when it is paid.
          </EmptyState>
        ) : cards.length === 0 ? (
          <EmptyState
            icon={SearchX}
            title="No gift card is like that"
            action={
              <Link to={`${base}/gift-cards`} className={buttonLook()}>
                Show all gift cards
              </Link>
            }
          >
            Try the last four letters of its code.
          </EmptyState>
        ) : (
          <List cards={cards} />
        )}
        <Pager nextCursor={nextCursor} />
      </Card>
      {issuing && <IssueDialog onClose={() => setIssuing(false)} />}
    </>
  );
}

function List({ cards }: { cards: GiftCard[] }) {
  const { base, store } = useFrame();
  const link = (row: GiftCard) => (
    <Link
      to={`${base}/gift-cards/${row.id}`}
      className="font-mono font-medium after:absolute after:inset-0 hover:underline"
    >
      …{row.lastFour}
    </Link>
  );
  const left = (row: GiftCard) => <PriceText amount={row.balance} currency={row.currency} />;
  const from = (row: GiftCard) =>
    row.orderNumber === null ? row.note || "Issued by your shop" : `Bought with order #${row.orderNumber}`;
  return (
    <DataList
      caption="Gift cards"
      rows={cards}
      rowKey={(row) => row.id}
      columns={[
        { name: "Code", renderCell: link },
        {
          name: "For",
          className: "w-full",
          renderCell: (row) => (
            <>
              <span className="line-clamp-1 break-all">{row.email ?? "Told by hand"}</span>
              <span className="line-clamp-1 text-[13px] text-muted-foreground">{from(row)}</span>
            </>
          ),
        },
        { name: "State", renderCell: (row) => <GiftCardBadge state={row.state} /> },
        {
          name: "Issued",
          className: "whitespace-nowrap text-muted-foreground",
          renderCell: (row) => dateOnly(row.createdAt, store.timeZone),
        },
        { name: "Left", end: true, renderCell: left },
      ]}
      renderCard={(row) => (
        <div className="grid gap-1 px-4 py-3 text-sm">
          <div className="flex items-start justify-between gap-3">
            <span className="min-w-0 break-all">
              {link(row)} {row.email}
            </span>
            <span className="shrink-0 font-semibold">{left(row)}</span>
          </div>
          <p className="text-[13px] text-muted-foreground">
            {from(row)} · {dateOnly(row.createdAt, store.timeZone)}
          </p>
          <span>
            <GiftCardBadge state={row.state} />
          </span>
        </div>
      )}
    />
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
