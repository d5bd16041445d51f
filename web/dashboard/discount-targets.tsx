import { X } from "lucide-react";
import { Button } from "#web/ui/button.tsx";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { FieldError } from "#web/ui/field.tsx";
import { Picture } from "#web/ui/picture.tsx";
import { Choice } from "./choice.tsx";
import type { Member } from "./collection-draft.ts";
import { ProductFinder } from "./product-finder.tsx";

type Props = {
  legend: string;
  name: "buy" | "get";
  chosen: boolean;
  products: Member[];
  /** Ids of the collections ticked. */
  picked: string[];
  collections: { id: string; title: string }[];
  problem: string | undefined;
  onChosen: (chosen: boolean) => void;
  onProducts: (products: Member[]) => void;
  onPicked: (ids: string[]) => void;
};

/** Which products and collections: all of them, or those that are chosen. */
export function DiscountTargets(props: Props) {
  const { legend, name, chosen, products, picked, collections, problem, onChosen, onProducts, onPicked } =
    props;
  return (
    <div className="grid gap-4 border-t border-border pt-4">
      <input type="hidden" name={`chosen${name === "buy" ? "Buys" : "Gets"}`} value={chosen ? "yes" : "no"} />
      <input type="hidden" name={`${name}Products`} value={products.map(({ id }) => id).join(",")} />
      <input type="hidden" name={`${name}Collections`} value={picked.join(",")} />
      <Choice
        legend={legend}
        name={`${name}Chosen`}
        value={chosen ? "some" : "all"}
        choices={[
          { value: "all", label: "Any product", className: "rounded-lg" },
          { value: "some", label: "Chosen ones", className: "rounded-lg" },
        ]}
        onChange={(value) => onChosen(value === "some")}
      />
      {problem && <FieldError>{problem}</FieldError>}
      {chosen && collections.length > 0 && (
        // As long as it is: a box that scrolls by itself is out of the keyboard's reach while the form is locked.
        <fieldset className="grid rounded-lg border border-border px-3 py-1 sm:grid-cols-2 sm:gap-x-4">
          <legend className="sr-only">Collections</legend>
          {collections.map(({ id, title }) => (
            <Checkbox
              key={id}
              label={title}
              checked={picked.includes(id)}
              onChange={(event) =>
                onPicked(event.target.checked ? [...picked, id] : picked.filter((each) => each !== id))
              }
            />
          ))}
        </fieldset>
      )}
      {chosen && <Products legend={legend} products={products} onProducts={onProducts} />}
    </div>
  );
}

/** Products one by one, found by their name. */
function Products({
  legend,
  products,
  onProducts,
}: {
  legend: string;
  products: Member[];
  onProducts: (products: Member[]) => void;
}) {
  return (
    <div className="grid gap-2">
      <ProductFinder
        label={`Find products: ${legend.toLowerCase()}`}
        members={products}
        onAdd={(product) => onProducts([...products, product])}
      />
      <ul className="-mx-2 grid">
        {products.map(({ id, title, imageKey }) => (
          <li key={id} className="flex min-h-12 items-center gap-3 rounded-lg px-2 hover:bg-muted/60">
            <Picture mediaKey={imageKey} className="size-9" />
            <span className="line-clamp-2 min-w-0 grow text-sm wrap-anywhere">{title}</span>
            <Button
              look="quiet"
              size="icon"
              aria-label={`Take ${title} out`}
              className="in-disabled:hidden"
              onClick={() => onProducts(products.filter((each) => each.id !== id))}
            >
              <X aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
