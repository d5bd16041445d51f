import { type KeyboardEvent, type ReactNode, useRef } from "react";

/** A row's link wears this, so that the keys find it. */
export const ROW = { "data-row": "" };

const STEPS: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/**
 * Moves through the rows of a list by keyboard. Letters count only while a row has the focus, so that nobody's speech
 * input or screen reader sets them off (WCAG 2.1.4).
 */
export function RowKeys({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const find = <E extends HTMLElement>(what: string): E[] =>
    // The table and the cards hold the same rows; only one of them is shown.
    [...(box.current?.querySelectorAll<E>(what) ?? [])].filter((element) => element.offsetParent !== null);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = find<HTMLAnchorElement>("[data-row]");
    const at = rows.findIndex((row) => row === document.activeElement);
    const [search] = find<HTMLInputElement>('input[type="search"]');
    const to = goal(event.key, at, rows.length, document.activeElement === search);
    if (to === null) return;
    event.preventDefault();
    if (to === "search") search?.focus();
    else rows[to]?.focus();
  }
  return (
    // The rows themselves are links: this only carries the focus from one to the next.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={box} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

/** Where a key leads from row `at` (-1: none) of `count`. */
export function goal(key: string, at: number, count: number, searching: boolean): number | "search" | null {
  if (count > 0 && searching && key === "ArrowDown") return 0;
  if (at < 0) return null;
  if (key === "/" || (key === "ArrowUp" && at === 0)) return "search";
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = STEPS[key];
  return step === undefined ? null : Math.min(count - 1, Math.max(0, at + step));
}
