import type { Offered } from "../storefront/suggestions.ts";
import "./seen.ts";

// Improves every search field that is marked for it (ARIA 1.2, editable combobox with a list). Without
// this script the field sends its form; with it, it still does.
const WAIT_MS = 150;

type Item = Offered["items"][number];

document.querySelectorAll<HTMLInputElement>("input[data-suggest]").forEach((field, at) => {
  const { form } = field;
  if (!form) return;
  // `/fr` on a page in French: the form knows where it sends.
  const inLanguage = (form.getAttribute("action") ?? "").replace(/\/search$/, "");
  const id = `suggested-${at}`;
  const list = make("ul", "suggested", { role: "listbox", id });
  const said = make("output", "sr-only", {});
  let items: Item[] = [];
  let chosen = -1;
  let typed = field.value.trim();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();

  form.classList.add("suggests");
  for (const part of [list, said]) form.insertAdjacentElement("beforeend", part);
  list.hidden = true;
  set(field, {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": id,
    "aria-expanded": "false",
    autocomplete: "off",
  });

  const open = (wanted: boolean) => {
    list.hidden = !wanted || items.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
    if (list.hidden) choose(-1);
  };

  const choose = (next: number) => {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = next;
    const option = list.children[chosen];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  };

  const ask = async () => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    try {
      const answer = await fetch(`${inLanguage}/search/suggestions?q=${encodeURIComponent(typed)}`, {
        signal,
      });
      if (!answer.ok) return;
      const offered: Offered = await answer.json();
      if (signal.aborted) return;
      items = offered.items;
      list.setAttribute("aria-label", offered.name);
      list.replaceChildren(...items.map((item, place) => optionOf(item, `${id}-${place}`)));
      chosen = -1;
      said.textContent = offered.said;
      open(document.activeElement === field);
    } catch {
      // Away or overtaken: the form still works.
    }
  };

  field.addEventListener("input", () => {
    const now = field.value.trim();
    if (now === typed) return;
    typed = now;
    choose(-1);
    clearTimeout(timer);
    if (typed.length > 1) timer = setTimeout(ask, WAIT_MS);
    else {
      asking.abort();
      said.textContent = "";
      items = [];
      open(false);
    }
  });

  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const { key } = event;
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && items.length > 0) {
      event.preventDefault();
      open(true);
      // One place more than there are items: that of the field itself.
      const places = items.length + 1;
      choose(((chosen + 1 + step + places) % places) - 1);
    } else if (key === "Escape" && !list.hidden) {
      event.preventDefault();
      open(false);
    } else if (key === "Enter") {
      const item = items[chosen];
      if (!item) return;
      event.preventDefault();
      location.assign(inLanguage + item.href);
    }
  });

  field.addEventListener("blur", () => open(false));
  field.addEventListener("focus", () => open(true));
  // A press must not take the focus away before the click comes.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = (event.target as Element).closest("li");
    const item = option && items[[...list.children].indexOf(option)];
    if (item) location.assign(inLanguage + item.href);
  });
});

function optionOf({ title, hint, picture }: Item, id: string): HTMLElement {
  const option = make("li", "", { role: "option", id, "aria-selected": "false" });
  const image = picture
    ? make("img", "", { src: picture, alt: "", width: "44", height: "55" })
    : make("i", "", {});
  const name = make("span", "", {});
  const more = make("small", "", {});
  name.textContent = title;
  more.textContent = hint;
  for (const part of [image, name, more]) option.insertAdjacentElement("beforeend", part);
  return option;
}

function make(tag: string, className: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  set(made, attributes);
  return made;
}

function set(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
