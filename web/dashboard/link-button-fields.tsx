import type { EditableLinks } from "#domain/link-page/for-edit.ts";
import { Field, FieldError } from "#web/ui/field.tsx";
import { Input, Select } from "#web/ui/input.tsx";
import type { ButtonDraft } from "./links-draft.ts";

type Props = {
  draft: ButtonDraft;
  choices: EditableLinks["choices"];
  problem: string | undefined;
  put: (draft: ButtonDraft) => void;
};

/** One button of the page of links: where it leads, and what it says. */
export function LinkButtonFields({ draft, choices, problem, put }: Props) {
  const offered =
    draft.kind === "product" ? choices.products : draft.kind === "collection" ? choices.collections : null;
  const wrong = problem ? { "aria-invalid": true as const } : {};
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        {offered && (
          <Field label="Leads to">
            {(control) => (
              <Select
                {...control}
                {...wrong}
                value={draft.ref}
                onChange={(event) => put({ ...draft, ref: event.target.value })}
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
                onChange={(event) => put({ ...draft, url: event.target.value })}
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
              onChange={(event) => put({ ...draft, label: event.target.value })}
            />
          )}
        </Field>
      </div>
      {problem && <FieldError>{problem}</FieldError>}
    </>
  );
}
