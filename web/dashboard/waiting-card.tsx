import { Card } from "#web/ui/card.tsx";
import { plural } from "./plural.ts";

/** Who waits for a letter, by variant; nothing while nobody does. */
export function WaitingCard({ waiting }: { waiting: { name: string; count: number }[] }) {
  if (waiting.length === 0) return null;
  return (
    <Card
      title="Waiting for it"
      hint="They left their e-mail address. As soon as there is stock again, each gets one letter, in the order of asking."
    >
      <ul className="grid gap-1 text-sm">
        {waiting.map(({ name, count }) => (
          <li key={name} className="flex justify-between gap-3">
            <span className="min-w-0 wrap-anywhere">{name || "This product"}</span>
            <span className="shrink-0 tabular-nums">{plural(count, "person", "people")}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
