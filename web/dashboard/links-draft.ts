import type { LinkButton } from "#domain/link-page/button.ts";

/** A button as it is being typed. `key` tells it apart while it moves. */
export type ButtonDraft = { key: string; kind: LinkButton["kind"]; label: string; id: string; url: string };

export const draftsOf = (buttons: LinkButton[]): ButtonDraft[] =>
  buttons.map((button, at) => ({
    key: `kept-${at}`,
    kind: button.kind,
    label: button.label,
    id: "id" in button ? button.id : "",
    url: "url" in button ? button.url : "",
  }));

/** The list as a form sends it. */
export const sentButtons = (drafts: ButtonDraft[]): string =>
  JSON.stringify(drafts.map(({ kind, label, id, url }) => ({ kind, label, id, url })));

/** Reads a sent list; whatever is wrong in it is said by the domain. */
export function readSent(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return null;
  }
}

/** The same list with the button at `at` moved to `to`. */
export function moved(drafts: ButtonDraft[], at: number, to: number): ButtonDraft[] {
  const next = [...drafts];
  next.splice(to, 0, ...next.splice(at, 1));
  return next;
}
