// Makes a thread live: what is written appears at once and goes over a socket, what is said there appears by itself. What was not
// taken yet is kept in the tab and sent again under its own name, so it is said once. Without this script the form does it all.
import type { FromRoom } from "#domain/thread/protocol.ts";
import type { Message } from "#domain/thread/thread.ts";
import { link, type LinkState } from "../talk/connection.ts";
import * as thread from "../talk/thread-state.ts";
import { keepUnsent, unsentOf } from "../talk/unsent.ts";
import { part, Sheet } from "./messages/sheet.ts";

/** A line that is back sooner is not worth a word. */
const UNMENTIONED_MS = 2_500;

const place = document.querySelector<HTMLElement>("[data-thread]");
const form = place?.querySelector("form");
const field = form?.querySelector("textarea");
if (place && form && field) live(place, form, field);

function live(place: HTMLElement, form: HTMLFormElement, field: HTMLTextAreaElement): void {
  const room = place.dataset["thread"] ?? "";
  const sheet = new Sheet(place);
  const { words } = sheet;
  const [below, announcer] = [part(place, "line"), part(place, "said")];
  const picked = form.querySelector<HTMLInputElement>("[type=file]");
  let isUploading = false;
  let [readSent, typedAt, lostAt] = [0, 0, 0];
  let standing: LinkState = "waiting";
  /** Why the words that came back to the field were not taken; until something is sent again. */
  let refused = "";
  const reads = { buyer: 0, staff: Number(place.dataset["read"]) };
  let state: thread.ThreadState = {
    ...thread.threadOf({ messages: [], reads }, Number(place.dataset["last"])),
    pending: unsentOf(room, Date.now()),
  };

  const line = link<FromRoom>({ path: room, after: () => thread.upTo(state), hear, turn });

  function hear(frame: FromRoom): void {
    step(thread.hear(state, frame, Date.now()));
    // Nothing that trying again would help: it goes back to where it can be changed.
    const hopeless = state.pending.find(({ problem }) => problem && problem.code !== "too_many");
    if (!hopeless) return;
    takeBack(hopeless);
    giveBack(hopeless.text);
    announce((refused = hopeless.problem?.code === "closed" ? words.notTaken : words.failed));
    showLine();
  }

  /** What became of the thread comes onto the page, and the room is told what it is to be told. */
  function step({ state: next, say }: thread.Step): void {
    const { messages, pending, reads } = state;
    state = next;
    for (const frame of say) line.say(frame);
    const fresh = next.messages.slice(messages.length);
    if (next.pending !== pending) keepUnsent(room, next.pending);
    if (next.pending !== pending || fresh.length > 0)
      keepingPlace(() => {
        for (const { id } of pending) if (!pendingOf(id)) sheet.dropUnsent(id);
        for (const message of fresh) sheet.add(message);
        showPending();
      });
    if (next.reads !== reads) sheet.readUpTo(next.reads.staff);
    tell(fresh);
    sayRead();
    showLine();
  }

  function tell(fresh: Message[]): void {
    const theirs = fresh.findLast(({ by }) => by === "staff" || by === "admin");
    if (theirs && theirs.body.kind !== "step") announce(`${words.said}: ${theirs.body.text}`);
    if (fresh.some(({ body }) => body.kind !== "text"))
      void sheet
        .pageNow()
        .then((page) =>
          // Somebody else has signed in beside this page: it is theirs now, and shows nothing of both.
          roomIn(page) === room ? keepingPlace(() => sheet.takeOver(page)) : location.reload(),
        )
        .catch(() => undefined);
  }

  /** This one, too, where the page shows none. */
  const roomIn = (page: Document) =>
    page.querySelector<HTMLElement>("[data-thread]")?.dataset["thread"] ?? room;

  const pendingOf = (id: string | undefined) => state.pending.find((one) => one.id === id);
  const takeBack = ({ id }: thread.Pending) => step({ state: thread.takeBack(state, id), say: [] });

  function showPending(): void {
    for (const one of state.pending) {
      const failed = one.standing !== "sending" || isUnreachable();
      sheet.showUnsent(one, one.problem ? words.tooMany : failed ? words.failed : words.sending, failed);
    }
  }

  /** A message that stays unanswered on a line that is open is told to its writer, and the line is trusted no more. */
  function pass(): void {
    const next = thread.passed(state, Date.now());
    if (standing !== "open" || next.state === state) return;
    const isLate = next.state.pending.some((one) => one.standing === "late" && !state.pending.includes(one));
    step(next);
    if (isLate) line.drop();
  }

  function sayRead(): void {
    const seq = thread.upTo(state);
    if (document.hidden || seq <= readSent) return;
    if (line.say({ t: "read", seq })) readSent = seq;
  }

  /** Without a line, the form sends it, under its own name all the same. */
  function sendByForm(one: thread.Pending): void {
    const name = document.createElement("input");
    [name.type, name.name, name.value] = ["hidden", "again", one.id];
    form.insertBefore(name, null);
    field.value = one.text;
    takeBack(one);
    form.submit();
  }

  /** What is more than words goes as the form does, behind the page's back; what comes of it is heard in the room. */
  async function sendWhole(): Promise<void> {
    const name = form.querySelector<HTMLInputElement>("[name=id]");
    // Browsers empty the field's own list when the form is.
    const chosen = new DataTransfer();
    for (const file of picked?.files ?? []) chosen.items.add(file);
    const size = [...chosen.files].reduce((sum, file) => sum + file.size, 0);
    if (size > Number(picked?.dataset["most"])) return announce((below.textContent = words.tooLarge));
    // The second waits where it was written until the first is there.
    if (isUploading) return announce((below.textContent = words.sending));
    isUploading = true;
    refused = "";
    announce((below.textContent = words.sending));
    const [sent, text, about] = [
      new FormData(form),
      field.value,
      form.querySelector<HTMLElement>("[data-about]"),
    ];
    const alt = form.querySelector<HTMLInputElement>("[name=alt]");
    const shows = alt?.value ?? "";
    // Whoever writes on while it uploads writes another message.
    form.reset();
    field.value = "";
    about?.remove();
    form.querySelector("details")?.removeAttribute("open");
    const answer = await fetch(form.action, { method: "POST", body: sent }).catch(() => null);
    isUploading = false;
    below.textContent = "";
    // Whoever was signed out meanwhile is answered by another page, which has none of the pictures.
    const isElsewhere = answer && !new URL(answer.url).pathname.endsWith("/messages");
    if (answer?.ok && !isElsewhere) return void name?.setAttribute("value", crypto.randomUUID());
    giveBack(text);
    if (about) form.insertBefore(about, form.firstChild);
    if (picked) picked.files = chosen.files;
    if (alt) alt.value = shows;
    if (isElsewhere) return announce((below.textContent = refused = words.signedOut));
    // The page says why, beside what was written.
    if (answer && answer.status !== 413) return form.submit();
    announce((below.textContent = answer ? words.tooLarge : words.failed));
  }

  /** What was not taken goes back to where it can be changed, above what was written since. */
  function giveBack(text: string): void {
    field.value = [text, field.value].filter(Boolean).join("\n");
  }

  /** A line that is not to be had here: the form sends as it does without script. */
  const isUnreachable = () => (standing === "unreachable" || standing === "old") && navigator.onLine;

  function turn(next: LinkState): void {
    standing = next;
    showPending();
    if (next !== "open" && lostAt === 0) {
      lostAt = Date.now();
      readSent = 0;
      setTimeout(showLine, UNMENTIONED_MS + 50);
    }
    if (next === "open") lostAt = 0;
    showLine();
  }

  /** What is to be known of the other side, or of the line. */
  function showLine(): void {
    const isLost = lostAt > 0 && Date.now() - lostAt > UNMENTIONED_MS;
    const before = below.textContent;
    below.textContent =
      lostAt > 0 && !navigator.onLine
        ? words.offline
        : isLost
          ? words.connecting
          : state.typing && state.typing.by !== "buyer"
            ? words.typing
            : refused || (state.here.staff && standing === "open" ? words.here : "");
    if (below.textContent === words.offline && before !== words.offline) announce(words.offline);
  }

  /** Whoever reads what is further up is left there. */
  function keepingPlace(change: () => void): void {
    const wasThere = below.getBoundingClientRect().top < innerHeight;
    change();
    if (wasThere) below.scrollIntoView({ block: "nearest" });
  }

  function announce(text: string): void {
    announcer.textContent = text;
  }

  form.addEventListener("submit", (event) => {
    if (isUnreachable()) return;
    event.preventDefault();
    if (picked?.files?.length || form.querySelector("[data-about]")) return void sendWhole();
    const text = field.value.trim();
    refused = "";
    field.focus();
    if (text === "") return;
    field.value = "";
    step(thread.write(state, crypto.randomUUID(), text, Date.now()));
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  field.addEventListener("input", () => {
    if (Date.now() - typedAt > thread.TYPING_EVERY_MS && line.say({ t: "typing" })) typedAt = Date.now();
  });
  place.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element) || !target.closest("[data-again]")) return;
    const one = pendingOf(target.closest<HTMLElement>("[data-id]")?.dataset["id"]);
    if (!one) return;
    if (isUnreachable()) return sendByForm(one);
    line.come();
    step(thread.tryAgain(state, one.id, Date.now()));
  });
  setInterval(pass, 1_000);
  document.addEventListener("visibilitychange", sayRead);
  addEventListener("online", showLine);
  addEventListener("offline", showLine);
  showPending();
}
