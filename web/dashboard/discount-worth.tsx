import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { MoneyInput } from "#web/ui/money-input.tsx";
import { RadioRow } from "#web/ui/radio-row.tsx";
import { Choice } from "./choice.tsx";
import type { DiscountPart } from "./discount-editor.tsx";
import { DiscountTargets } from "./discount-targets.tsx";
import { useFrame } from "./frame-data.ts";

const KINDS = [
  { value: "order", label: "Off the order", hint: "From all of its products together." },
  { value: "products", label: "Off products", hint: "From every product, or from those you choose." },
  {
    value: "buy_get",
    label: "Buy some, get some",
    hint: "Who buys so many gets so many more for less, or free.",
  },
  { value: "shipping", label: "Free delivery", hint: "Whatever delivery costs." },
] as const;

type Props = DiscountPart & { collections: { id: string; title: string }[] };

/** What is taken off, how much, and for what. */
export function DiscountWorth({ draft, problems, collections, set }: Props) {
  const { kind } = draft;
  return (
    <Card title="What it takes off">
      <fieldset className="grid">
        <legend className="sr-only">What it takes off</legend>
        {KINDS.map(({ value, label, hint }) => (
          <RadioRow
            key={value}
            name="kind"
            value={value}
            label={label}
            hint={hint}
            checked={kind === value}
            onChange={() => set({ kind: value })}
          />
        ))}
      </fieldset>
      {(kind === "order" || kind === "products") && <HowMuch draft={draft} problems={problems} set={set} />}
      {kind === "buy_get" && <Pieces draft={draft} problems={problems} set={set} />}
      {(kind === "products" || kind === "buy_get") && (
        <DiscountTargets
          legend={kind === "products" ? "Off which products" : "What has to be bought"}
          name="buy"
          chosen={draft.chosenBuys}
          products={draft.buyProducts}
          picked={draft.buyCollections}
          collections={collections}
          problem={problems["buyProducts"]}
          onChosen={(chosenBuys) => set({ chosenBuys })}
          onProducts={(buyProducts) => set({ buyProducts })}
          onPicked={(buyCollections) => set({ buyCollections })}
        />
      )}
      {kind === "buy_get" && (
        <DiscountTargets
          legend="What they get"
          name="get"
          chosen={draft.chosenGets}
          products={draft.getProducts}
          picked={draft.getCollections}
          collections={collections}
          problem={problems["getProducts"]}
          onChosen={(chosenGets) => set({ chosenGets })}
          onProducts={(getProducts) => set({ getProducts })}
          onPicked={(getCollections) => set({ getCollections })}
        />
      )}
    </Card>
  );
}

function HowMuch({ draft, problems, set }: DiscountPart) {
  const { store } = useFrame();
  return (
    <div className="grid gap-4">
      <input type="hidden" name="worth" value={draft.worth} />
      <Choice
        legend="How much"
        name="worth"
        value={draft.worth}
        choices={[
          { value: "percentage", label: "A percentage", className: "rounded-lg" },
          { value: "amount", label: "An amount", className: "rounded-lg" },
        ]}
        onChange={(worth) => set({ worth })}
      />
      {draft.worth === "percentage" ? (
        <Percent draft={draft} problems={problems} set={set} />
      ) : (
        <Field
          label="Amount"
          error={problems["amount"]}
          hint={draft.kind === "products" ? "Off each piece." : "Once, shared over what is in the order."}
          className="max-w-56"
        >
          {(control) => (
            <MoneyInput
              {...control}
              name="amount"
              currency={store.currency}
              value={draft.amount}
              onChange={(event) => set({ amount: event.target.value })}
            />
          )}
        </Field>
      )}
    </div>
  );
}

function Percent({ draft, problems, set, label = "Percent off" }: DiscountPart & { label?: string }) {
  return (
    <Field label={label} error={problems["percent"]} className="max-w-40">
      {(control) => (
        <span className="relative block">
          <Input
            {...control}
            name="percent"
            inputMode="decimal"
            autoComplete="off"
            value={draft.percent}
            className="pe-9 tabular-nums"
            onChange={(event) => set({ percent: event.target.value })}
          />
          <span
            aria-hidden
            className="pointer-events-none absolute inset-y-0 end-0 grid place-items-center pe-3 text-sm text-muted-foreground"
          >
            %
          </span>
        </span>
      )}
    </Field>
  );
}

function Pieces({ draft, problems, set }: DiscountPart) {
  const number = (name: "buy" | "get" | "times", label: string, hint?: string) => (
    <Field label={label} error={problems[name]} hint={hint} optional={name === "times"}>
      {(control) => (
        <Input
          {...control}
          name={name}
          inputMode="numeric"
          autoComplete="off"
          value={draft[name]}
          className="tabular-nums"
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {number("buy", "Buy how many")}
      {number("get", "Get how many")}
      <Percent draft={draft} problems={problems} set={set} label="Those for how much less" />
      {number("times", "How often in one order", "Empty: as often as it fits.")}
    </div>
  );
}
