import { MessageCircle, MessagesSquare, SearchX } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Link, useRevalidator, useSearchParams } from "react-router";
import type { FromInbox } from "#domain/thread/kept.ts";
import { listInbox } from "#domain/thread/inbox-list.ts";
import { INBOX_SHOWS, type InboxShow } from "#domain/thread/inbox-shows.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/inbox";
import { FilterChips } from "./filter-chips.tsx";
import { useFrame } from "./frame-data.ts";
import { type Heard, heardIn, InboxList } from "./inbox-rows.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { Pager } from "./pager.tsx";
import { SearchBox } from "./search-box.tsx";
import { useInbox } from "./use-inbox.ts";
import { useNow } from "./use-now.ts";
import { within } from "./waited.ts";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  const shop = context.get(shopContext);
  const list = await listInbox(shop, {
    show: searchParams.get("show"),
    q: searchParams.get("q") ?? "",
    cursor: searchParams.get("cursor"),
  });
  return { ...list, now: shop.now() };
});

export const meta: Route.MetaFunction = () => [{ title: "Inbox" }];

const NAMES: Record<InboxShow, string> = {
  open: "Open",
  waiting: "To answer",
  unread: "Unread",
  mine: "Mine",
  unassigned: "Unassigned",
  disputes: "Disputes",
  done: "Done",
  all: "All",
};

/** What was said has to be in the books before a page can be made of them. */
const KEPT_MS = 1_000;

export default function Inbox({ loaderData }: Route.ComponentProps) {
  const { threads, nextCursor, counts, answerMinutes, heldWords } = loaderData;
  const { base, can } = useFrame();
  const [search] = useSearchParams();
  const now = useNow(loaderData.now);
  const heard = useHeard(threads, !search.has("cursor"));
  const header = (
    <PageHeader
      title="Inbox"
      hint={
        answerMinutes !== null &&
        `Half of those who wrote in the last 30 days had your first answer within ${within(answerMinutes)}.`
      }
      more={
        <Link to={`${base}/settings/replies`} className={buttonLook()}>
          Saved replies
        </Link>
      }
    />
  );
  if (counts.all === 0)
    return (
      <>
        {header}
        <Card flush>
          <EmptyState icon={MessagesSquare} title="Nobody has written yet">
            Buyers write to you from the page of their order, or before they buy from your shop. What they say
            lands here, and you can answer at once.
          </EmptyState>
        </Card>
      </>
    );
  const narrowed = search.has("q") || search.has("show");
  return (
    <>
      {header}
      <div className="mb-3 grid gap-3">
        <SearchBox label="Search messages" placeholder="Name, e-mail, order or words" keep={SHOW} />
        <FilterChips
          label="Filter conversations"
          name="show"
          chips={INBOX_SHOWS.filter(
            (show) => show !== "disputes" || counts.disputes > 0 || search.get("show") === show,
          ).map((show) => ({
            value: show === "open" ? null : show,
            name: NAMES[show],
            count: counts[show],
          }))}
        />
      </div>
      <Card flush className="overflow-clip">
        {threads.length === 0 ? (
          <EmptyState
            icon={search.get("q") ? SearchX : MessageCircle}
            title={search.get("q") ? "No conversation is like that" : "Nothing here right now"}
            action={
              narrowed && (
                <Link
                  to={search.get("q") ? `${base}/inbox?show=all` : `${base}/inbox`}
                  className={buttonLook()}
                >
                  {search.get("q") ? "Show all conversations" : "Show what is open"}
                </Link>
              )
            }
          >
            {search.get("q")
              ? "Try one word, an order’s number alone, or look through all conversations."
              : can("inbox.write")
                ? "Conversations move here as you work on them. Those you are done with are under “Done”."
                : "Conversations move here as they are worked on."}
          </EmptyState>
        ) : (
          <InboxList rows={heard} now={now} heldWords={heldWords} />
        )}
        <Pager nextCursor={nextCursor} />
      </Card>
    </>
  );
}

const SHOW = ["show"];

/** The rows as they were loaded, with what was heard since. A thread that is not among them is fetched, on the list's `first` page. */
function useHeard(loaded: Heard[], first: boolean): Heard[] {
  const [since, setSince] = useState<ReadonlyMap<string, FromInbox>>(new Map());
  const { revalidate } = useRevalidator();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const soon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void revalidate(), KEPT_MS);
  };
  useInbox({
    hear(frame) {
      const isKnown = loaded.some(({ id }) => id === frame.thread.id);
      if (isKnown) setSince((before) => new Map(before).set(frame.thread.id, frame));
      // Only words of people bring a thread into the list.
      else if (first && frame.standing.lastBy !== "system") soon();
    },
    missed: soon,
  });
  return since.size > 0 ? heardIn(loaded, since, first) : loaded;
}

export function ErrorBoundary() {
  return <PageProblem />;
}
