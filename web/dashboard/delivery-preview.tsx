import { useState } from "react";
import { offersFor, pickupOffers, type Offer } from "#domain/delivery/offers.ts";
import type { DeliveryTerms } from "#domain/delivery/terms.ts";
import { formatMoney, parseMoney } from "#domain/money.ts";
import { regionsOf } from "#domain/place/regions.ts";
import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input, Select } from "#web/ui/input.tsx";
import { MoneyInput } from "#web/ui/money-input.tsx";
import { gramsOf } from "./delivery-draft.ts";
import { placeName } from "./place-names.ts";
import { PlaceOptions } from "./place-options.tsx";

type Props = { terms: DeliveryTerms; home: string; currency: string };

const NOTHING_SAID = { deliveryFee: 0, freeDeliveryOver: null };

/** What a buyer would be offered, by what stands in the form at this moment. */
export function DeliveryPreview({ terms, home, currency }: Props) {
  const regions = regionsOf(home);
  const [place, setPlace] = useState(regions.length > 0 ? `${home}-${regions[0]?.code}` : home);
  const [kilos, setKilos] = useState("1.2");
  const [value, setValue] = useState("20000");
  const [country = home, code] = place.split("-");
  const region = regionsOf(country).find((each) => each.code === code)?.name ?? "";
  const goods = { grams: gramsOf(kilos) || 0, value: parseMoney(value, currency) ?? 0 };
  const offers = offersFor(terms, { country, region }, goods, NOTHING_SAID);
  const all = [...offers, ...pickupOffers(terms)];
  return (
    <Card title="Try it" hint="What a buyer would be offered. It goes by this form, saved or not.">
      <div className="grid gap-3 sm:grid-cols-3 lg:grid-cols-1 xl:grid-cols-3">
        <Field label="Goes to">
          {(control) => (
            <Select {...control} value={place} onChange={({ target }) => setPlace(target.value)}>
              <PlaceOptions home={home} />
            </Select>
          )}
        </Field>
        <Field label="Weighs (kg)">
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={kilos}
              onChange={({ target }) => setKilos(target.value)}
            />
          )}
        </Field>
        <Field label="Goods worth">
          {(control) => (
            <MoneyInput
              {...control}
              currency={currency}
              value={value}
              onChange={({ target }) => setValue(target.value)}
            />
          )}
        </Field>
      </div>
      <div aria-live="polite" className="grid gap-2">
        <p className="text-sm font-medium">
          {placeName(place)}, {goods.grams / 1_000} kg, {formatMoney(goods.value, currency)}:{" "}
          {all.length > 0 ? "these are offered" : "nothing is offered"}
        </p>
        {all.length > 0 ? (
          <ul className="divide-y divide-border rounded-lg border border-border">
            {all.map((offer) => (
              <li key={offer.id} className="flex justify-between gap-4 px-3 py-2 text-sm">
                <span className="min-w-0">
                  <span className="block font-medium wrap-anywhere">{offer.name || "Delivery"}</span>
                  <span className="text-muted-foreground">{about(offer)}</span>
                </span>
                <span className="shrink-0 tabular-nums">
                  {offer.price === 0 ? "Free" : formatMoney(offer.price, currency)}
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-sm text-muted-foreground">
            Buyers there are told so and can’t order. Add the place to a zone, or give a zone the rest of the
            world.
          </p>
        )}
      </div>
    </Card>
  );
}

function about({ kind, daysFrom, daysTo }: Offer): string {
  const words = kind === "pickup" ? "Pick up" : kind === "local" ? "Your rider" : "";
  const days =
    daysFrom === null || daysTo === null
      ? ""
      : daysFrom === daysTo
        ? `${daysTo} days`
        : `${daysFrom} to ${daysTo} days`;
  return [words, days].filter(Boolean).join(", ");
}
