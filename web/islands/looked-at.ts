/**
 * What this visitor looked at, kept in their own browser and nowhere else: the page's `#looked-at` is filled from it. Without
 * script, or where nothing may be kept, the page stays as it is.
 */
type Seen = { handle: string; title: string; price: string; picture: string; at: number };

// `/fr` on a page in French: the way home says so.
const inLanguage = (document.querySelector("header a")?.getAttribute("href") ?? "/").replace(/\/$/, "");
const KEY = "looked-at";
const MOST = 12;
const LONGEST_MS = 30 * 86_400_000;
const box = document.getElementById("looked-at");

/** Anything may stand in a browser's store: only what has our form counts. */
function kept(): Seen[] {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "[]") as Seen[];
    return found.filter(
      ({ handle, title, price, picture, at }) =>
        [handle, title, price].every((text) => typeof text === "string" && text.length < 300) &&
        (picture === "" || /^\/media\/[^\\]+$/.test(picture)) &&
        Date.now() - at < LONGEST_MS,
    );
  } catch {
    return [];
  }
}

function keep(seen: Seen[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(seen.slice(0, MOST)));
  } catch {
    // A private window keeps nothing, and says so by throwing.
  }
}

function note(here: DOMStringMap): void {
  const { handle, title = "", price = "" } = here;
  if (!handle) return;
  const image = document.querySelector<HTMLImageElement>(".shop-product img");
  const { pathname, search } = new URL(image?.currentSrc || image?.src || "/", location.href);
  const picture = pathname.startsWith("/media/") ? pathname + search : "";
  keep([{ handle, title, price, picture, at: Date.now() }, ...kept().filter((one) => one.handle !== handle)]);
}

function show(section: HTMLElement): void {
  const card = section.querySelector("template");
  const list = section.querySelector("ul");
  const others = kept().filter(({ handle }) => handle !== section.dataset["handle"]);
  list?.replaceChildren(
    ...others.map(({ handle, title, price, picture }) => {
      const copy = card?.content.cloneNode(true) as DocumentFragment;
      const [link, image] = [copy.querySelector("a"), copy.querySelector("img")];
      if (link)
        [link.href, link.textContent] = [`${inLanguage}/products/${encodeURIComponent(handle)}`, title];
      if (image && picture) image.src = picture;
      copy.querySelector("p")?.append(price);
      return copy;
    }),
  );
  section.hidden = others.length === 0;
}

if (box) {
  const run = () => {
    note(box.dataset);
    show(box);
  };
  box.querySelector("button")?.addEventListener("click", () => {
    keep([]);
    box.hidden = true;
    document.getElementById("content")?.focus();
  });
  // A page that the browser prepares by itself has not been looked at yet.
  if ("prerendering" in document && document.prerendering)
    document.addEventListener("prerenderingchange", run, { once: true });
  else run();
  // Back from another page, this one stands as it was left.
  addEventListener("pageshow", ({ persisted }) => persisted && show(box));
}
