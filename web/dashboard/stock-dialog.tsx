import { useState } from "react";
import type { StockRow } from "#domain/stock/list.ts";
import type { LocationRow } from "#domain/stock/locations.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input, Select } from "#web/ui/input.tsx";
import { useOrderStep } from "./use-order-step.ts";

type Props = {
  action: string;
  row: Pick<StockRow, "id" | "title" | "variantTitle" | "levels">;
  locations: LocationRow[];
  onClose: () => void;
};

const WAYS = [
  { value: "received", name: "More came in" },
  { value: "counted", name: "I counted them" },
  { value: "damaged", name: "Damaged or lost" },
  { value: "returned", name: "A buyer brought it back" },
  { value: "adjusted", name: "Another reason" },
  { value: "transfer", name: "Move to another location" },
] as const;

/** Changes what there is of one variant, and says why: the history keeps both. */
export function StockDialog({ action, row, locations, onClose }: Props) {
  const { Form, sending, problems } = useOrderStep(onClose);
  const [way, setWay] = useState<string>("received");
  const [place, setPlace] = useState(locations[0]?.id ?? "");
  const here = row.levels[place] ?? 0;
  const moving = way === "transfer";
  const name = [row.title, row.variantTitle].filter(Boolean).join(", ");
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Change the stock" description={name}>
      <Form method="post" action={action} noValidate className="grid gap-4">
        <input type="hidden" name="variant" value={row.id} />
        <input type="hidden" name="intent" value={moving ? "transfer" : "adjust"} />
        <Field label="What happened">
          {(control) => (
            <Select {...control} name="reason" value={way} onChange={(event) => setWay(event.target.value)}>
              {WAYS.filter(({ value }) => value !== "transfer" || locations.length > 1).map((each) => (
                <option key={each.value} value={each.value}>
                  {each.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={moving ? "From" : "Where"} hint={`${here.toLocaleString("en")} there now.`}>
          {(control) => (
            <Select
              {...control}
              name={moving ? "from" : "location"}
              value={place}
              onChange={(event) => setPlace(event.target.value)}
            >
              {locations.map(({ id, name: called }) => (
                <option key={id} value={id}>
                  {called}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {moving && (
          <Field label="To" error={problems["to"]}>
            {(control) => (
              <Select {...control} name="to" defaultValue={locations.find(({ id }) => id !== place)?.id}>
                {locations.map(({ id, name: called }) => (
                  <option key={id} value={id}>
                    {called}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        {way === "counted" ? (
          <>
            <input type="hidden" name="seen" value={here} />
            <Pieces
              key={place}
              label="How many are there"
              name="counted"
              start={String(here)}
              error={problems["counted"]}
            />
          </>
        ) : moving ? (
          <Pieces label="How many to move" name="quantity" start="1" error={problems["quantity"]} />
        ) : (
          <Pieces
            key={way}
            label="How many more"
            hint="With a minus in front: how many fewer."
            name="by"
            start={way === "damaged" ? "-1" : "1"}
            error={problems["by"]}
          />
        )}
        <Field label="Note" optional error={problems["note"]}>
          {(control) => (
            <Input {...control} name="note" maxLength={200} placeholder="e.g. Delivery of Monday" />
          )}
        </Field>
        <DialogActions>
          <DialogClose asChild>
            <Button>Leave it</Button>
          </DialogClose>
          <Button type="submit" look="primary" pending={sending}>
            {moving ? "Move" : "Change"}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

type PiecesProps = { label: string; name: string; start: string; error?: string | undefined; hint?: string };

/** A text field, for a minus sign has no key on many phones' number pads. */
const Pieces = ({ label, name, start, error, hint }: PiecesProps) => (
  <Field label={label} error={error} hint={hint}>
    {(control) => (
      <Input {...control} name={name} defaultValue={start} autoComplete="off" className="tabular-nums" />
    )}
  </Field>
);
