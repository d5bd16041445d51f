import { Fragment } from "react";
import { LINK_REL, partsOf } from "#domain/thread/links.ts";
import { cardLine } from "#domain/thread/card-words.ts";
import type { ShownCard } from "#domain/thread/shown-cards.ts";
import type { Shell } from "#domain/store/store.ts";
import type { CardKind } from "#domain/thread/thread.ts";
import { ThreadCard } from "./thread-card.tsx";
import { useSay } from "./use-say.ts";

/** A text as it was written; what is the address of a page leads there. */
const Written = ({ text }: { text: string }) =>
  partsOf(text).map((part, index) =>
    part.href === null ? (
      // Nothing of it moves, so its place is its name.
      // oxlint-disable-next-line react/no-array-index-key
      <Fragment key={index}>{part.text}</Fragment>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key
      <a key={index} href={part.href} rel={LINK_REL} className="link">
        {part.text}
      </a>
    ),
  );

type Props = {
  own: boolean;
  author: string;
  /** The message before it is by the same. */
  isSame: boolean;
  at: { iso: string; words: string } | null;
  text: string;
  state: string;
  seq?: number | undefined;
  shows?: Shows | null | undefined;
};

/** What a message shows besides words: as it is today, or null when only its text is at hand. */
export type Shows = { of: CardKind; card: ShownCard | null; shell: Shell; path: string };

/** What somebody wrote. The island fills in the same shape (`ThreadTemplates`). */
export function Said({ own, author, isSame, at, text, state, seq, shows = null }: Props) {
  const say = useSay();
  return (
    <li
      data-seq={seq}
      data-by={own ? "buyer" : "shop"}
      data-card={shows ? "" : undefined}
      className={`said ${own ? "said-own" : ""}`}
    >
      <p data-author className={own ? "sr-only" : "said-author"} hidden={isSame && !own}>
        {own ? say("You") : author}
      </p>
      {shows?.card ? (
        <ThreadCard card={shows.card} shell={shows.shell} path={shows.path} own={own} author={author} />
      ) : (
        <div className="said-box">
          <p data-text dir="auto" className="wrap-anywhere whitespace-pre-wrap">
            <Written text={cardLine(say, shows?.of, text)} />
          </p>
        </div>
      )}
      <p className="said-foot">
        <time data-time dateTime={at?.iso}>
          {at?.words}
        </time>
        <span data-state>{state}</span>
        {seq === undefined && own ? (
          <button type="button" hidden data-again className="link tap -my-2 cursor-pointer">
            {say("Try again")}
          </button>
        ) : null}
      </p>
    </li>
  );
}

/** A day that begins, or a step of the order that nobody wrote. */
export const Between = ({ day, seq, words, time }: Betweens) => (
  <li data-day={day} data-seq={seq} className={day === undefined ? "said-step" : "said-day"}>
    <span data-text>{words}</span>
    {time ? (
      <>
        {" · "}
        <time dateTime={time.iso}>{time.words}</time>
      </>
    ) : null}
  </li>
);

type Betweens = {
  day?: string;
  seq?: number;
  words: string;
  time?: { iso: string; words: string };
};

/** Shapes that the island fills in. */
export const ThreadTemplates = () => (
  <>
    <template data-own>
      <Said own author="" isSame={false} at={null} text="" state="" />
    </template>
    <template data-theirs>
      <Said own={false} author="" isSame={false} at={null} text="" state="" />
    </template>
    <template data-day-shape>
      <Between day="" words="" />
    </template>
  </>
);
