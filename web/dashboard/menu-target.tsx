import type { MenuTo } from "#domain/menu/menu.ts";
import type { PolicyKind } from "#domain/policy/kinds.ts";
import { Field } from "#web/ui/field.tsx";
import { Input, Select } from "#web/ui/input.tsx";
import { POLICY_WORDS } from "./policy-words.ts";

export type Targets = {
  collections: { ref: string; title: string }[];
  pages: { ref: string; title: string }[];
  policies: { ref: PolicyKind; written: boolean }[];
};

type Props = {
  to: MenuTo;
  targets: Targets;
  problem: string | undefined;
  onChange: (to: MenuTo, title: string) => void;
};

/** Where a link leads: something of the shop from a list, a product by its address, or any address. */
export function MenuTarget({ to, targets, problem, onChange }: Props) {
  const chosen = to.kind === "link" || to.kind === "product" ? to.kind : `${to.kind}=${to.ref}`;
  const options = [
    { value: "home=", label: "Front page" },
    { value: "all=", label: "All products" },
    ...targets.collections.map(({ ref, title }) => ({ value: `collection=${ref}`, label: title })),
  ];
  const pages = targets.pages.map(({ ref, title }) => ({ value: `page=${ref}`, label: title }));
  const policies = targets.policies.map(({ ref, written }) => ({
    value: `policy=${ref}`,
    label: written ? POLICY_WORDS[ref].name : `${POLICY_WORDS[ref].name} (not written)`,
  }));
  const known = [...options, ...pages, ...policies].some(({ value }) => value === chosen);
  const choose = (value: string) => {
    if (value === "link" || value === "product") return onChange({ kind: value, ref: "" }, "");
    const at = value.indexOf("=");
    const label = [...options, ...pages, ...policies].find((option) => option.value === value)?.label ?? "";
    onChange({ kind: value.slice(0, at), ref: value.slice(at + 1) } as MenuTo, label);
  };
  return (
    <>
      <Field label="Leads to" className="min-w-40 flex-1" error={to.kind === "link" ? undefined : problem}>
        {(control) => (
          <Select {...control} value={chosen} onChange={(event) => choose(event.target.value)}>
            {!known && to.kind !== "link" && to.kind !== "product" && (
              <option value={chosen}>{to.ref} (gone)</option>
            )}
            <Options options={options} />
            {pages.length > 0 && (
              <optgroup label="Pages">
                <Options options={pages} />
              </optgroup>
            )}
            <optgroup label="Policies">
              <Options options={policies} />
            </optgroup>
            <optgroup label="Anything else">
              <option value="product">A product</option>
              <option value="link">Another address</option>
            </optgroup>
          </Select>
        )}
      </Field>
      {(to.kind === "link" || to.kind === "product") && (
        <Field
          label={to.kind === "link" ? "Address" : "The end of its address"}
          className="min-w-40 flex-1"
          error={problem}
        >
          {(control) => (
            <Input
              {...control}
              value={to.ref}
              inputMode={to.kind === "link" ? "url" : "text"}
              placeholder={to.kind === "link" ? "https://" : "ankara-tote"}
              onChange={(event) => onChange({ ...to, ref: event.target.value }, "")}
            />
          )}
        </Field>
      )}
    </>
  );
}

const Options = ({ options }: { options: { value: string; label: string }[] }) =>
  options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
