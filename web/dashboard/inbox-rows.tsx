import { CornerDownRight, UserRound } from "lucide-react";
import { Link } from "react-router";
import type { InboxThread } from "#domain/thread/inbox-list.ts";
import { cardLine } from "#domain/thread/card-words.ts";
import { HELD_WORDS, heldFor } from "#domain/thread/held.ts";
import type { FromInbox } from "#domain/thread/kept.ts";
import { filled } from "#domain/words/say.ts";
import { cn } from "#web/ui/class-names.ts";
import { DataList } from "#web/ui/data-list.tsx";
import { useFrame } from "./frame-data.ts";
import { buyerName } from "./buyer-name.ts";
import { StandingBadge } from "./standing-badge.tsx";
import { UnreadCount } from "./unread-count.tsx";
import { shortTime } from "./waited.ts";
import { dateAndTime } from "./zone.ts";

export type Heard = InboxThread;

/** Rows with what was heard of them since; `sorted` puts the newest word first. */
export function heardIn(rows: Heard[], frames: ReadonlyMap<string, FromInbox>, sorted: boolean): Heard[] {
  const now = rows.map((row) => {
    const standing = frames.get(row.id)?.standing;
    // What was loaded may be newer than what was heard, or older by a moment.
    if (!standing || standing.lastSeq < row.lastSeq || standing.staffRead < row.staffRead) return row;
    const { lastBy, lastText, lastOf = null, lastAt, staffUnread, waitingSince, askedAt } = standing;
    const spoke = lastBy !== "system" && new Date(lastAt) > row.said.at;
    return {
      ...row,
      ...(spoke && { said: { by: lastBy, author: "", text: lastText, of: lastOf, at: new Date(lastAt) } }),
      unread: staffUnread,
      waitingSince: waitingSince === null ? null : new Date(waitingSince),
      // The buyer's next word opens it again.
      done: row.done && !(spoke && lastBy === "buyer" && askedAt !== null),
    };
  });
  return sorted ? now.toSorted((a, b) => b.said.at.getTime() - a.said.at.getTime()) : now;
}

/** Conversations with the newest word of each. */
export function InboxList({ rows, now, heldWords }: { rows: Heard[]; now: Date; heldWords: string[] }) {
  const { base, store } = useFrame();
  const link = (row: Heard) => (
    <Link
      to={`${base}/inbox/${row.id}`}
      className={cn(
        "after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring",
        row.unread > 0 ? "font-semibold" : "font-medium",
      )}
    >
      {buyerName(row)}
    </Link>
  );
  const time = (row: Heard) => (
    <time dateTime={row.said.at.toISOString()} title={dateAndTime(row.said.at, store.timeZone)}>
      {shortTime(row.said.at, now, store.timeZone)}
    </time>
  );
  return (
    <DataList
      caption="Conversations, the newest word first"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          name: "Buyer",
          renderCell: (row) => (
            <span className="grid max-w-56 min-w-36 gap-0.5">
              <span className="flex items-center gap-2">
                <span className="line-clamp-1 break-all">{link(row)}</span>
                <UnreadCount count={row.unread} />
              </span>
              <About row={row} />
            </span>
          ),
        },
        {
          name: "Last words",
          className: "w-full",
          renderCell: (row) => <Said row={row} heldWords={heldWords} />,
        },
        { name: "State", renderCell: (row) => <State row={row} now={now} /> },
        { name: "Time", className: "whitespace-nowrap text-muted-foreground tabular-nums", renderCell: time },
      ]}
      renderCard={(row) => (
        <div className="grid grid-cols-1 gap-1 px-4 py-3 text-sm">
          <div className="flex items-baseline justify-between gap-3">
            <span className="flex min-w-0 grow basis-0 items-center gap-2">
              <span className="truncate">{link(row)}</span>
              <UnreadCount count={row.unread} />
            </span>
            <span className="shrink-0 text-[13px] text-muted-foreground tabular-nums">{time(row)}</span>
          </div>
          <About row={row} />
          <Said row={row} heldWords={heldWords} />
          <State row={row} now={now} />
        </div>
      )}
    />
  );
}

const About = ({ row }: { row: Heard }) => (
  <span className="text-[13px] text-muted-foreground tabular-nums">
    {row.orderNumber === null ? "Before buying" : `Order #${row.orderNumber}`}
  </span>
);

function Said({ row: { said, unread }, heldWords }: { row: Heard; heldWords: string[] }) {
  const held = heldFor({ by: said.by, body: { kind: "text", text: said.text } }, heldWords);
  const isOurs = said.by !== "buyer";
  return (
    <span
      className={cn(
        "line-clamp-2 wrap-anywhere sm:line-clamp-1 sm:break-all",
        unread > 0 ? "text-foreground" : "text-muted-foreground",
      )}
    >
      {isOurs && (
        <>
          <CornerDownRight aria-hidden className="me-1 inline size-4 align-text-bottom rtl:-scale-x-100" />
          <span className="sr-only">{said.by === "admin" ? "The platform said: " : "Your shop said: "}</span>
        </>
      )}
      {held ? HELD_WORDS[held] : cardLine(filled, said.of, said.text)}
    </span>
  );
}

function State({ row, now }: { row: Heard; now: Date }) {
  const { waitingSince, done, assignedTo } = row;
  return (
    <span className="flex flex-wrap items-center gap-1.5 empty:hidden">
      <StandingBadge waitingSince={waitingSince} done={done} now={now} />
      {assignedTo && (
        <span className="inline-flex items-center gap-1 text-[13px] text-muted-foreground">
          <UserRound aria-hidden className="size-4 shrink-0" />
          <span className="sr-only">Assigned to </span>
          <span className="line-clamp-1 break-all">{assignedTo.name}</span>
        </span>
      )}
    </span>
  );
}
