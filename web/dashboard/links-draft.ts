import type { LinkButton } from "#domain/link-page/button.ts";

/** A button as it is being typed. `id` tells it apart while it moves; `ref` is the product or collection it leads to. */
export type ButtonDraft = { id: string; kind: LinkButton["kind"]; label: string; ref: string; url: string };

export const draftsOf = (buttons: LinkButton[]): ButtonDraft[] =>
  buttons.map((button, at) => ({
    id: `kept-${at}`,
    kind: button.kind,
    label: button.label,
    ref: "id" in button ? button.id : "",
    url: "url" in button ? button.url : "",
  }));

/** The list as a form sends it. */
export const sentButtons = (drafts: ButtonDraft[]): string =>
  JSON.stringify(drafts.map(({ kind, label, ref, url }) => ({ kind, label, id: ref, url })));

/** Reads a sent list; whatever is wrong in it is said by the domain. */
export function readSent(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return null;
  }
}

/** A button that leads nowhere yet. */
export const newButton = (kind: ButtonDraft["kind"]): ButtonDraft => ({
  id: crypto.randomUUID(),
  kind,
  label: "",
  ref: "",
  url: "",
});
