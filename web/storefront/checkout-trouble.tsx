import type { CartLine } from "#domain/cart/cart.ts";
import type { Shell } from "#domain/store/store.ts";
import type { Say } from "#domain/words/say.ts";
import { blocks, lineHelp, nothingLeft } from "./line-words.ts";
import { Note } from "./note.tsx";
import { useSay } from "./use-say.ts";

/** Why the order was not placed: the domain's reason and its words. */
export type TroubleNote = { reason: string; message: string };

/** What the buyer should know before anything is typed: what can't be had, or what costs something else now. */
export function troubleAhead(lines: CartLine[]): TroubleNote | null {
  if (lines.some(blocks)) return { reason: "out_of_stock", message: "" };
  return lines.some(({ problem }) => problem !== null) ? { reason: "price_changed", message: "" } : null;
}

function titleOf(say: Say, reason: string): string {
  switch (reason) {
    case "out_of_stock":
      return say("Some of this can't be had any more");
    case "price_changed":
      return say("Prices changed while you were here");
    case "code_refused":
      return say("A code on your order can't be used");
    case "gift_card_changed":
      return say("Your gift card has changed");
    case "too_many":
      return say("A little too fast");
    default:
      return say("The order was not placed");
  }
}

/** The page shows the new sum already. */
const CHANGED = new Set(["price_changed", "code_refused", "gift_card_changed"]);

type Props = { trouble: TroubleNote; lines: CartLine[]; shell: Shell };

/** What changed, line by line, and the one thing to do. Nothing was taken and nothing typed is lost. */
export function Trouble({ trouble, lines, shell }: Props) {
  const say = useSay();
  const stuck = lines.filter(blocks);
  const changed = lines.filter(({ problem }) => problem !== null);
  const left = !nothingLeft(lines);
  return (
    <Note bad>
      <h2 className="font-body text-base font-bold tracking-normal">{titleOf(say, trouble.reason)}</h2>
      {changed.length > 0 ? (
        <ul className="mt-1 list-disc ps-5">
          {changed.map((line) => (
            <li key={line.variantId}>
              <strong className="font-semibold">
                {line.title}
                {line.variantTitle ? `, ${line.variantTitle}` : ""}
              </strong>
              {": "}
              {lineHelp(say, line, shell)?.words}
            </li>
          ))}
        </ul>
      ) : (
        <p>{trouble.message}</p>
      )}
      {stuck.length > 0 && left ? (
        <button type="submit" name="intent" value="settle" className="press mt-4">
          {say("Go on with what is left")}
        </button>
      ) : stuck.length > 0 ? (
        <a href="/cart" className="press mt-4">
          {say("Back to your cart")}
        </a>
      ) : CHANGED.has(trouble.reason) ? (
        <p className="mt-1">{say("Nothing was taken. If the new total is fine, place your order below.")}</p>
      ) : (
        <p className="mt-1">{say("Nothing was taken, and what you typed is still here.")}</p>
      )}
    </Note>
  );
}
