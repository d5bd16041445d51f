import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { AddressFields } from "./address-fields.tsx";
import type { PointDraft } from "./delivery-draft.ts";
import { Offered, WayFields } from "./way-fields.tsx";

type Props = {
  point: PointDraft;
  put: (point: PointDraft) => void;
  home: string;
  problems: Record<string, string>;
  path: string;
};

/** One place where buyers fetch their orders. */
export function PointFields({ point, put, home, problems, path }: Props) {
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <WayFields way={point} put={put} problems={problems} path={path} like="e.g. Our shop in Yaba" />
      <AddressFields
        address={point.address}
        home={home}
        problemOf={(part) => problems[`${path}.address.${part}`]}
        put={(address) => put({ ...point, address })}
      />
      <Field label="Hours" optional error={problems[`${path}.hours`]}>
        {(control) => (
          <Input
            {...control}
            value={point.hours}
            maxLength={200}
            placeholder="e.g. Mon–Sat 9:00–18:00"
            onChange={({ target }) => put({ ...point, hours: target.value })}
          />
        )}
      </Field>
      <Offered way={point} put={put} />
    </div>
  );
}
