import type { ProductRow } from "#domain/product/list.ts";
import { Picture } from "#web/ui/picture.tsx";
import type { Member } from "./collection-draft.ts";
import { Finder } from "./finder.tsx";
import { useFrame } from "./frame-data.ts";

const SHOWN = 6;

type Props = {
  label: string;
  /** What is there already, and so not found again. */
  members: Member[];
  onAdd: (member: Member) => void;
};

/** Finds products by their name. */
export function ProductFinder({ label, members, onAdd }: Props) {
  const { base } = useFrame();
  const inside = new Set(members.map(({ id }) => id));
  return (
    <Finder
      label={label}
      placeholder="Find products to add"
      noun="product"
      none="Nothing else found."
      at={`${base}/products?q=`}
      foundIn={({ products }: { products: ProductRow[] }) =>
        products.filter(({ id }) => !inside.has(id)).slice(0, SHOWN)
      }
      keyOf={({ id }) => id}
      onAdd={({ id, title, image }) => onAdd({ id, title, imageKey: image?.key ?? null })}
    >
      {({ title, image }) => (
        <>
          <Picture mediaKey={image?.key ?? null} className="size-9" />
          <span className="min-w-0 grow truncate">{title}</span>
        </>
      )}
    </Finder>
  );
}
