import { useFetcher } from "react-router";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Switch } from "#web/ui/checkbox.tsx";
import { useSaid } from "./use-answer.ts";

/** One switch, kept as it is turned; without scripts there is a button for it. */
export function PayOnDeliveryCard({ on, mayWrite }: { on: boolean; mayWrite: boolean }) {
  const fetcher = useFetcher();
  useSaid(fetcher.data);
  const wanted = fetcher.formData ? fetcher.formData.get("on") === "on" : on;
  return (
    <Card>
      <fetcher.Form
        method="post"
        className="grid gap-3"
        onChange={(event) => void fetcher.submit(event.currentTarget)}
      >
        <input type="hidden" name="intent" value="pay-on-delivery" />
        <Switch
          key={String(wanted)}
          name="on"
          defaultChecked={wanted}
          disabled={!mayWrite}
          label="Pay on delivery"
          hint="Buyers pay when the parcel comes. You mark the order as paid when you have the money."
        />
        <noscript>
          <Button type="submit">Save</Button>
        </noscript>
      </fetcher.Form>
    </Card>
  );
}
