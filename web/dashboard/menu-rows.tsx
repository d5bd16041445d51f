import { ArrowDown, ArrowUp, GripVertical, Plus, Trash2 } from "lucide-react";
import { useId } from "react";
import { MENU_MOST } from "#domain/menu/limits.ts";
import { Button } from "#web/ui/button.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { type EditedItem, newItem } from "./menu-items.ts";
import { MenuTarget, type Targets } from "./menu-target.tsx";
import { useReorder } from "./use-reorder.ts";

type Props = {
  items: EditedItem[];
  targets: Targets;
  problems: Record<string, string>;
  /** The path of these rows in the problems: empty, or `2.children.`. */
  at: string;
  onChange: (items: EditedItem[]) => void;
};

const nameOf = ({ title }: EditedItem): string => title || "New link";

/** Links in their order, one level deep; moved by dragging, buttons or arrow keys. */
export function MenuRows({ items, targets, problems, at, onChange }: Props) {
  const { said, move, dragging } = useReorder(items, nameOf, onChange);
  const put = (item: EditedItem) => onChange(items.map((each) => (each.key === item.key ? item : each)));
  const hint = useId();
  const outer = at === "";
  return (
    <>
      <output className="sr-only">{said}</output>
      <p id={hint} className="sr-only">
        Press the up and down arrow keys to move it
      </p>
      <ol className="grid gap-2">
        {items.map((item, place) => {
          const name = nameOf(item);
          const path = `${at}${place}`;
          return (
            <li
              key={item.key}
              {...dragging(place)}
              className="grid gap-2 rounded-lg border border-border bg-card p-2 data-over:border-primary"
            >
              <div className="flex flex-wrap items-end gap-2">
                <button
                  type="button"
                  data-handle
                  aria-label={`Move ${name}, ${place + 1} of ${items.length}`}
                  aria-describedby={hint}
                  className="grid size-11 shrink-0 cursor-grab place-items-center rounded-lg text-muted-foreground"
                  onKeyDown={(event) => {
                    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
                    if (step === 0) return;
                    event.preventDefault();
                    move(place, place + step);
                  }}
                >
                  <GripVertical aria-hidden className="size-5" />
                </button>
                <Field label="Words" className="min-w-36 flex-1" error={problems[`${path}.title`]}>
                  {(control) => (
                    <Input
                      {...control}
                      value={item.title}
                      maxLength={60}
                      onChange={(event) => put({ ...item, title: event.target.value })}
                    />
                  )}
                </Field>
                <MenuTarget
                  to={item.to}
                  targets={targets}
                  problem={problems[`${path}.ref`] ?? problems[path]}
                  onChange={(to, title) => put({ ...item, to, title: item.title || title })}
                />
                <span className="flex">
                  {(
                    [
                      ["up", -1, ArrowUp],
                      ["down", 1, ArrowDown],
                    ] as const
                  ).map(([word, step, Icon]) => (
                    <Button
                      key={word}
                      look="quiet"
                      size="icon"
                      aria-label={`Move ${name} ${word}`}
                      className="text-muted-foreground"
                      onClick={() => move(place, place + step)}
                    >
                      <Icon aria-hidden />
                    </Button>
                  ))}
                  <Button
                    look="quiet"
                    size="icon"
                    aria-label={`Remove ${name}`}
                    className="text-muted-foreground"
                    onClick={() => onChange(items.filter(({ key }) => key !== item.key))}
                  >
                    <Trash2 aria-hidden />
                  </Button>
                </span>
              </div>
              {outer && (
                <div className="grid gap-2 ps-6 sm:ps-11">
                  {item.children.length > 0 && (
                    <MenuRows
                      items={item.children}
                      targets={targets}
                      problems={problems}
                      at={`${place}.children.`}
                      onChange={(children) => put({ ...item, children })}
                    />
                  )}
                  {item.children.length < MENU_MOST.children && (
                    <Button
                      look="quiet"
                      size="small"
                      className="justify-self-start text-muted-foreground"
                      onClick={() => put({ ...item, children: [...item.children, newItem()] })}
                    >
                      <Plus aria-hidden />
                      Add below {name}
                    </Button>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
