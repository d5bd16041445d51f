import { useEffect, useState } from "react";
import { useFetcher } from "react-router";
import { Field, FieldError } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { Skeleton } from "#web/ui/skeleton.tsx";
import type { loader } from "./settings-look.tsx";

type Props = { productId: string; problem: string | undefined; onChange: (productId: string) => void };

/** One product of the shop, found by a word of its name. */
export function ProductPick({ productId, problem, onChange }: Props) {
  const [q, setQ] = useState("");
  const { load, data } = useFetcher<typeof loader>();
  useEffect(() => {
    const timer = setTimeout(() => void load(`?products=${encodeURIComponent(q)}`), 250);
    return () => clearTimeout(timer);
  }, [q, load]);
  const products = data?.products;
  return (
    <div className="grid gap-2">
      <Field label="Find a product">
        {(control) => (
          <Input {...control} type="search" value={q} onChange={(event) => setQ(event.target.value)} />
        )}
      </Field>
      <fieldset className="grid max-h-64 overflow-y-auto rounded-lg border border-border px-3">
        <legend className="sr-only">Product</legend>
        {products ? (
          products.map(({ id, title }) => (
            <label key={id} className="flex min-h-11 cursor-pointer items-center gap-3 text-sm">
              <input
                type="radio"
                name="product-choice"
                checked={id === productId}
                className="size-[18px] accent-primary"
                onChange={() => onChange(id)}
              />
              {title}
            </label>
          ))
        ) : (
          <Skeleton className="my-2 h-24" />
        )}
        {products?.length === 0 && (
          <p className="py-3 text-sm text-muted-foreground">No product has that in its name.</p>
        )}
      </fieldset>
      {productId && products && !products.some(({ id }) => id === productId) && (
        <p className="text-[13px] text-muted-foreground">Another product is chosen now.</p>
      )}
      {problem && <FieldError>{problem}</FieldError>}
    </div>
  );
}
