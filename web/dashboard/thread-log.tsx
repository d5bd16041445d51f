import { ArrowDown, CircleAlert, RotateCw, ShieldAlert, WifiOff } from "lucide-react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Link } from "react-router";
import { inWords } from "#domain/thread/card-words.ts";
import { HELD_WORDS, type HeldFor, heldFor } from "#domain/thread/held.ts";
import type { ShownCard, ShownCards } from "#domain/thread/shown-cards.ts";
import type { Message } from "#domain/thread/thread.ts";
import { filled } from "#domain/words/say.ts";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { cn } from "#web/ui/class-names.ts";
import type { Pending, ThreadState } from "#web/talk/thread-state.ts";
import { MessageText } from "./message-text.tsx";
import { ThreadCard } from "./thread-card.tsx";
import { timelineWords } from "./timeline-words.ts";
import { dateAndTime } from "./zone.ts";

type Props = {
  threadId: string;
  state: ThreadState;
  /** What messages show besides words. */
  cards: ShownCards;
  /** The buyer's. */
  name: string;
  timeZone: string;
  currency: string;
  /** The store's own words for which a message is held. */
  heldWords: readonly string[];
  offline: boolean;
  onTryAgain: (id: string) => void;
  onTakeBack: (id: string) => void;
};

/** How far above the end somebody still reads the end. */
const NEAR_PX = 60;
const EARLIER = 100;

/** What was said, the newest at the bottom, where it stays while the reader is there. */
export function ThreadLog(props: Props) {
  const { threadId, state, cards, name, timeZone, currency, heldWords, offline, onTryAgain, onTakeBack } =
    props;
  const { messages, pending, reads, typing } = state;
  const first = messages[0]?.seq ?? 1;
  const newest = messages.at(-1)?.seq ?? 0;
  const { log, isBelow, toEnd } = useEnd(newest, pending.length);
  const lastOwn = messages.findLast(({ by }) => by === "staff")?.seq;
  const isEmpty = messages.length === 0 && pending.length === 0;
  return (
    <div className="relative flex min-h-0 flex-col upright:grow">
      <section
        ref={log}
        aria-label={`Conversation with ${name}`}
        // What scrolls has to be reached by keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="flex h-56 flex-col-reverse overflow-y-auto overscroll-contain -outline-offset-2 [overflow-anchor:none] md:h-[calc(100dvh-26rem)] md:min-h-60 lg:h-[calc(100dvh-22rem)] lg:min-h-72 upright:h-auto upright:min-h-0 upright:grow upright:basis-0"
      >
        <div className="grid gap-2 px-4 py-4 sm:px-5">
          {first > 1 && (
            <Link
              to={`?from=${Math.max(1, first - EARLIER)}`}
              preventScrollReset
              className={buttonLook({ look: "quiet", className: "justify-self-center" })}
            >
              Earlier messages
            </Link>
          )}
          {isEmpty && (
            <p className="py-10 text-center text-sm text-muted-foreground">
              Nothing was said yet. What you write here, {name} reads on the page of the order.
            </p>
          )}
          <ol className="grid gap-2">
            {messages.map((message) => (
              <Entry
                key={message.seq}
                message={message}
                threadId={threadId}
                card={(message.body.kind === "card" && cards[message.body.id]) || null}
                timeZone={timeZone}
                currency={currency}
                held={heldFor(message, heldWords)}
                state={message.seq === lastOwn ? (reads.buyer >= message.seq ? "Read" : "Sent") : ""}
              />
            ))}
            {pending.map((one) => (
              <OnItsWay
                key={one.id}
                pending={one}
                offline={offline}
                onTryAgain={() => onTryAgain(one.id)}
                onTakeBack={() => onTakeBack(one.id)}
              />
            ))}
          </ol>
          <p className="min-h-5 text-[13px] text-muted-foreground">
            {typing && `${typing.author} is typing…`}
          </p>
        </div>
      </section>
      {isBelow && (
        <Button
          className="absolute bottom-3 start-1/2 -translate-x-1/2 rounded-full shadow-md rtl:translate-x-1/2"
          onClick={toEnd}
        >
          <ArrowDown aria-hidden />
          New messages
        </Button>
      )}
      <div aria-live="polite">
        {offline && (
          <p className="flex items-center justify-center gap-2 border-t border-border bg-muted px-4 py-2 text-[13px]">
            <WifiOff aria-hidden className="size-4 shrink-0" />
            No connection. What you write is sent when it is back.
          </p>
        )}
      </div>
      <Announced messages={messages} heldWords={heldWords} />
    </div>
  );
}

/** Keeps the end in sight for whoever is there, and the place of whoever reads further up. */
function useEnd(newest: number, pendingCount: number) {
  const log = useRef<HTMLElement>(null);
  const before = useRef({ newest, pendingCount, height: 0, top: 0 });
  const [isBelow, setIsBelow] = useState(false);
  const toEnd = () => {
    log.current?.scrollTo({ top: 0 });
    setIsBelow(false);
  };
  useEffect(() => {
    const box = log.current;
    const onScroll = () => {
      before.current.top = box?.scrollTop ?? 0;
      if (before.current.top > -NEAR_PX) setIsBelow(false);
    };
    box?.addEventListener("scroll", onScroll, { passive: true });
    return () => box?.removeEventListener("scroll", onScroll);
  }, []);
  useLayoutEffect(() => {
    const box = log.current;
    if (!box) return;
    const was = before.current;
    const grew = box.scrollHeight - was.height;
    // The box counts from its end: what is added there would move what is being read.
    if (pendingCount > was.pendingCount) box.scrollTop = 0;
    else if (was.height > 0 && newest > was.newest && was.top <= -NEAR_PX) {
      box.scrollTop = was.top - grew;
      setIsBelow(true);
    }
    before.current = { newest, pendingCount, height: box.scrollHeight, top: box.scrollTop };
  }, [newest, pendingCount]);
  return { log, isBelow, toEnd };
}

type EntryProps = {
  message: Message;
  card: ShownCard | null;
  threadId: string;
  timeZone: string;
  currency: string;
  held: HeldFor | null;
  state: string;
};

function Entry({ message, card, threadId, timeZone, currency, held, state }: EntryProps) {
  const { by, author, at, body } = message;
  const time = <time dateTime={at}>{dateAndTime(new Date(at), timeZone)}</time>;
  if (body.kind === "step") {
    const { title } = timelineWords({ type: body.type, actor: "", data: body.data }, currency);
    return (
      <li className="py-1 text-center text-[13px] text-muted-foreground">
        <span className="font-medium">{title}</span> · {time}
      </li>
    );
  }
  const isOurs = by === "staff";
  return (
    <li
      className={cn(
        "grid max-w-[85%] grid-cols-1 gap-1 text-sm sm:max-w-[75%]",
        isOurs ? "justify-self-end" : "justify-self-start",
      )}
    >
      {card && !held ? (
        <ThreadCard card={card} threadId={threadId} currency={currency} ours={isOurs} author={author} />
      ) : (
        <div
          className={cn(
            "rounded-2xl px-3.5 py-2.5 leading-relaxed",
            isOurs
              ? "justify-self-end rounded-ee-md bg-primary text-primary-foreground"
              : by === "admin"
                ? "justify-self-start rounded-es-md border border-warning/30 bg-warning/10"
                : "justify-self-start rounded-es-md bg-muted",
          )}
        >
          {held ? <Held held={held} text={spoken(body)} /> : <MessageText text={spoken(body)} />}
        </div>
      )}
      <p className={cn("px-1 text-xs text-muted-foreground", isOurs && "text-end")}>
        {by === "admin" ? "The platform" : author} · {time}
        {state && ` · ${state}`}
      </p>
    </li>
  );
}

/** Kept as it was written, and shown to who chooses to see it. */
const Held = ({ held, text }: { held: HeldFor; text: string }) => (
  <details>
    <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-2 text-muted-foreground sm:min-h-6">
      <ShieldAlert aria-hidden className="size-4 shrink-0" />
      {HELD_WORDS[held]} · <span className="underline underline-offset-2">show it</span>
    </summary>
    <MessageText text={text} />
  </details>
);

type OnItsWayProps = { pending: Pending; offline: boolean; onTryAgain: () => void; onTakeBack: () => void };

function OnItsWay({ pending: { text, standing, problem }, offline, onTryAgain, onTakeBack }: OnItsWayProps) {
  const isSending = standing === "sending";
  return (
    <li className="grid max-w-[85%] gap-1 justify-self-end text-sm sm:max-w-[75%]">
      <div
        className={cn(
          "justify-self-end rounded-2xl rounded-ee-md border border-dashed px-3.5 py-2.5 leading-relaxed",
          isSending ? "border-primary/50 bg-primary/10" : "border-destructive/50 bg-destructive/8",
        )}
      >
        <MessageText text={text} />
      </div>
      {isSending ? (
        <p className="px-1 text-end text-xs text-muted-foreground">
          {offline ? "Waits for a connection" : "Sending…"}
        </p>
      ) : (
        <div role="alert" className="grid justify-items-end gap-1 text-[13px] text-destructive">
          <p className="flex items-start gap-1.5">
            <CircleAlert aria-hidden className="mt-px size-4 shrink-0" />
            {problem ? filled(problem.text, problem.values) : "Not sent yet."}
          </p>
          <span className="flex gap-1 text-foreground">
            <Button look="quiet" size="small" onClick={onTakeBack}>
              Remove
            </Button>
            <Button size="small" onClick={onTryAgain}>
              <RotateCw aria-hidden />
              Try again
            </Button>
          </span>
        </div>
      )}
    </li>
  );
}

const spoken = (body: Message["body"]): string => inWords(filled, body);

/** Reads out what others say from now on; what stood there before is the page's own. */
function Announced({ messages, heldWords }: { messages: Message[]; heldWords: readonly string[] }) {
  const [from] = useState(messages.at(-1)?.seq ?? 0);
  const last = messages.findLast(({ by, seq }) => by !== "staff" && seq > from);
  return (
    <p className="sr-only" aria-live="polite">
      {last &&
        last.body.kind !== "step" &&
        `${last.author}: ${heldFor(last, heldWords) ? "a message that is held" : spoken(last.body)}`}
    </p>
  );
}
