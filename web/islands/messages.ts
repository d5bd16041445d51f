// Makes a thread live: what is written appears at once and goes over a socket, what is said there appears by itself. What was not
// taken yet is kept in the tab and sent again under its own name, so it is said once. Without this script the form does it all.
import type { FromRoom } from "#domain/thread/protocol.ts";
import type { Message } from "#domain/thread/thread.ts";
import { link, type LinkState } from "../talk/connection.ts";
import { part, Sheet } from "./messages/sheet.ts";
import { type Unsent, UnsentList } from "./messages/unsent.ts";

const TYPING_EVERY_MS = 3_000;
const TYPING_SHOWN_MS = 5_000;
/** Sent, and not answered by then: its writer may try again. */
const PATIENCE_MS = 15_000;
/** A line that is back sooner is not worth a word. */
const UNMENTIONED_MS = 2_500;

const place = document.querySelector<HTMLElement>("[data-thread]");
const form = place?.querySelector("form");
const field = form?.querySelector("textarea");
if (place && form && field) live(place, form, field);

function live(place: HTMLElement, form: HTMLFormElement, field: HTMLTextAreaElement): void {
  const room = place.dataset["thread"] ?? "";
  const sheet = new Sheet(place);
  const unsent = new UnsentList(room);
  const { words } = sheet;
  const [below, announcer] = [part(place, "line"), part(place, "said")];
  let [readSent, typedAt, shopTypesUntil, lostAt] = [0, 0, 0, 0];
  let [shopIsHere, standing]: [boolean, LinkState] = [false, "waiting"];

  const line = link<FromRoom>({ path: room, after: () => sheet.last, hear, turn });

  function hear(frame: FromRoom): void {
    switch (frame.t) {
      case "welcome":
        shopIsHere = frame.here.staff;
        sheet.readUpTo(frame.reads.staff);
        take(frame.messages, frame.more);
        for (const each of unsent.all) if (!each.refused) send(each);
        break;
      case "messages":
        take(frame.messages, frame.more);
        break;
      case "sent":
        // Told before, in another tab or before the line was lost: then it stands here, or is still to be asked for.
        if (unsent.find(frame.id) && frame.seq > sheet.last) line.say({ t: "since", seq: sheet.last });
        else taken(frame.id);
        break;
      case "refused":
        refused(frame.id, frame.code);
        break;
      case "reads":
        sheet.readUpTo(frame.reads.staff);
        break;
      case "here":
        shopIsHere = frame.here.staff;
        break;
      case "typing":
        if (frame.by === "buyer") break;
        shopTypesUntil = Date.now() + TYPING_SHOWN_MS;
        setTimeout(showLine, TYPING_SHOWN_MS + 50);
        break;
    }
    showLine();
  }

  /** Every message once, in its order; what is missed between is asked for. */
  function take(messages: Message[], more: boolean): void {
    const fresh = messages.filter(({ seq }) => seq > sheet.last);
    const [first] = fresh;
    if (first && first.seq > sheet.last + 1) return void line.say({ t: "since", seq: sheet.last });
    keepingPlace(() => {
      for (const message of fresh) {
        if (message.by === "buyer") taken(message.id);
        sheet.add(message);
      }
    });
    const theirs = fresh.findLast(({ by }) => by === "staff" || by === "admin");
    if (theirs) {
      shopTypesUntil = 0;
      if (theirs.body.kind === "text") announce(`${words.said}: ${theirs.body.text}`);
    }
    if (fresh.some(({ body }) => body.kind === "step")) void sheet.tellSteps().catch(() => undefined);
    if (more) line.say({ t: "since", seq: sheet.last });
    sayRead();
  }

  function send(one: Unsent): void {
    sheet.showUnsent(one, words.sending, false);
    if (!line.say({ t: "send", id: one.id, text: one.text })) return;
    setTimeout(() => {
      if (!unsent.find(one.id) || one.refused) return;
      sheet.showUnsent(one, words.failed, true);
      line.drop();
    }, PATIENCE_MS);
  }

  function taken(id: string): void {
    unsent.drop(id);
    sheet.dropUnsent(id);
  }

  function refused(id: string | null, code: string): void {
    const one = unsent.find(id);
    if (!one) return;
    if (code === "too_many") {
      one.refused = true;
      unsent.keep();
      return sheet.showUnsent(one, words.tooMany, true);
    }
    // Nothing that trying again would help: it goes back to where it can be changed.
    taken(one.id);
    if (field.value === "") field.value = one.text;
    announce(words.failed);
  }

  function sayRead(): void {
    if (document.hidden || sheet.last <= readSent) return;
    if (line.say({ t: "read", seq: sheet.last })) readSent = sheet.last;
  }

  /** Without a line, the form sends it, under its own name all the same. */
  function sendByForm({ id, text }: Unsent): void {
    const name = document.createElement("input");
    [name.type, name.name, name.value] = ["hidden", "again", id];
    form.insertBefore(name, null);
    field.value = text;
    unsent.drop(id);
    form.submit();
  }

  /** A line that is not to be had here: the form sends as it does without script. */
  const isUnreachable = () => (standing === "unreachable" || standing === "old") && navigator.onLine;

  function turn(state: LinkState): void {
    standing = state;
    if (isUnreachable()) for (const each of unsent.all) sheet.showUnsent(each, words.failed, true);
    if (state !== "open" && lostAt === 0) {
      lostAt = Date.now();
      readSent = 0;
      setTimeout(showLine, UNMENTIONED_MS + 50);
    }
    if (state === "open") lostAt = 0;
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
          : Date.now() < shopTypesUntil
            ? words.typing
            : shopIsHere && standing === "open"
              ? words.here
              : "";
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
    const text = field.value.trim();
    field.focus();
    if (text === "") return;
    field.value = "";
    keepingPlace(() => send(unsent.add(text)));
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  field.addEventListener("input", () => {
    if (Date.now() - typedAt > TYPING_EVERY_MS && line.say({ t: "typing" })) typedAt = Date.now();
  });
  place.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element) || !target.closest("[data-again]")) return;
    const one = unsent.find(target.closest<HTMLElement>("[data-id]")?.dataset["id"]);
    if (!one) return;
    if (isUnreachable()) return sendByForm(one);
    one.refused = false;
    unsent.keep();
    line.come();
    send(one);
  });
  document.addEventListener("visibilitychange", sayRead);
  addEventListener("online", showLine);
  addEventListener("offline", showLine);
  for (const each of unsent.all) sheet.showUnsent(each, words.sending, false);
}
