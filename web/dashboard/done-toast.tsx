import { useEffect } from "react";
import { useSearchParams } from "react-router";
import { say } from "#web/ui/toast.tsx";

/** What a redirect may report in its `done` parameter. */
const WORDS = {
  "product-added": "Product added.",
  "product-deleted": "Product deleted.",
  "pictures-refused":
    "Product added, but some pictures could not be taken. They may be too large, or not pictures.",
  "discount-added": "Discount added.",
  "order-made": "Order made.",
  "purchase-made": "Order kept. It counts as coming from now on.",
  "draft-saved": "Draft saved.",
  "draft-removed": "Draft thrown away.",
  "collection-added": "Collection added.",
  "collection-deleted": "Collection deleted.",
  "order-changed": "Changed. The buyer gets a letter about it.",
  joined: "Welcome! You are on the staff of this store now.",
  "owner-changed": "Done. You are a manager of this store now.",
  "import-started": "Import started. You can close this page; it goes on.",
} as const;

export type Done = keyof typeof WORDS;

/** Shows what the page before has done, once: a reload does not say it again. */
export function DoneToast() {
  const [search, setSearch] = useSearchParams();
  const done = search.get("done");
  useEffect(() => {
    if (done === null) return;
    if (done in WORDS) say({ text: WORDS[done as Done], tone: done === "pictures-refused" ? "bad" : "good" });
    setSearch(
      (before) => {
        before.delete("done");
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  }, [done, setSearch]);
  return null;
}
