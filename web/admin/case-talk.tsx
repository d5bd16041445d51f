import { useEffect, useRef } from "react";
import { Form, Link, useNavigation, useRevalidator } from "react-router";
import type { FromRoom } from "#domain/thread/protocol.ts";
import { TEXT_MOST } from "#domain/thread/text.ts";
import type { Message, Said } from "#domain/thread/thread.ts";
import { cardLine } from "#domain/thread/card-words.ts";
import type { ShownCards } from "#domain/thread/shown-cards.ts";
import { filled } from "#domain/words/say.ts";
import { MessageText } from "#web/dashboard/message-text.tsx";
import { ThreadPicture } from "#web/dashboard/thread-picture.tsx";
import { caseWords } from "./case-words.ts";
import { useOwnName } from "./own-name.ts";
import { link } from "#web/talk/connection.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { cn } from "#web/ui/class-names.ts";
import { Field } from "#web/ui/field.tsx";
import { Textarea } from "#web/ui/input.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { momentWords } from "#web/you/when-words.ts";

type Props = {
  disputeId: string;
  /** Null while its room can't be reached. */
  said: Said | null;
  cards: ShownCards;
  order: { name: string; currency: string };
  clientId: string;
  /** Whether it is with the platform, so that an admin is in the room and writes. */
  isOpen: boolean;
  refused: { problems: Record<string, string>; typed: Record<string, string> } | null;
};

/** What both sides said, live while the dispute is with the platform, and where an admin writes to both. */
export function CaseTalk({ disputeId, said, cards, order, clientId, isOpen, refused }: Props) {
  const isSending = useNavigation().formData?.get("intent") === "say";
  const name = useOwnName({ clientId, isSending, isRefused: refused !== null });
  useRoom(disputeId, isOpen, said?.last ?? 0);
  const messages = said?.messages ?? [];
  const first = messages[0]?.seq ?? 1;
  return (
    <Card flush title="Messages" className="overflow-clip">
      {said === null ? (
        <Notice tone="warn">The messages can’t be reached right now. Please reload in a minute.</Notice>
      ) : (
        <section
          aria-label="Conversation"
          // What scrolls has to be reached by keyboard too.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          className="flex max-h-[32rem] flex-col-reverse overflow-y-auto border-t border-border -outline-offset-2"
        >
          <ol className="grid gap-2 p-4">
            {first > 1 && (
              <li>
                <Link to={`?before=${first}`} className="text-[13px] underline underline-offset-4">
                  Earlier messages
                </Link>
              </li>
            )}
            {messages.length === 0 && (
              <li className="text-[13px] text-muted-foreground">Nothing was said yet.</li>
            )}
            {messages.map((message) => (
              <Entry key={message.seq} message={message} cards={cards} currency={order.currency} />
            ))}
          </ol>
        </section>
      )}
      {isOpen ? (
        <Form
          key={name}
          method="post"
          noValidate
          preventScrollReset
          className="grid gap-2 border-t border-border p-4"
        >
          <input type="hidden" name="intent" value="say" />
          <input type="hidden" name="clientId" value={refused?.typed["clientId"] || name} />
          <Field label="Write to both" error={refused?.problems["text"]}>
            {(control) => (
              <Textarea
                {...control}
                name="text"
                rows={3}
                maxLength={TEXT_MOST}
                defaultValue={refused?.typed["text"] ?? ""}
              />
            )}
          </Field>
          <Button type="submit" className="justify-self-start" pending={isSending}>
            Send
          </Button>
        </Form>
      ) : (
        <p className="border-t border-border p-4 text-[13px] text-muted-foreground">
          The dispute is over: you can read this, not write in it.
        </p>
      )}
    </Card>
  );
}

/** The admin is in the room while the page is open; what is said there, also while the line was away, is fetched as soon as it is known. */
function useRoom(disputeId: string, isOpen: boolean, newest: number): void {
  const { revalidate } = useRevalidator();
  const last = useRef(newest);
  useEffect(() => {
    last.current = newest;
  }, [newest]);
  useEffect(() => {
    if (!isOpen) return;
    const room = link<FromRoom>({
      path: `/rooms/disputes/${disputeId}`,
      after: () => last.current,
      hear: (frame) => {
        if ((frame.t === "welcome" || frame.t === "messages") && frame.messages.length > 0) void revalidate();
      },
      turn: () => undefined,
    });
    return () => room.end();
  }, [disputeId, isOpen, revalidate]);
}

const SIDES = { buyer: "Buyer", staff: "Store", admin: "Platform", system: "" } as const;

type EntryProps = { message: Message; cards: ShownCards; currency: string };

function Entry({ message: { by, author, at, body }, cards, currency }: EntryProps) {
  const card = body.kind === "card" ? cards[body.id] : undefined;
  const time = <time dateTime={at}>{momentWords(new Date(at), "UTC")}</time>;
  if (body.kind === "step")
    return (
      <li className="text-[13px] text-muted-foreground">
        {caseWords({ type: body.type, actor: "", data: body.data }, currency).title} · {time}
      </li>
    );
  return (
    <li className="grid gap-0.5 text-sm">
      <p className="text-xs text-muted-foreground">
        {SIDES[by]}
        {author && ` · ${author}`} · {time}
      </p>
      <div className={cn("rounded-lg px-3 py-2", by === "admin" ? "bg-primary/10" : "bg-muted")}>
        {card?.kind === "picture" ? (
          <ThreadPicture picture={card} from={author || SIDES[by]} />
        ) : (
          <MessageText text={cardLine(filled, body.kind === "card" ? body.of : null, body.text)} />
        )}
      </div>
    </li>
  );
}
