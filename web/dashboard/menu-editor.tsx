import { Plus } from "lucide-react";
import { useState } from "react";
import { useFetcher } from "react-router";
import type { EditableMenu } from "#domain/menu/for-edit.ts";
import { MENU_MOST } from "#domain/menu/limits.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { useFrame } from "./frame-data.ts";
import { edited, type EditedItem, kept, newItem } from "./menu-items.ts";
import { MenuRows } from "./menu-rows.tsx";
import type { Targets } from "./menu-target.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import { useSaid } from "./use-answer.ts";

type Answer = { said: string } | { problems: Record<string, string> } | { stale: string } | undefined;

const WORDS = {
  header: { title: "Top of every page", hint: "A link can have others below it." },
  footer: { title: "Foot of every page", hint: "Delivery, returns and contact stand beside it anyway." },
} as const;

/** One menu: its links, their order, and where each leads. */
export function MenuEditor({ menu, targets }: { menu: EditableMenu; targets: Targets }) {
  const { can } = useFrame();
  const mayWrite = can("theme.write");
  const fetcher = useFetcher<Answer>();
  const [items, setItems] = useState(() => menu.items.map(edited));
  const [dirty, setDirty] = useState(false);
  useSaid(fetcher.data);
  const problems = fetcher.data && "problems" in fetcher.data ? fetcher.data.problems : {};
  const stale = fetcher.data && "stale" in fetcher.data ? fetcher.data.stale : null;
  const sending = fetcher.state !== "idle";
  const change = (next: EditedItem[]) => {
    setItems(next);
    setDirty(true);
  };
  const send = (intent: "save" | "usual") => {
    setDirty(false);
    void fetcher.submit(
      { intent, place: menu.place, rev: String(menu.rev), items: JSON.stringify(items.map(kept)) },
      { method: "post" },
    );
  };
  const { title, hint } = WORDS[menu.place];
  return (
    <Card title={title} hint={hint}>
      {stale && (
        <Notice tone="bad" title="Not saved">
          {stale} Yours is still here. Open this page in a new tab to see theirs.
        </Notice>
      )}
      {Object.keys(problems).length > 0 && (
        <Notice tone="bad" title="This menu could not be saved yet">
          {[...new Set(Object.values(problems))].join(" ")}
        </Notice>
      )}
      <fieldset disabled={!mayWrite} className="grid min-w-0 gap-3">
        <legend className="sr-only">{title}</legend>
        <MenuRows items={items} targets={targets} problems={problems} at="" onChange={change} />
        {items.length < MENU_MOST.items && (
          <Button className="justify-self-start" onClick={() => change([...items, newItem()])}>
            <Plus aria-hidden />
            Add a link
          </Button>
        )}
      </fieldset>
      {mayWrite && (
        <div className="flex flex-wrap gap-2 border-t border-border pt-4">
          <Button look="primary" pending={sending} onClick={() => send("save")}>
            Save this menu
          </Button>
          {menu.rev > 0 && (
            <Button look="quiet" onClick={() => send("usual")}>
              Back to the usual one
            </Button>
          )}
        </div>
      )}
      <UnsavedGuard dirty={dirty && !sending} />
    </Card>
  );
}
