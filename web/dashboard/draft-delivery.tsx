import type { Offer } from "#domain/delivery/offers.ts";
import { OWN_DELIVERY, type CountedDraft, type DraftWay } from "#domain/draft/draft.ts";
import { formatMoney } from "#domain/money.ts";
import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { MoneyInput } from "#web/ui/money-input.tsx";
import { RadioRow } from "#web/ui/radio-row.tsx";
import { AddressFields } from "./address-fields.tsx";
import { Choice } from "./choice.tsx";
import type { DraftPart } from "./draft-form.ts";
import { useFrame } from "./frame-data.ts";

const WAYS: readonly { value: DraftWay; label: string; className: string }[] = [
  { value: "deliver", label: "Send it", className: "rounded-lg" },
  { value: "pickup", label: "They pick it up", className: "rounded-lg" },
  { value: "none", label: "They have it", className: "rounded-lg" },
];

/** How it gets to its buyer, and what that costs. */
export function DraftDelivery(props: DraftPart & { counted: CountedDraft }) {
  const { typed, problems, set, counted } = props;
  const { store } = useFrame();
  const ways = WAYS.filter(
    ({ value }) => value !== "pickup" || counted.points.length > 0 || typed.way === value,
  );
  return (
    <Card title="Delivery">
      <Choice
        legend="How they get it"
        name="way"
        value={typed.way}
        choices={ways}
        onChange={(way) => set({ way, offerId: "" })}
      />
      {typed.way === "deliver" && (
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <AddressFields
            address={typed.address}
            home={store.country}
            problemOf={(part) => problems[`address.${part}`]}
            put={(address) => set({ address })}
          />
        </div>
      )}
      {typed.way === "deliver" && <Offers {...props} offers={counted.offers} own />}
      {typed.way === "pickup" && <Offers {...props} offers={counted.points} />}
    </Card>
  );
}

type OffersProps = DraftPart & { counted: CountedDraft; offers: Offer[]; own?: boolean };

function Offers({ typed, problems, set, counted, offers, own = false }: OffersProps) {
  const { store } = useFrame();
  const chosen = typed.offerId === OWN_DELIVERY ? OWN_DELIVERY : (counted.chosen?.id ?? "");
  return (
    <fieldset className="grid">
      <legend className="mb-1 text-sm font-medium">{own ? "With what" : "Where"}</legend>
      {offers.length === 0 && (
        <p className="py-2 text-sm text-muted-foreground">
          None of your own rates goes there. Type one, or choose another way.
        </p>
      )}
      {offers.map((offer) => (
        <RadioRow
          key={offer.id}
          name="offer-choice"
          value={offer.id}
          checked={chosen === offer.id}
          onChange={() => set({ offerId: offer.id })}
          label={offer.name || "Delivery"}
          hint={offer.price === 0 ? "Free" : formatMoney(offer.price, store.currency)}
        />
      ))}
      {own && (
        <RadioRow
          name="offer-choice"
          value={OWN_DELIVERY}
          checked={chosen === OWN_DELIVERY}
          onChange={() => set({ offerId: OWN_DELIVERY })}
          label="Another one"
          hint="With a name and a price for this order alone."
        />
      )}
      {chosen === OWN_DELIVERY && (
        <div className="grid items-start gap-3 ps-7 sm:grid-cols-2">
          <Field label="Name" optional>
            {(control) => (
              <Input
                {...control}
                value={typed.ownName}
                maxLength={100}
                placeholder="e.g. By okada"
                onChange={({ target }) => set({ ownName: target.value })}
              />
            )}
          </Field>
          <Field label="Price" error={problems["ownPrice"]}>
            {(control) => (
              <MoneyInput
                {...control}
                currency={store.currency}
                value={typed.ownPrice}
                onChange={({ target }) => set({ ownPrice: target.value })}
              />
            )}
          </Field>
        </div>
      )}
    </fieldset>
  );
}
