// Presses the checkout's "Update totals" by itself when something was chosen that changes them, and puts what is new into its
// places: nothing that is being typed is touched. Without this script, and where it fails, the button stays.
const form = document.querySelector<HTMLFormElement>("form.pays");
const CHANGES =
  "select, [name=way], [name=offer], [name=point], [name=addressId], [name=remind], :has(:checked[name=remind]) [name=email]";

if (form) {
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
    const at = document.activeElement?.id;
    // What was typed while the answer was on its way.
    const typed = [...new FormData(form)].filter(([name, value]) => sent.get(name) !== value);
    for (const part of document.querySelectorAll<HTMLElement>("[data-part]")) {
      const next = page.querySelector(`[data-part=${part.dataset["part"]}]`);
      if (next) part.replaceChildren(...next.childNodes);
    }
    for (const [name, value] of typed) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement && field.type !== "hidden" && typeof value === "string")
        field.value = value;
    }
    if (at && document.activeElement?.id !== at) document.getElementById(at)?.focus();
    said.textContent = form.querySelector("[data-part=pay] .press")?.textContent ?? "";
  };

  form.addEventListener("change", ({ target }) => {
    if (target instanceof Element && target.matches(CHANGES)) void update();
  });
}
