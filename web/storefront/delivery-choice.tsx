import { usualOffer, type Offer } from "#domain/delivery/offers.ts";
import { formatMoney } from "#domain/money.ts";
import type { CheckoutPage } from "#domain/order/checkout.ts";
import { addressLine } from "./address-line.ts";
import { AskSeller } from "./ask-seller.tsx";
import { daysWords } from "./days-words.ts";
import { deliverySaid } from "./delivery-words.ts";
import { Note } from "./note.tsx";
import { useSay } from "./use-say.ts";

type Props = Pick<CheckoutPage, "shell" | "worked">;

/** Sent or fetched: only where there is a choice. */
export function WayChoice({ worked }: Pick<Props, "worked">) {
  const say = useSay();
  const { points, offers, way } = worked;
  if (points.length === 0) return null;
  const sends = offers.length > 0 || way === "deliver";
  return (
    <fieldset className="mt-9">
      <legend className="font-display text-xl font-(--display-weight)">{say("How you get it")}</legend>
      <div className="mt-4 grid gap-3 sm:grid-cols-2">
        {(sends ? (["deliver", "pickup"] as const) : (["pickup"] as const)).map((each) => (
          <div key={each} className="chip w-full gap-4 rounded-box px-4 py-3">
            <input
              id={`way-${each}`}
              type="radio"
              name="way"
              value={each}
              defaultChecked={way === each}
              className="relative z-1 size-5 shrink-0"
            />
            <label htmlFor={`way-${each}`} className={COVERS}>
              {each === "deliver" ? say("Delivered to you") : say("You pick it up")}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** What can be had at the address so far, and where it can be fetched, each with its price and its days. */
export function DeliveryChoice({ shell, worked }: Props) {
  const { offers, points, way, chosen } = worked;
  const say = useSay();
  const nothing = offers.length === 0;
  return (
    <div data-part="delivery">
      <div className="sent">
        {nothing ? (
          <Note bad>
            <p className="font-semibold">{say("This shop does not deliver there.")}</p>
            <p>
              {points.length > 0
                ? say("Choose another address, or pick it up yourself.")
                : say("Choose another address, or ask the seller how you could still get it.")}
            </p>
            <AskSeller shell={shell} about={say("Could you deliver to me?")} className="mt-1" />
          </Note>
        ) : (
          <Options
            name="offer"
            title={say("Delivery")}
            offers={offers}
            chosen={way === "deliver" ? chosen?.id : usualOffer(offers)?.id}
            shell={shell}
          />
        )}
      </div>
      {points.length > 0 ? (
        <div className="fetched">
          <Options
            name="point"
            title={say("Where you pick it up")}
            offers={points}
            chosen={way === "pickup" ? chosen?.id : points[0]?.id}
            shell={shell}
          />
        </div>
      ) : null}
    </div>
  );
}

type OptionsProps = {
  name: "offer" | "point";
  title: string;
  offers: Offer[];
  chosen: string | undefined;
  shell: Props["shell"];
};

function Options({ name, title, offers, chosen, shell }: OptionsProps) {
  const say = useSay();
  const price = (offer: Offer) => {
    if (offer.price > 0) return formatMoney(offer.price, shell.currency, shell.locale);
    return offer.name || deliverySaid(shell) ? say("Free") : say("Agreed with the shop");
  };
  return (
    <fieldset className="mt-6">
      <legend className="font-semibold">{title}</legend>
      <div className="mt-3 grid gap-3">
        {offers.map((offer) => {
          const about = [
            daysWords(say, offer),
            offer.note,
            offer.address ? addressLine(offer.address) : "",
            offer.hours,
          ].filter(Boolean);
          const id = `${name}-${offer.id}`;
          return (
            <div key={offer.id} className="chip w-full items-start gap-4 rounded-box px-4 py-3">
              <input
                id={id}
                type="radio"
                name={name}
                value={offer.id}
                defaultChecked={offer.id === chosen}
                aria-describedby={about.length > 0 ? `${id}-about` : undefined}
                className="relative z-1 mt-0.5 size-5 shrink-0"
              />
              <div className="min-w-0 grow">
                <div className="flex flex-wrap justify-between gap-x-4">
                  <label htmlFor={id} className={`${COVERS} min-w-0 wrap-anywhere`}>
                    {offer.name || say("Delivery")}
                  </label>
                  <span className="tabular-nums">{price(offer)}</span>
                </div>
                {about.length > 0 ? (
                  <p id={`${id}-about`} className="text-[0.95rem] font-normal wrap-anywhere text-muted">
                    {about.map((line) => (
                      <span key={line} className="block">
                        {line}
                      </span>
                    ))}
                  </p>
                ) : null}
              </div>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

/** The label reaches over the whole box, so that all of it can be tapped. */
const COVERS = "block cursor-pointer font-semibold after:absolute after:inset-0 after:content-['']";
