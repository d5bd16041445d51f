import { Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { EditableLinks } from "#domain/link-page/for-edit.ts";
import { Button } from "#web/ui/button.tsx";
import { FieldError } from "#web/ui/field.tsx";
import { LinkButtonRow } from "./link-button-row.tsx";
import { type ButtonDraft, moved, sentButtons } from "./links-draft.ts";

type Props = {
  drafts: ButtonDraft[];
  choices: EditableLinks["choices"];
  problems: Record<string, string>;
  onChange: (drafts: ButtonDraft[]) => void;
};

const ADD = [
  { kind: "outside", name: "Website" },
  { kind: "collection", name: "Collection" },
  { kind: "product", name: "Product" },
  { kind: "shop", name: "Shop" },
  { kind: "whatsapp", name: "WhatsApp" },
] as const;

/** The buttons of the page of links in their order, moved by buttons that any keyboard reaches. */
export function LinksEditor({ drafts, choices, problems, onChange }: Props) {
  const [said, setSaid] = useState("");
  const added = useRef(0);
  const focus = useRef<{ key: string; first: "up" | "down" }>(undefined);
  // A button that moved keeps the hand that moved it, also at the ends of the list.
  useEffect(() => {
    if (!focus.current) return;
    const { key, first } = focus.current;
    focus.current = undefined;
    const ways = first === "up" ? ["up", "down"] : ["down", "up"];
    ways
      .map((way) => document.getElementById(`${way}-${key}`))
      .find((button) => button instanceof HTMLButtonElement && !button.disabled)
      ?.focus();
  });
  const move = (at: number, to: number) => {
    focus.current = { key: drafts[at]?.key ?? "", first: to < at ? "up" : "down" };
    setSaid(`Now button ${to + 1} of ${drafts.length}.`);
    onChange(moved(drafts, at, to));
  };
  const add = (kind: ButtonDraft["kind"]) => {
    added.current += 1;
    onChange([...drafts, { key: `new-${added.current}`, kind, label: "", id: "", url: "" }]);
  };
  return (
    <>
      <input type="hidden" name="buttons" value={sentButtons(drafts)} />
      {problems["buttons"] && <FieldError>{problems["buttons"]}</FieldError>}
      <ol className="grid gap-3">
        {drafts.map((draft, at) => (
          <LinkButtonRow
            key={draft.key}
            draft={draft}
            at={at}
            last={at === drafts.length - 1}
            choices={choices}
            problem={problems[`buttons.${at}`]}
            onChange={(part) => onChange(drafts.map((one) => (one === draft ? { ...one, ...part } : one)))}
            onMove={(to) => move(at, to)}
            onRemove={() => onChange(drafts.filter((one) => one !== draft))}
          />
        ))}
      </ol>
      <output className="sr-only">{said}</output>
      <fieldset>
        <legend className="mb-2 text-sm font-medium">Add a button</legend>
        <div className="flex flex-wrap gap-2">
          {ADD.map(({ kind, name }) => (
            <Button key={kind} size="small" onClick={() => add(kind)}>
              <Plus aria-hidden />
              {name}
            </Button>
          ))}
        </div>
      </fieldset>
    </>
  );
}
