import type { CartLine } from "#domain/cart/cart.ts";
import type { Shell } from "#domain/store/store.ts";
import { blocks, lineHelp } from "./line-words.ts";
import { Note } from "./note.tsx";

/** Why the order was not placed: the domain's reason and its words. */
export type TroubleNote = { reason: string; message: string };

/** What the buyer should know before anything is typed: what can't be had, or what costs something else now. */
export function troubleAhead(lines: CartLine[]): TroubleNote | null {
  if (lines.some(blocks)) return { reason: "out_of_stock", message: "" };
  return lines.some(({ problem }) => problem !== null) ? { reason: "price_changed", message: "" } : null;
}

const TITLES: Record<string, string> = {
  out_of_stock: "Some of this can't be had any more",
  price_changed: "Prices changed while you were here",
  too_many: "A little too fast",
};

type Props = { trouble: TroubleNote; lines: CartLine[]; shell: Shell };

/** What changed, line by line, and the one thing to do. Nothing was taken and nothing typed is lost. */
export function Trouble({ trouble, lines, shell }: Props) {
  const stuck = lines.filter(blocks);
  const changed = lines.filter(({ problem }) => problem !== null);
  const left = lines.some((line) => lineHelp(line, shell)?.quantity !== 0);
  return (
    <Note bad>
      <h2 className="font-body text-base font-bold tracking-normal">
        {TITLES[trouble.reason] ?? "The order was not placed"}
      </h2>
      {changed.length > 0 ? (
        <ul className="mt-1 list-disc pl-5">
          {changed.map((line) => (
            <li key={line.variantId}>
              <strong className="font-semibold">
                {line.title}
                {line.variantTitle ? `, ${line.variantTitle}` : ""}
              </strong>
              {": "}
              {lineHelp(line, shell)?.words}
            </li>
          ))}
        </ul>
      ) : (
        <p>{trouble.message}</p>
      )}
      {stuck.length > 0 && left ? (
        <button type="submit" name="intent" value="settle" className="press mt-4">
          Go on with what is left
        </button>
      ) : stuck.length > 0 ? (
        <a href="/cart" className="press mt-4">
          Back to your cart
        </a>
      ) : trouble.reason === "price_changed" ? (
        <p className="mt-1">Nothing was taken. If the new total is fine, place your order below.</p>
      ) : (
        <p className="mt-1">Nothing was taken, and what you typed is still here.</p>
      )}
    </Note>
  );
}
