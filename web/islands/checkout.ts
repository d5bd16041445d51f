// Presses the checkout's "Update totals" by itself when something was chosen that changes them, and puts what is new into its
// places: nothing that is being typed is touched. Without this script, and where it fails, the button stays.
const form = document.querySelector<HTMLFormElement>("form.pays");
const CHANGES =
  "select, [name=way], [name=offer], [name=point], [name=addressId], [name=remind], :has(:checked[name=remind]) [name=email]";

/** What a keyboard stops at. */
const stops = (part: HTMLElement): HTMLElement[] => [
  ...part.querySelectorAll<HTMLElement>(
    "input:not([type=hidden]), select, textarea, button, a[href], summary",
  ),
];

const isTicked = (field: HTMLInputElement): boolean => ["radio", "checkbox"].includes(field.type);

if (form) {
  const fields = () =>
    [...form.elements].filter(
      (field) => field instanceof HTMLInputElement && field.type !== "hidden",
    ) as HTMLInputElement[];
  const said = form.appendChild(document.createElement("output"));
  said.className = "sr-only";
  form.classList.add("updates-alone");
  let asking = new AbortController();

  const update = async () => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const sent = new FormData(form);
    sent.set("intent", "update");
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(sent as unknown as Record<string, string>),
        signal,
      });
      if (!answer.ok) throw new Error(answer.statusText);
      show(new DOMParser().parseFromString(await answer.text(), "text/html"), sent);
    } catch {
      if (!signal.aborted) form.classList.remove("updates-alone");
    }
  };

  const show = (page: Document, sent: FormData) => {
    const at = document.activeElement;
    const within = at?.closest<HTMLElement>("[data-part]");
    const place = within ? stops(within).indexOf(at as HTMLElement) : -1;
    // What was typed and chosen while the answer was on its way.
    const later = fields().filter((field) =>
      isTicked(field)
        ? sent.getAll(field.name).includes(field.value) !== field.checked
        : sent.get(field.name) !== field.value,
    );
    for (const part of document.querySelectorAll<HTMLElement>("[data-part]")) {
      const next = page.querySelector(`[data-part=${part.dataset["part"]}]`);
      if (next) part.replaceChildren(...next.childNodes);
    }
    for (const was of later)
      for (const field of fields().filter(({ name }) => name === was.name)) {
        if (!isTicked(field)) field.value = was.value;
        else if (field.value === was.value) field.checked = was.checked;
      }
    // Who goes on by keyboard meanwhile stays where they are: at what stands there now.
    if (within && at && !at.isConnected)
      ((at.id && document.getElementById(at.id)) || stops(within)[place])?.focus();
    said.textContent = form.querySelector("[data-part=pay] .press")?.textContent ?? "";
  };

  form.addEventListener("change", ({ target }) => {
    if (target instanceof Element && target.matches(CHANGES)) void update();
  });
}
