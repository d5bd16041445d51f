import { MOST_ADDRESSES, type SavedAddress } from "#domain/buyer/address.ts";
import type { Shell } from "#domain/store/store.ts";
import { AddressLines } from "./account/address-lines.tsx";
import { AddressFields } from "./address-fields.tsx";
import { NEW_ADDRESS } from "./checkout-form.ts";
import { FieldProblem } from "./field.tsx";
import { RecipientFields } from "./recipient-fields.tsx";
import { useSay } from "./use-say.ts";

type Props = {
  shell: Shell;
  addresses: SavedAddress[];
  countries: string[] | null;
  typed: Record<string, string>;
  problems: Record<string, string>;
};

/** How many addresses stand open; more would push the rest of the page away. */
const SHOWN = 3;

/** Where a parcel of somebody goes who is signed in: to one of their addresses, or to another, which they can keep. */
export function DeliverTo({ shell, addresses, countries, typed, problems }: Props) {
  const say = useSay();
  const problem = problems["addressId"];
  const chosen = typed["addressId"] ?? "";
  const choice = (address: SavedAddress) => (
    <Choice key={address.id} value={address.id} chosen={chosen} locale={shell.locale} address={address} />
  );
  const more = addresses.slice(SHOWN);
  return (
    <fieldset
      id="addressId"
      className="goes mt-9"
      aria-describedby={problem ? "addressId-problem" : undefined}
    >
      <legend className="font-display text-xl font-(--display-weight)">
        <span className="sent">{say("Where it goes")}</span>
        <span className="fetched">{say("Who picks it up")}</span>
      </legend>
      {addresses.length > 0 ? (
        <div className="sent mt-4 grid gap-3">
          {addresses.slice(0, SHOWN).map(choice)}
          {more.length > 0 ? (
            <details open={more.some(({ id }) => id === chosen)}>
              <summary className="link tap">
                {say.many(more.length, "One more address", "{n} more addresses")}
              </summary>
              <div className="mt-1 grid gap-3">{more.map(choice)}</div>
            </details>
          ) : null}
          <Choice value={NEW_ADDRESS} chosen={chosen} locale={shell.locale} address={null} />
        </div>
      ) : null}
      <FieldProblem id="addressId" problem={problem} />
      <div className="goes-who mt-5 grid gap-5">
        <RecipientFields typed={typed} problems={problems} />
      </div>
      <div className="goes-new sent mt-5 grid gap-5">
        <div data-part="address" className="grid gap-5">
          <AddressFields
            country={shell.country}
            locale={shell.locale}
            only={countries}
            typed={typed}
            problems={problems}
            fit={
              <button
                type="submit"
                name="intent"
                value="update"
                formNoValidate
                className="fits link tap cursor-pointer"
              >
                {say("Use this country")}
              </button>
            }
          />
        </div>
        {addresses.length < MOST_ADDRESSES ? (
          <label className="flex min-h-11 cursor-pointer items-center gap-3">
            <input
              type="checkbox"
              name="keepAddress"
              defaultChecked={typed["keepAddress"] === "on"}
              className="size-6 shrink-0"
            />
            {say("Keep this address for next time")}
          </label>
        ) : null}
      </div>
    </fieldset>
  );
}

type ChoiceProps = { value: string; chosen: string; locale: string; address: SavedAddress | null };

/** The label reaches over the whole box, so that all of it can be tapped. */
function Choice({ value, chosen, locale, address }: ChoiceProps) {
  const say = useSay();
  const id = `to-${value}`;
  return (
    <div className="chip w-full items-start gap-4 rounded-box px-4 py-3">
      <input
        id={id}
        type="radio"
        name="addressId"
        value={value}
        defaultChecked={chosen === value}
        className="relative z-1 mt-0.5 size-5 shrink-0"
      />
      <label htmlFor={id} className="block cursor-pointer after:absolute after:inset-0 after:content-['']">
        {address ? (
          <AddressLines address={address} locale={locale} inText className="font-normal" />
        ) : (
          say("Another address")
        )}
      </label>
    </div>
  );
}
