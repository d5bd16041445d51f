import { Field } from "#web/ui/field.tsx";
import { Switch } from "#web/ui/checkbox.tsx";
import { Input } from "#web/ui/input.tsx";

type Way = { name: string; daysFrom: string; daysTo: string; active: boolean };
type Props<T extends Way> = {
  way: T;
  put: (way: T) => void;
  problems: Record<string, string>;
  path: string;
  like: string;
};

/** What every way to get an order has: a name, and how many days it takes. */
export function WayFields<T extends Way>({ way, put, problems, path, like }: Props<T>) {
  const days = problems[`${path}.daysTo`];
  return (
    <>
      <Field label="Name" error={problems[`${path}.name`]} hint="Buyers read it at the checkout.">
        {(control) => (
          <Input
            {...control}
            value={way.name}
            maxLength={60}
            placeholder={like}
            onChange={({ target }) => put({ ...way, name: target.value })}
          />
        )}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label="Days from" error={days}>
          {(control) => (
            <Input
              {...control}
              value={way.daysFrom}
              inputMode="numeric"
              onChange={({ target }) => put({ ...way, daysFrom: target.value })}
            />
          )}
        </Field>
        <Field label="Days to">
          {(control) => (
            <Input
              {...control}
              {...(days ? { "aria-invalid": true as const } : {})}
              value={way.daysTo}
              inputMode="numeric"
              onChange={({ target }) => put({ ...way, daysTo: target.value })}
            />
          )}
        </Field>
      </div>
    </>
  );
}

/** Whether buyers are offered it. */
export const Offered = <T extends Way>({ way, put }: Pick<Props<T>, "way" | "put">) => (
  <Switch
    label="Offered to buyers"
    checked={way.active}
    onChange={({ target }) => put({ ...way, active: target.checked })}
  />
);
