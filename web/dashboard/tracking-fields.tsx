import type { Tracking } from "#domain/fulfilment/tracking.ts";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";

const NONE: Tracking = { carrier: "", trackingNumber: "", trackingUrl: "" };

/** With which carrier a parcel goes, and how to follow it. All of it may stay empty. */
export function TrackingFields({
  problems,
  now = NONE,
}: {
  problems: Record<string, string>;
  now?: Tracking;
}) {
  return (
    <>
      <Field label="Carrier" optional error={problems["carrier"]}>
        {(control) => (
          <Input
            {...control}
            name="carrier"
            defaultValue={now.carrier}
            placeholder="e.g. GIG Logistics"
            autoComplete="off"
          />
        )}
      </Field>
      <Field label="Tracking number" optional error={problems["trackingNumber"]}>
        {(control) => (
          <Input
            {...control}
            name="trackingNumber"
            defaultValue={now.trackingNumber}
            autoComplete="off"
            autoCapitalize="characters"
          />
        )}
      </Field>
      <Field label="Link to follow it" optional error={problems["trackingUrl"]}>
        {(control) => (
          <Input
            {...control}
            name="trackingUrl"
            type="url"
            inputMode="url"
            defaultValue={now.trackingUrl}
            placeholder="https://"
            autoComplete="off"
          />
        )}
      </Field>
    </>
  );
}
