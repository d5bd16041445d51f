import type { Shell } from "#domain/store/store.ts";
import type { ShownCards } from "#domain/thread/shown-cards.ts";
import { TEXT_MOST } from "#domain/thread/text.ts";
import type { Said as SaidThere } from "#domain/thread/thread.ts";
import type { FormAnswer } from "#web/site/form-answer.ts";
// Vite makes the address of a script of its own of this; the linter looks for the file behind it.
// oxlint-disable-next-line import/default
import messagesIsland from "../islands/messages.ts?worker&url";
import { FieldProblem } from "./field.tsx";
import { Note } from "./note.tsx";
import { Between, Said, ThreadTemplates } from "./thread-message.tsx";
import { threadRows } from "./thread-rows.ts";
import { type ThreadWords, threadWords } from "./thread-words.ts";
import { useSay } from "./use-say.ts";
import { AddPictures } from "./thread-pictures.tsx";
import { withParts } from "./with-parts.tsx";

type Props = {
  shell: Shell;
  /** Null while its room can't be reached. */
  said: SaidThere | null;
  /** What messages show besides words. */
  cards: ShownCards;
  /** What a step of the order means in plain words; null for what nobody need read. */
  stepWords: (type: string, data: Record<string, unknown>) => string | null;
  /** The page's own address, with the key where it has one. */
  path: string;
  /** Where its room is: `/rooms/…`. */
  room: string;
  /** Whose page it is, where that is not in its address: the id of the buyer's own thread. */
  of?: string;
  /** Whether this is a look back, with newer messages elsewhere. */
  isEarlier: boolean;
  /** What stands in the field, and what is wrong with it. */
  form: FormAnswer | undefined;
  clientId: string;
  /** The product that the next message is to be about. */
  about?: { title: string; handle: string } | null;
  empty: string;
};

/** A thread and the form to write in it. With script it is live (`web/islands/messages.ts`); without, all the same. */
export function ThreadView(props: Props) {
  const { shell, said, path, room, isEarlier, empty } = props;
  const say = useSay();
  const words = threadWords(say, shell.name);
  const first = said?.messages[0]?.seq ?? 1;
  const isLive = said !== null && !isEarlier;
  return (
    <div
      data-thread={isLive ? room : undefined}
      data-last={said?.last}
      data-read={said?.reads.staff}
      data-locale={shell.locale}
      data-zone={shell.timeZone}
      data-shop={shell.name}
      data-platform={say("Platform support")}
      data-words={JSON.stringify(words)}
    >
      {first > 1 ? (
        <p className="mt-4 text-center">
          <a
            href={`${path}${path.includes("?") ? "&" : "?"}before=${first}`}
            className="link tap"
            rel="nofollow"
          >
            {say("Earlier messages")}
          </a>
        </p>
      ) : null}
      {said ? (
        <>
          <p data-empty hidden={said.messages.length > 0} className="mt-4 max-w-prose text-muted">
            {isEarlier ? say("There are no earlier messages.") : empty}
          </p>
          <ol data-list aria-label={say("Messages")} className="mt-4 grid gap-1">
            <Messages {...props} said={said} words={words} />
          </ol>
        </>
      ) : (
        <Note bad>
          {say("We can't reach your messages right now. Please try again in a minute.")}{" "}
          <a href={path} className="link">
            {say("Try again")}
          </a>
        </Note>
      )}
      {isEarlier ? (
        <p className="mt-6 text-center">
          <a href={`${path}#last`} className="link tap">
            {say("To the newest messages")}
          </a>
        </p>
      ) : (
        <>
          <p id="last" data-line className="min-h-6 scroll-mt-[55svh] scroll-mb-36 pt-1 text-sm text-muted" />
          <p data-said aria-live="polite" className="sr-only" />
          <Composer {...props} />
        </>
      )}
      {isLive ? (
        <>
          <ThreadTemplates />
          <script type="module" src={messagesIsland} />
        </>
      ) : null}
    </div>
  );
}

/** The messages with the days they were written on, oldest first. */
function Messages({
  shell,
  said,
  cards,
  path,
  stepWords,
  words,
}: Props & { said: SaidThere; words: ThreadWords }) {
  const say = useSay();
  const { locale, timeZone, name: shop } = shell;
  const platform = say("Platform support");
  return threadRows(said, { locale, timeZone, shop, platform, stepWords, cards }).map((row) =>
    row.kind === "day" ? (
      <Between key={row.key} day={row.key} words={row.words} />
    ) : row.kind === "step" ? (
      <Between key={row.seq} seq={row.seq} words={row.words} time={row.at} />
    ) : (
      <Said
        key={row.seq}
        {...row}
        state={row.state ? words[row.state] : ""}
        shows={row.of && { of: row.of, card: row.card, shell, path }}
      />
    ),
  );
}

/** Where a message is written; it stays at the edge of the window while the thread is read. */
function Composer({ path, of, form, clientId, about = null, shell }: Props) {
  const say = useSay();
  const { problems = {}, typed = {} } = form ?? {};
  const problem = problems["text"] ?? problems["picture"] ?? problems[""];
  return (
    <form
      id="write"
      method="post"
      // What is refused comes back to the page it was written on.
      action={`${path}${about ? `?about=${encodeURIComponent(about.handle)}` : ""}#write`}
      encType="multipart/form-data"
      noValidate
      className="composer sticky bottom-0 border-t border-line bg-ground pt-3 pb-4 short:static"
    >
      <input type="hidden" name="id" value={typed["id"] ?? clientId} autoComplete="off" />
      {of ? <input type="hidden" name="of" value={of} autoComplete="off" /> : null}
      {about ? (
        <p data-about className="mb-2 text-sm text-muted">
          <input type="hidden" name="about" value={about.handle} autoComplete="off" />
          {withParts(say("About {product}"), {
            product: <bdi className="font-semibold text-ink wrap-anywhere">{about.title}</bdi>,
          })}
        </p>
      ) : null}
      <label htmlFor="text" className="sr-only">
        {say("Your message to {shop}", { shop: shell.name })}
      </label>
      <div className="flex items-end gap-2">
        <textarea
          id="text"
          name="text"
          rows={2}
          dir="auto"
          maxLength={TEXT_MOST}
          defaultValue={typed["text"]}
          placeholder={say("Write a message")}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? "text-problem" : undefined}
          className="field max-h-48 min-w-0 flex-1"
        />
        <button type="submit" className="press shrink-0 px-5">
          {say("Send")}
        </button>
      </div>
      <div role={problem ? "alert" : undefined}>
        <FieldProblem id="text" problem={problem} />
      </div>
      <AddPictures alt={typed["alt"]} />
    </form>
  );
}
