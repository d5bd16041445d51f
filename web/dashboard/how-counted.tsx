import { Card } from "#web/ui/card.tsx";

/** What each number of a page is made of. */
export function HowCounted({ how }: { how: [name: string, how: string][] }) {
  return (
    <Card title="How these are counted">
      <dl className="grid gap-3 text-sm">
        {how.map(([name, words]) => (
          <div key={name}>
            <dt className="font-medium">{name}</dt>
            <dd className="text-muted-foreground">{words}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
