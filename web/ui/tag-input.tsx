import { X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import type { FieldControl } from "./field.tsx";

type Props = {
  control: FieldControl;
  /** Name of the hidden field that carries the tags, separated by commas. */
  name?: string;
  value: string[];
  onChange: (tags: string[]) => void;
  placeholder?: string;
  /** What one of them is called, e.g. "tag". */
  noun: string;
};

/** Several short words: Enter or a comma adds what is typed, Backspace in the empty field takes the last one back. */
export function TagInput({ control, name, value, onChange, placeholder, noun }: Props) {
  const [typed, setTyped] = useState("");
  const add = (text: string) => {
    const fresh = text
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean);
    const known = new Set(value.map((tag) => tag.toLowerCase()));
    const added = fresh.filter((tag) => !known.has(tag.toLowerCase()) && known.add(tag.toLowerCase()));
    if (added.length > 0) onChange([...value, ...added]);
    setTyped("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && typed.trim() && !event.metaKey && !event.ctrlKey) {
      event.preventDefault();
      add(typed);
    }
    if (event.key === "Backspace" && typed === "" && value.length > 0) onChange(value.slice(0, -1));
  };
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-1.5 rounded-lg border border-input bg-card p-1 shadow-xs in-disabled:bg-muted focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-ring has-aria-invalid:border-destructive">
      {name && <input type="hidden" name={name} value={value.join(",")} />}
      {value.map((tag) => (
        <span
          key={tag}
          className="inline-flex h-9 max-w-full items-center rounded-md bg-secondary ps-2.5 in-disabled:pe-2.5 text-secondary-foreground text-sm"
        >
          <span className="truncate">{tag}</span>
          <button
            type="button"
            aria-label={`Remove ${noun} ${tag}`}
            className="grid size-9 shrink-0 in-disabled:hidden cursor-pointer place-items-center rounded-md text-muted-foreground hover:text-foreground"
            onClick={() => onChange(value.filter((other) => other !== tag))}
          >
            <X aria-hidden className="size-3.5" />
          </button>
        </span>
      ))}
      <input
        {...control}
        value={typed}
        placeholder={value.length === 0 ? placeholder : undefined}
        enterKeyHint="done"
        autoComplete="off"
        className="h-9 w-24 min-w-0 grow in-disabled:not-first:hidden bg-transparent px-2 text-base outline-none placeholder:text-muted-foreground/70 sm:text-sm"
        onChange={(event) =>
          event.target.value.includes(",") ? add(event.target.value) : setTyped(event.target.value)
        }
        onKeyDown={onKeyDown}
        onBlur={() => typed.trim() && add(typed)}
      />
    </div>
  );
}
