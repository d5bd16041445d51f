// Improves every place that offers an address to be shared: copying by one press, and the phone's own list of people where
// there is one. Without this script there is a link to WhatsApp, and a field to copy from.
document.querySelectorAll<HTMLElement>("[data-share]").forEach((place) => {
  const { share: url = "", title = "", copied = "" } = place.dataset;
  const offer = (name: string, does: () => Promise<unknown>) => {
    const button = place.querySelector<HTMLElement>(`[data-${name}]`);
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", () => void does().catch(() => undefined));
  };
  if (navigator.clipboard) {
    place.querySelector("details")?.remove();
    offer("copy", async () => {
      await navigator.clipboard.writeText(url);
      const said = place.querySelector("[data-said]");
      if (said) said.textContent = copied;
    });
  }
  if (navigator.share) offer("send", () => navigator.share({ title, url }));
});
