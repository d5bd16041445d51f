import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { useFrame } from "./frame-data.ts";

type Version = { version: number; publishedByName: string; publishedAt: Date };
type Props = { versions: Version[]; mayWrite: boolean; onBack: (version: number) => void };

/** Everything that was published, and the way back to each of it. */
export function LookHistory({ versions, mayWrite, onBack }: Props) {
  const { store } = useFrame();
  if (versions.length === 0) return null;
  const when = new Intl.DateTimeFormat("en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: store.timeZone,
  });
  return (
    <Card title="History" hint="Going back changes your draft; shoppers see it when you publish.">
      <ol className="grid max-h-96 divide-y divide-border overflow-y-auto">
        {versions.map(({ version, publishedByName, publishedAt }, at) => (
          <li
            key={version}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5 text-sm"
          >
            <span>
              <span className="font-medium tabular-nums">Version {version}</span>
              <span className="text-muted-foreground">
                {" · "}
                {when.format(publishedAt)}
                {publishedByName ? ` · ${publishedByName}` : " · as it was before"}
              </span>
            </span>
            {at === 0 ? (
              <span className="inline-flex min-h-11 items-center px-3 text-muted-foreground">
                Shoppers see this
              </span>
            ) : (
              <Button size="small" disabled={!mayWrite} onClick={() => onBack(version)}>
                Go back to this
                <span className="sr-only">: version {version}</span>
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
