import { Plus } from "lucide-react";
import { useState } from "react";
import { useFetcher } from "react-router";
import type { EditableMenu } from "#domain/menu/for-edit.ts";
import { MENU_MOST } from "#domain/menu/limits.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Dialog, DialogActions, DialogClose } from "#web/ui/dialog.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { useFrame } from "./frame-data.ts";
import { edited, kept, newItem } from "./menu-items.ts";
import { MenuRows } from "./menu-rows.tsx";
import type { Targets } from "./menu-target.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import { useSaid } from "./use-answer.ts";
import { useKept } from "./use-kept.ts";

/** `rev` is what a menu that was saved is at now. */
type Answer =
  | { said: string; rev?: number }
  | { problems: Record<string, string> }
  | { stale: string }
  | undefined;

const WORDS = {
  header: { title: "Top of every page", hint: "A link can have others below it." },
  footer: { title: "Foot of every page", hint: "Delivery, returns and contact stand beside it anyway." },
} as const;

/** One menu: its links, their order, and where each leads. */
export function MenuEditor({ menu, targets }: { menu: EditableMenu; targets: Targets }) {
  const { can } = useFrame();
  const mayWrite = can("theme.write");
  const fetcher = useFetcher<Answer>();
  const { data: answer } = fetcher;
  const [asking, setAsking] = useState(false);
  const { items, rev, dirty, sent, change } = useEditedMenu(menu, answer, fetcher.state === "idle");
  useSaid(answer);
  const problems = answer && "problems" in answer ? answer.problems : {};
  const stale = answer && "stale" in answer ? answer.stale : null;
  const sending = fetcher.state !== "idle";
  const send = (intent: "save" | "usual") => {
    sent();
    setAsking(false);
    void fetcher.submit(
      { intent, place: menu.place, rev: String(rev), items: JSON.stringify(items.map(kept)) },
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
          {rev > 0 && (
            <Button look="quiet" onClick={() => setAsking(true)}>
              Back to the usual one
            </Button>
          )}
        </div>
      )}
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Go back to the usual menu?"
        description="The links you made here are thrown away, and shoppers see the usual ones at once. This can’t be undone."
      >
        <DialogActions>
          <DialogClose asChild>
            <Button>Keep this menu</Button>
          </DialogClose>
          <Button look="danger" onClick={() => send("usual")}>
            Go back to it
          </Button>
        </DialogActions>
      </Dialog>
      <UnsavedGuard dirty={dirty && !sending} />
    </Card>
  );
}

const textOf = (items: ReturnType<typeof edited>[]): string => JSON.stringify(items.map(kept));

/**
 * A menu while it is edited. What the server has comes to stand here when there is nothing to lose; what was changed meanwhile
 * stays, also when the other menu of the page was saved.
 */
function useEditedMenu(menu: EditableMenu, answer: Answer, idle: boolean) {
  const [items, setItems] = useState(() => menu.items.map(edited));
  const [rev, setRev] = useState(menu.rev);
  const [heard, setHeard] = useState(answer);
  const { dirty, send, take } = useKept(textOf(items), answer);
  if (heard !== answer) {
    setHeard(answer);
    if (answer && "rev" in answer && answer.rev !== undefined) setRev(answer.rev);
  } else if (idle && !dirty && menu.rev !== rev) {
    const theirs = menu.items.map(edited);
    setItems(theirs);
    setRev(menu.rev);
    take(textOf(theirs));
  }
  return { items, rev, dirty, sent: send, change: setItems };
}
