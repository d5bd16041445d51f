import { Form } from "react-router";
import type { Period } from "#domain/numbers/period.ts";
import { Button } from "#web/ui/button.tsx";
import { Input } from "#web/ui/input.tsx";

/** Any days, typed or picked. */
export function NumbersSpan({ period, today }: { period: Period; today: string }) {
  return (
    <Form key={`${period.from} ${period.to}`} className="flex flex-wrap items-end gap-2" preventScrollReset>
      <input type="hidden" name="range" value="custom" />
      <label htmlFor="from" className="grid gap-1 text-xs text-muted-foreground">
        From
        <Input id="from" type="date" name="from" defaultValue={period.from} max={today} required />
      </label>
      <label htmlFor="to" className="grid gap-1 text-xs text-muted-foreground">
        To
        <Input id="to" type="date" name="to" defaultValue={period.to} max={today} required />
      </label>
      <Button type="submit" look="outline">
        Show
      </Button>
    </Form>
  );
}
