import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "#web/ui/button.tsx";
import { useReorder } from "./use-reorder.ts";

type Props<Item> = {
  items: Item[];
  nameOf: (item: Item) => string;
  onChange: (items: Item[]) => void;
  children: (item: Item, put: (item: Item) => void, at: number) => ReactNode;
};

/** Things in an order that matters: each can be changed, moved and taken out. Moves are told to a live region. */
export function EditableList<Item extends { id: string }>({
  items,
  nameOf,
  onChange,
  children,
}: Props<Item>) {
  const { said, move } = useReorder(items, nameOf, onChange);
  return (
    <>
      <output className="sr-only">{said}</output>
      <ol className="grid gap-3 empty:hidden">
        {items.map((item, at) => {
          const name = nameOf(item);
          const put = (next: Item) => onChange(items.map((each) => (each.id === item.id ? next : each)));
          return (
            <li
              key={item.id}
              className="grid min-w-0 gap-3 rounded-lg border border-border bg-card p-3 sm:p-4"
            >
              <div className="-my-1 flex items-center justify-between gap-2">
                <h3 className="min-w-0 text-sm font-semibold wrap-anywhere">{name}</h3>
                <span className="flex shrink-0 text-muted-foreground">
                  {items.length > 1 && (
                    <>
                      <Button
                        look="quiet"
                        size="icon"
                        aria-label={`Move ${name} up`}
                        onClick={() => move(at, at - 1)}
                      >
                        <ArrowUp aria-hidden />
                      </Button>
                      <Button
                        look="quiet"
                        size="icon"
                        aria-label={`Move ${name} down`}
                        onClick={() => move(at, at + 1)}
                      >
                        <ArrowDown aria-hidden />
                      </Button>
                    </>
                  )}
                  <Button
                    look="quiet"
                    size="icon"
                    aria-label={`Remove ${name}`}
                    onClick={() => onChange(items.filter(({ id }) => id !== item.id))}
                  >
                    <Trash2 aria-hidden />
                  </Button>
                </span>
              </div>
              {children(item, put, at)}
            </li>
          );
        })}
      </ol>
    </>
  );
}
