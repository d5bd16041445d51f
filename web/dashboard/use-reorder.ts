import { type DragEvent, useState } from "react";

/**
 * Puts the things of a list in another order. Every move is told to a live region. Each thing needs a key of its own: then React
 * gives the focus back to the button or handle (`data-handle`) that moved it.
 */
export function useReorder<Item>(
  items: Item[],
  nameOf: (item: Item) => string,
  onChange: (items: Item[]) => void,
) {
  const [said, setSaid] = useState("");
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);

  const move = (from: number, to: number) => {
    const item = items[from];
    if (!item || to < 0 || to >= items.length || from === to) {
      if (item) setSaid(`${nameOf(item)} is already ${to < 0 ? "first" : "last"}.`);
      return;
    }
    const rest = items.filter((_, at) => at !== from);
    onChange([...rest.slice(0, to), item, ...rest.slice(to)]);
    setSaid(`${nameOf(item)} is now ${to + 1} of ${items.length}.`);
  };

  const dragging = (at: number) => ({
    draggable: dragged === at,
    "data-over": over === at && dragged !== at ? true : undefined,
    // Only the handle drags: text in the fields below must stay selectable.
    onPointerDown: (event: React.PointerEvent) =>
      setDragged(event.target instanceof Element && event.target.closest("[data-handle]") ? at : null),
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", String(at));
    },
    onDragOver: (event: DragEvent) => {
      if (dragged === null) return;
      event.preventDefault();
      setOver(at);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged !== null) move(dragged, at);
      setDragged(null);
      setOver(null);
    },
    onDragEnd: () => {
      setDragged(null);
      setOver(null);
    },
  });

  return { said, move, tell: setSaid, dragging };
}
