import { Plus } from "lucide-react";
import type { EditableLinks } from "#domain/link-page/for-edit.ts";
import { Button } from "#web/ui/button.tsx";
import { FieldError } from "#web/ui/field.tsx";
import { EditableList } from "./editable-list.tsx";
import { LinkButtonFields } from "./link-button-fields.tsx";
import { type ButtonDraft, newButton, sentButtons } from "./links-draft.ts";

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

const NAMES = {
  shop: "The shop",
  whatsapp: "WhatsApp",
  collection: "A collection",
  product: "A product",
  outside: "Another website",
} satisfies Record<ButtonDraft["kind"], string>;

/** The buttons of the page of links in their order. */
export function LinksEditor({ drafts, choices, problems, onChange }: Props) {
  return (
    <>
      <input type="hidden" name="buttons" value={sentButtons(drafts)} />
      {problems["buttons"] && <FieldError>{problems["buttons"]}</FieldError>}
      <EditableList
        items={drafts}
        nameOf={({ kind, label }) => (label ? `${NAMES[kind]}: ${label}` : NAMES[kind])}
        onChange={onChange}
      >
        {(draft, put, at) => (
          <LinkButtonFields draft={draft} choices={choices} problem={problems[`buttons.${at}`]} put={put} />
        )}
      </EditableList>
      <fieldset>
        <legend className="mb-2 text-sm font-medium">Add a button</legend>
        <div className="flex flex-wrap gap-2">
          {ADD.map(({ kind, name }) => (
            <Button key={kind} size="small" onClick={() => onChange([...drafts, newButton(kind)])}>
              <Plus aria-hidden />
              {name}
            </Button>
          ))}
        </div>
      </fieldset>
    </>
  );
}
