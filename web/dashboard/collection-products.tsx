import { ArrowDown, ArrowUp, Plus, Search, X } from "lucide-react";
import { useRef, useState } from "react";
import { useFetcher } from "react-router";
import type { ProductRow } from "#domain/product/list.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Field, FieldError } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { Picture } from "#web/ui/picture.tsx";
import type { Member } from "./collection-draft.ts";
import { useFrame } from "./frame-data.ts";
import { plural } from "./plural.ts";

const PAUSE_MS = 250;
const SHOWN = 6;

type Props = { members: Member[]; problem: string | undefined; onChange: (members: Member[]) => void };

/** Products picked by hand, in their order, and a search to find more. */
export function CollectionProducts({ members, problem, onChange }: Props) {
  const { base } = useFrame();
  const finder = useFetcher<{ products: ProductRow[] }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [q, setQ] = useState("");
  const inside = new Set(members.map(({ id }) => id));
  const found =
    q.trim() === "" ? [] : (finder.data?.products ?? []).filter(({ id }) => !inside.has(id)).slice(0, SHOWN);
  const search = (text: string) => {
    setQ(text);
    clearTimeout(timer.current);
    if (text.trim() === "") return;
    timer.current = setTimeout(
      () => void finder.load(`${base}/products?q=${encodeURIComponent(text)}`),
      PAUSE_MS,
    );
  };
  const move = (at: number, to: number) => {
    const next = [...members];
    next.splice(to, 0, ...next.splice(at, 1));
    onChange(next);
  };
  return (
    <Card
      title="Products"
      hint={members.length > 0 ? `${plural(members.length, "product")}, in this order.` : undefined}
    >
      <input type="hidden" name="productIds" value={members.map(({ id }) => id).join(",")} />
      {problem && <FieldError>{problem}</FieldError>}
      <Field label="Find products to add" hideLabel className="in-disabled:hidden">
        {(control) => (
          <span className="relative block">
            <Search
              aria-hidden
              className="pointer-events-none absolute start-3 top-3 size-5 text-muted-foreground"
            />
            <Input
              {...control}
              type="search"
              value={q}
              placeholder="Find products to add"
              autoComplete="off"
              className="ps-10"
              onChange={(event) => search(event.target.value)}
              onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
            />
          </span>
        )}
      </Field>
      <output className="sr-only">
        {q && finder.state === "idle" ? `${plural(found.length, "product")} found` : ""}
      </output>
      {q.trim() !== "" && (
        <ul className="-mt-2 grid rounded-lg bg-muted/60 p-1">
          {found.length === 0 && (
            <li className="px-3 py-2.5 text-sm text-muted-foreground">
              {finder.state === "idle" && finder.data ? "Nothing else found." : "Searching…"}
            </li>
          )}
          {found.map((product) => (
            <li key={product.id}>
              <button
                type="button"
                className="flex min-h-12 w-full cursor-pointer items-center gap-3 rounded-md px-2 text-start text-sm hover:bg-card"
                onClick={() =>
                  onChange([
                    ...members,
                    { id: product.id, title: product.title, imageKey: product.image?.key ?? null },
                  ])
                }
              >
                <Picture mediaKey={product.image?.key ?? null} className="size-9" />
                <span className="min-w-0 grow truncate">{product.title}</span>
                <Plus aria-hidden className="size-5 shrink-0 text-primary" />
                <span className="sr-only">Add</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {members.length === 0 ? (
        <p className="text-sm text-muted-foreground">
          Nothing in it yet. Search above and press a product to add it.
        </p>
      ) : (
        <ol className="-mx-2 grid">
          {members.map((member, at) => (
            <li
              key={member.id}
              className="flex min-h-14 items-center gap-3 rounded-lg px-2 hover:bg-muted/60"
            >
              <span className="w-6 shrink-0 text-end text-[13px] text-muted-foreground tabular-nums">
                {at + 1}
              </span>
              <Picture mediaKey={member.imageKey} />
              <span className="line-clamp-2 min-w-0 grow text-sm break-words">{member.title}</span>
              <span className="flex shrink-0 in-disabled:hidden">
                <Button
                  look="quiet"
                  size="icon"
                  aria-label={`Move ${member.title} up`}
                  className="max-sm:w-9"
                  disabled={at === 0}
                  onClick={() => move(at, at - 1)}
                >
                  <ArrowUp aria-hidden />
                </Button>
                <Button
                  look="quiet"
                  size="icon"
                  aria-label={`Move ${member.title} down`}
                  className="max-sm:w-9"
                  disabled={at === members.length - 1}
                  onClick={() => move(at, at + 1)}
                >
                  <ArrowDown aria-hidden />
                </Button>
                <Button
                  look="quiet"
                  size="icon"
                  aria-label={`Take ${member.title} out`}
                  className="max-sm:w-9"
                  onClick={() => onChange(members.filter(({ id }) => id !== member.id))}
                >
                  <X aria-hidden />
                </Button>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
