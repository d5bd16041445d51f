import { ArrowDown, ArrowUp, X } from "lucide-react";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { FieldError } from "#web/ui/field.tsx";
import { Picture } from "#web/ui/picture.tsx";
import type { Member } from "./collection-draft.ts";
import { plural } from "./plural.ts";
import { ProductFinder } from "./product-finder.tsx";

type Props = { members: Member[]; problem: string | undefined; onChange: (members: Member[]) => void };

/** Products picked by hand, in their order, and a search to find more. */
export function CollectionProducts({ members, problem, onChange }: Props) {
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
      <ProductFinder
        label="Find products to add"
        members={members}
        onAdd={(product) => onChange([...members, product])}
      />
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
              <span className="line-clamp-2 min-w-0 grow text-sm wrap-anywhere">{member.title}</span>
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
