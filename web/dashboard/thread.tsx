import { data, redirect } from "react-router";
import { blockWriter } from "#domain/safety/block.ts";
import { reportAsStaff } from "#domain/safety/report.ts";
import { answerThread } from "#domain/thread/inbox-answer.ts";
import { assignThread } from "#domain/thread/inbox-assign.ts";
import { setDone } from "#domain/thread/inbox-done.ts";
import { threadForSeller } from "#domain/thread/inbox-thread.ts";
import { standingAfter } from "#domain/thread/standing.ts";
import { Badge } from "#web/ui/badge.tsx";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import { isFetchedAhead } from "../fetched-ahead.ts";
import { picturesIn } from "../pictures-in.ts";
import { answerForm } from "../site/form-answer.ts";
import type { Route } from "./+types/thread";
import { buyerName } from "./buyer-name.ts";
import { useFrame } from "./frame-data.ts";
import { orderStep } from "./order-answer.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { StandingBadge } from "./standing-badge.tsx";
import { ThreadAbout, ThreadAboutFolded } from "./thread-about.tsx";
import { ThreadComposer } from "./thread-composer.tsx";
import { ThreadLog } from "./thread-log.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import { useSaid } from "./use-answer.ts";
import { useCards } from "./use-cards.ts";
import { useInbox } from "./use-inbox.ts";
import { useNow } from "./use-now.ts";
import { useSeenHeight } from "./use-seen-height.ts";
import { useThread } from "./use-thread.ts";

/** `from` asks for what was said since that message. */
export const loader = page(async ({ request, context, params }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const from = new URL(request.url).searchParams.get("from") ?? "";
  const thread = await threadForSeller(shop, params.id, {
    from: /^\d{1,9}$/.test(from) ? Number(from) : null,
    seen: isLooking(request),
  });
  // The same for two presses of one page, so that what is said twice is said once.
  return { thread, now: shop.now(), pressId: crypto.randomUUID() };
});

/** A page with scripts says itself what is before somebody's eyes; one without has come to be read. */
const isLooking = (request: Request): boolean =>
  request.method === "GET" &&
  (request.headers.get("sec-fetch-mode") ?? "navigate") === "navigate" &&
  !isFetchedAhead(request);

/** `intent` assign (`to`, empty for nobody), done, open, block, unblock or report (`seq`, `reason`); else `text` is said, once for each `clientId`. */
export const action = page(async ({ request, url, context, params }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const sent = await request.formData();
  const typed = typedOf(sent);
  const { intent, to = "", text = "", clientId = "", alt = "" } = typed;
  const files = await picturesIn(sent);
  if (intent === "assign")
    return orderStep(assignThread(shop, params.id, to || null), to ? "Assigned." : "Nobody’s now.", typed);
  if (intent === "done") return orderStep(setDone(shop, params.id, true), "Done.", typed);
  if (intent === "open") return orderStep(setDone(shop, params.id, false), "Open again.", typed);
  if (intent === "block" || intent === "unblock")
    return orderStep(
      blockWriter(shop, params.id, intent === "block"),
      intent === "block" ? "Blocked." : "You take their messages again.",
      typed,
    );
  if (intent === "report") {
    const { seq = "", reason = "" } = typed;
    const wanted = { seq: /^[1-9]\d{0,8}$/.test(seq) ? Number(seq) : null, reason };
    return orderStep(reportAsStaff(shop, params.id, wanted), "The platform has your report.", typed);
  }
  return answerForm(typed, async () => {
    await answerThread(shop, params.id, { clientId, text, pictures: { files, alt } });
    return redirect(url.pathname + url.search);
  });
});

/** Without a connection the page stays as it is, with what was written and chosen on it: no page of an error takes its place. */
export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  const sent = request.clone();
  try {
    return await serverAction();
  } catch (error) {
    // Browsers say so of a request that came nowhere. All else is an answer.
    if (!(error instanceof TypeError)) throw error;
    const typed = Object.fromEntries(
      [...(await sent.formData())].filter((field): field is [string, string] => typeof field[1] === "string"),
    );
    const failed = "There is no connection, so that was not done. Please try again once it is back.";
    // With this status nothing is loaded anew, which would fail as well.
    return data({ problems: { "": failed }, typed, failed }, { status: 503 });
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${buyerName(loaderData.thread)}: messages` : "Messages" },
];

export default function ThreadPage(props: Route.ComponentProps) {
  // Another thread is another room.
  return <Thread key={props.params.id} {...props} />;
}

function Thread({ loaderData, actionData }: Route.ComponentProps) {
  const { thread, pressId } = loaderData;
  const { base, store, can } = useFrame();
  const mayWrite = can("inbox.write");
  const room = useThread(thread, mayWrite);
  const now = useNow(loaderData.now);
  const name = buyerName(thread);
  useSaid(actionData);
  useSeenHeight();
  useInbox();
  useCards(room.state.messages, thread.cards);
  const refused = actionData && "problems" in actionData ? actionData : null;
  const { waitingSince, done } = standingAfter(
    thread,
    room.state.messages.filter(({ seq }) => seq > thread.last),
  );
  const { messages } = room.state;
  const about = { ...thread, done, spoken: thread.spoken || messages.some(({ by }) => by !== "system") };
  return (
    <div data-fills className="upright:flex upright:min-h-0 upright:grow upright:flex-col">
      <PageHeader
        compact
        title={name}
        back={{ to: `${base}/inbox`, name: "Inbox" }}
        hint={thread.order ? `About order #${thread.order.number}` : "Before buying"}
        beside={
          <>
            {room.state.here.buyer && <Badge tone="good">Here now</Badge>}
            <StandingBadge waitingSince={waitingSince} done={done} now={now} />
          </>
        }
      />
      <UnsavedGuard dirty={room.state.pending.length > 0} onLeave={room.leave} />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start lg:gap-5 upright:flex upright:min-h-0 upright:grow upright:flex-col upright:gap-0">
        <ThreadAbout thread={about} messages={messages} />
        <ThreadAboutFolded thread={about} messages={messages} />
        <Card
          flush
          className="flex flex-col overflow-clip lg:order-1 upright:min-h-0 upright:grow upright:rounded-none upright:border-0 upright:shadow-none"
        >
          {room.standing === "old" && <OutOfDate />}
          <ThreadLog
            threadId={thread.id}
            state={room.state}
            cards={thread.cards}
            name={name}
            timeZone={store.timeZone}
            currency={thread.order?.currency ?? store.currency}
            heldWords={thread.heldWords}
            offline={room.live && (room.standing === "waiting" || room.standing === "unreachable")}
            onTryAgain={room.tryAgain}
            onTakeBack={room.takeBack}
          />
          {mayWrite && !(thread.quiet && thread.kind === "buyer") ? (
            <ThreadComposer
              threadId={thread.id}
              about={{ name: thread.name, orderNumber: thread.order?.number ?? null }}
              replies={thread.replies}
              clientId={refused?.typed["clientId"] || pressId}
              pressId={pressId}
              refused={refused}
              onWrite={room.live ? room.write : null}
              onTyping={room.typing}
            />
          ) : (
            <p className="border-t border-border p-4 text-sm text-muted-foreground sm:px-5">
              {mayWrite
                ? "They want messages about their orders only. You can write to them there."
                : "You can read this conversation, not answer in it."}
            </p>
          )}
        </Card>
      </div>
    </div>
  );
}

/** The room speaks another version than this page, and loading it anew did not help. */
const OutOfDate = () => (
  <div className="p-4">
    <Notice
      tone="warn"
      title="This page is out of date"
      action={<Button onClick={() => location.reload()}>Reload</Button>}
    >
      Copy what you have written, then reload it to go on.
    </Notice>
  </div>
);

export function ErrorBoundary() {
  return <PageProblem />;
}
