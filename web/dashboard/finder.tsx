import { Plus, Search } from "lucide-react";
import { useRef, useState, type ReactNode } from "react";
import { useFetcher } from "react-router";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { plural } from "./plural.ts";

type Props<Answer, Item> = {
  label: string;
  placeholder: string;
  /** What is found, for one of them, and what is said where there is none. */
  noun: string;
  none: string;
  /** Where to ask, up to the words that are sought, and what of the answer is shown. */
  at: string;
  foundIn: (answer: Answer) => Item[];
  keyOf: (item: Item) => string;
  /** Whether it is shown and can't be added. */
  isOut?: (item: Item) => boolean;
  /** Whether the words go once something was added: mostly one thing is sought at a time. */
  once?: boolean;
  onAdd: (item: Item) => void;
  /** What a row shows of it. */
  children: (item: Item) => ReactNode;
};

const PAUSE_MS = 250;

/** Finds things by their words while somebody types, and adds the ones that are pressed. */
export function Finder<Answer, Item>(props: Props<Answer, Item>) {
  const { label, placeholder, noun, none, at, foundIn, keyOf, isOut, once = false, onAdd, children } = props;
  const finder = useFetcher<Answer>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [q, setQ] = useState("");
  const typed = q.trim() !== "";
  const answer = finder.data as Answer | undefined;
  const answered = finder.state === "idle" && answer !== undefined;
  const found = typed && answer !== undefined ? foundIn(answer) : [];
  const search = (text: string) => {
    setQ(text);
    clearTimeout(timer.current);
    if (text.trim() === "") return;
    timer.current = setTimeout(() => void finder.load(at + encodeURIComponent(text)), PAUSE_MS);
  };
  return (
    <div className="grid gap-2">
      <Field label={label} hideLabel className="in-disabled:hidden">
        {(control) => (
          <span className="relative block">
            <Search
              aria-hidden
              className="pointer-events-none absolute start-3 top-3 size-5 text-muted-foreground"
            />
            <Input
              {...control}
              type="search"
              value={q}
              placeholder={placeholder}
              autoComplete="off"
              className="ps-10"
              onChange={(event) => search(event.target.value)}
              onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
            />
          </span>
        )}
      </Field>
      <output className="sr-only">{typed && answered ? `${plural(found.length, noun)} found` : ""}</output>
      {typed && (
        <ul className="grid rounded-lg bg-muted/60 p-1">
          {found.length === 0 && (
            <li className="px-3 py-2.5 text-sm text-muted-foreground">{answered ? none : "Searching…"}</li>
          )}
          {found.map((item) => (
            <li key={keyOf(item)}>
              <button
                type="button"
                disabled={isOut?.(item)}
                className="flex min-h-12 w-full cursor-pointer items-center gap-3 rounded-md px-2 text-start text-sm hover:bg-card disabled:cursor-not-allowed disabled:opacity-60"
                onClick={() => {
                  onAdd(item);
                  if (once) setQ("");
                }}
              >
                {children(item)}
                <Plus aria-hidden className="size-5 shrink-0 text-primary" />
                <span className="sr-only">Add</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
