import type { KeyboardEvent } from "react";

/** Up, Down and Enter go to the same field of the next variant, as in a spreadsheet. */
export function moveInColumn(event: KeyboardEvent<HTMLInputElement>): void {
  const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
  const input = event.currentTarget;
  const place = /^variants\.(\d+)\.(\w+)$/.exec(input.name);
  if (!step || !place || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  const next = input.form?.elements.namedItem(`variants.${Number(place[1]) + step}.${place[2]}`);
  if (!(next instanceof HTMLInputElement)) return;
  next.focus();
  if (next.type !== "checkbox") next.select();
}
