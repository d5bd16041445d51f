import { useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import type { ProductRow } from "#domain/product/list.ts";
import { Button } from "#web/ui/button.tsx";
import { say } from "#web/ui/toast.tsx";

type Answer = { changed: number; status: "active" | "draft"; ids: string[] };
type Props = { chosen: ProductRow[]; onDone: () => void };

/** What can be done with the chosen products, with a way back instead of a question before. */
export function BulkBar({ chosen, onDone }: Props) {
  const fetcher = useFetcher<Answer>();
  const undoer = useFetcher<Answer>();
  const told = useRef<Answer>(undefined);
  /** Which of them change at all: the others must not be turned by Undo. */
  const turned = useRef<string[]>([]);
  const submitUndo = undoer.submit;

  useEffect(() => {
    const answer = fetcher.data;
    if (!answer || fetcher.state !== "idle" || told.current === answer) return;
    told.current = answer;
    const back = answer.status === "active" ? "draft" : "active";
    const ids = turned.current;
    const what = answer.status === "active" ? "published" : "taken out of the shop";
    say({
      text: `${answer.changed === 1 ? "1 product" : `${answer.changed} products`} ${what}.`,
      undo: {
        label: "Undo",
        run: () => void submitUndo({ ids: ids.join(","), status: back }, { method: "post" }),
      },
    });
    onDone();
  }, [fetcher.data, fetcher.state, onDone, submitUndo]);

  if (chosen.length === 0) return null;
  const send = (status: "active" | "draft") => {
    const ids = chosen
      .filter((product) => (product.status === "draft") === (status === "active"))
      .map(({ id }) => id);
    turned.current = ids;
    if (ids.length === 0) {
      say({ text: status === "active" ? "They are all published already." : "They are all drafts already." });
      return;
    }
    void fetcher.submit({ ids: ids.join(","), status }, { method: "post" });
  };
  const wanted = fetcher.state === "idle" ? null : fetcher.formData?.get("status");
  return (
    <section
      aria-label="Chosen products"
      className="fixed short:static inset-x-3 bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-30 mx-auto flex max-w-xl flex-wrap items-center gap-2 rounded-xl border border-border bg-card p-2 ps-4 shadow-xl md:bottom-6 md:start-20 lg:start-60"
    >
      <output className="grow text-sm font-medium tabular-nums">{chosen.length} chosen</output>
      <Button look="quiet" size="small" onClick={onDone}>
        Clear
      </Button>
      <Button size="small" pending={wanted === "draft"} onClick={() => send("draft")}>
        Make draft
      </Button>
      <Button size="small" look="primary" pending={wanted === "active"} onClick={() => send("active")}>
        Publish
      </Button>
    </section>
  );
}
