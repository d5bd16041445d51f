import { ArrowDown, ArrowUp, X } from "lucide-react";
import type { EditableLinks } from "#domain/link-page/for-edit.ts";
import { Button } from "#web/ui/button.tsx";
import { Field, FieldError } from "#web/ui/field.tsx";
import { Input, Select } from "#web/ui/input.tsx";
import type { ButtonDraft } from "./links-draft.ts";

type Props = {
  draft: ButtonDraft;
  at: number;
  last: boolean;
  choices: EditableLinks["choices"];
  problem: string | undefined;
  onChange: (part: Partial<ButtonDraft>) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
};

const NAMES = {
  shop: "The shop",
  whatsapp: "WhatsApp",
  collection: "A collection",
  product: "A product",
  outside: "Another website",
} satisfies Record<ButtonDraft["kind"], string>;

/** One button of the page of links: where it leads, what it says, and its place. */
export function LinkButtonRow({ draft, at, last, choices, problem, onChange, onMove, onRemove }: Props) {
  const name = `Button ${at + 1}, ${NAMES[draft.kind]}`;
  const offered =
    draft.kind === "product" ? choices.products : draft.kind === "collection" ? choices.collections : null;
  const wrong = problem ? { "aria-invalid": true as const } : {};
  return (
    <li className="grid gap-3 rounded-lg border border-border p-3">
      <div className="flex items-center gap-1">
        <p className="min-w-0 flex-1 text-sm font-medium">{NAMES[draft.kind]}</p>
        <Button
          look="quiet"
          size="icon"
          id={`up-${draft.key}`}
          aria-label={`Move ${name} up`}
          disabled={at === 0}
          onClick={() => onMove(at - 1)}
        >
          <ArrowUp aria-hidden />
        </Button>
        <Button
          look="quiet"
          size="icon"
          id={`down-${draft.key}`}
          aria-label={`Move ${name} down`}
          disabled={last}
          onClick={() => onMove(at + 1)}
        >
          <ArrowDown aria-hidden />
        </Button>
        <Button look="quiet" size="icon" aria-label={`Remove ${name}`} onClick={onRemove}>
          <X aria-hidden />
        </Button>
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        {offered && (
          <Field label="Leads to">
            {(control) => (
              <Select
                {...control}
                {...wrong}
                value={draft.id}
                onChange={(event) => onChange({ id: event.target.value })}
              >
                <option value="">Choose one</option>
                {offered.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        {draft.kind === "outside" && (
          <Field label="Web address">
            {(control) => (
              <Input
                {...control}
                {...wrong}
                value={draft.url}
                inputMode="url"
                autoCapitalize="none"
                spellCheck={false}
                placeholder="instagram.com/yourshop"
                onChange={(event) => onChange({ url: event.target.value })}
              />
            )}
          </Field>
        )}
        <Field label="What it says" optional={draft.kind !== "outside"}>
          {(control) => (
            <Input
              {...control}
              value={draft.label}
              maxLength={60}
              autoComplete="off"
              onChange={(event) => onChange({ label: event.target.value })}
            />
          )}
        </Field>
      </div>
      {problem && <FieldError>{problem}</FieldError>}
    </li>
  );
}
