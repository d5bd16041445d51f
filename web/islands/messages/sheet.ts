import { LINK_REL, partsOf } from "#domain/thread/links.ts";
import type { Message } from "#domain/thread/thread.ts";
import { authorOf } from "../../storefront/thread-rows.ts";
import { timesIn } from "../../storefront/thread-times.ts";
import type { ThreadWords } from "../../storefront/thread-words.ts";
import type { Pending } from "../../talk/thread-state.ts";

/** The messages as they stand on the page: in the order of the room, then what is not in it yet. */
export class Sheet {
  readonly words: ThreadWords;
  readonly #place: HTMLElement;
  readonly #list: HTMLElement;
  readonly #times: ReturnType<typeof timesIn>;
  #read: number;

  constructor(place: HTMLElement) {
    const { words = "{}", read, locale = "en", zone = "UTC" } = place.dataset;
    this.#place = place;
    this.#list = part(place, "list");
    this.words = JSON.parse(words) as ThreadWords;
    this.#read = Number(read);
    this.#times = timesIn(locale, zone);
  }

  /** Puts the next message of the room in its place. What was being sent under its name is now it. */
  add(message: Message): void {
    const { seq, by, body } = message;
    const date = new Date(message.at);
    if (body.kind === "step") return this.#insert(this.#toCome(seq));
    const isOwn = by === "buyer";
    const { shop = "", platform = "" } = this.#place.dataset;
    const author = authorOf(message, { shop, platform });
    this.#beginDay(date);
    // What this script knows no shape of, the page has.
    if (body.kind !== "text") return this.#insert(this.#toCome(seq));
    const before = this.#newest();
    const row = this.#shape(isOwn ? "own" : "theirs");
    row.dataset["seq"] = String(seq);
    write(row, body.text);
    const time = part<HTMLTimeElement>(row, "time");
    time.dateTime = message.at;
    time.textContent = this.#times.time(date);
    if (!isOwn) {
      const name = part(row, "author");
      const same = before?.dataset["by"] === "shop" && part(before, "author").textContent === author;
      name.textContent = author;
      name.hidden = same;
    }
    row.querySelector("[data-again]")?.remove();
    this.#insert(row);
    this.#mark();
  }

  /** Shows what is not in the room yet; again, how it stands. */
  showUnsent({ id, text }: Pick<Pending, "id" | "text">, state: string, failed: boolean): void {
    let row = this.#rowOf(id);
    if (!row) {
      row = this.#shape("own");
      row.dataset["id"] = id;
      write(row, text);
      this.#list.insertBefore(row, null);
    }
    row.classList.toggle("said-failed", failed);
    part(row, "state").textContent = state;
    part(row, "again").hidden = !failed;
    this.#showEmpty();
  }

  dropUnsent(id: string): void {
    this.#rowOf(id)?.remove();
    this.#showEmpty();
  }

  /** The shop has read up to `seq`. */
  readUpTo(seq: number): void {
    this.#read = seq;
    this.#mark();
  }

  /** Says at the newest of one's own messages that it was sent, and at the newest of those that was read, that it was. */
  #mark(): void {
    const own = [...this.#list.querySelectorAll<HTMLElement>('[data-by="buyer"][data-seq]')];
    const isRead = (row: HTMLElement) => Number(row.dataset["seq"]) <= this.#read;
    const lastRead = own.findLast(isRead);
    for (const row of own) {
      const isLast = row === own.at(-1) && !isRead(row);
      part(row, "state").textContent = row === lastRead ? this.words.read : isLast ? this.words.sent : "";
    }
    this.#showEmpty();
  }

  /** The page as it would be given now. */
  async pageNow(): Promise<Document> {
    const answer = await fetch(location.href.split("#")[0] ?? "", { headers: { purpose: "prefetch" } });
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  }

  /** Steps of the order and cards are told as the page knows them: those that came, and cards that may have changed, are taken over from it. */
  takeOver(page: Document): void {
    for (const row of this.#list.querySelectorAll<HTMLElement>("[data-to-come],[data-card]")) {
      const told = page.querySelector(`[data-list] > [data-seq="${row.dataset["seq"]}"]`);
      if (told) row.replaceWith(document.importNode(told, true));
    }
    for (const row of this.#list.querySelectorAll<HTMLElement>('[data-by="shop"]')) {
      const before = row.previousElementSibling;
      if (before instanceof HTMLElement && before.dataset["by"] === "shop")
        part(row, "author").hidden = part(row, "author").textContent === part(before, "author").textContent;
    }
    this.#mark();
  }

  #toCome(seq: number): HTMLElement {
    const row = document.createElement("li");
    row.hidden = true;
    row.dataset["seq"] = String(seq);
    row.dataset["toCome"] = "";
    return row;
  }

  #beginDay(date: Date): void {
    const key = this.#times.dayKey(date);
    const days = this.#list.querySelectorAll<HTMLElement>("[data-day]");
    if (days[days.length - 1]?.dataset["day"] === key) return;
    const row = this.#shape("day-shape");
    row.dataset["day"] = key;
    part(row, "text").textContent = this.#times.day(date);
    this.#insert(row);
  }

  #insert(row: HTMLElement): void {
    this.#list.insertBefore(row, this.#list.querySelector("[data-id]"));
  }

  /** What stands last of what is in the room. */
  #newest(): HTMLElement | undefined {
    return [...this.#list.children].findLast(
      (row): row is HTMLElement => row instanceof HTMLElement && row.dataset["id"] === undefined,
    );
  }

  #rowOf(id: string): HTMLElement | null {
    return this.#list.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }

  #shape(name: string): HTMLElement {
    const shape = part<HTMLTemplateElement>(this.#place, name).content.firstElementChild;
    return shape?.cloneNode(true) as HTMLElement;
  }

  #showEmpty(): void {
    part(this.#place, "empty").hidden = this.#list.childElementCount > 0;
  }
}

/** A part of the page that its markup promises. */
export function part<T extends HTMLElement = HTMLElement>(within: HTMLElement, name: string): T {
  const found = within.querySelector<T>(`[data-${name}]`);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

function write(row: HTMLElement, text: string): void {
  part(row, "text").replaceChildren(
    ...partsOf(text).map(({ text: words, href }) => {
      if (href === null) return words;
      const link = document.createElement("a");
      link.href = href;
      link.rel = LINK_REL;
      link.className = "link";
      link.textContent = words;
      return link;
    }),
  );
}
