import { useCallback, useEffect, useState } from "react";
import { useFetcher, useRevalidator } from "react-router";
import { Invalid } from "#domain/errors.ts";
import type { LookDocument } from "#domain/look/document.ts";
import type { EditableLook } from "#domain/look/for-edit.ts";
import type { SavedDraft } from "#domain/look/save-draft.ts";
import type { Theme } from "#domain/store/store.ts";

/** A draft as the editor sends it; the domain looks at what is in it. */
export function readDraft(json: string): { theme: Theme; sections: unknown } {
  try {
    const read = JSON.parse(json) as { theme?: unknown; sections?: unknown } | null;
    if (read && typeof read === "object" && read.theme && typeof read.theme === "object")
      return { theme: withTexts(read.theme), sections: read.sections };
  } catch {
    // Said below.
  }
  throw new Invalid({ "": "This draft could not be read. Please load the page again." });
}

/** Only texts can be colours and choices; anything else is none of them. */
const withTexts = (given: object): Theme =>
  ({
    accent: "",
    ground: "",
    ink: "",
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === "string")),
  }) as Theme;

/** Somebody else was quicker: who, in words, and what the draft is at now. */
type Stale = { message: string; rev: number };

/** What the page answers to anything the editor sends. */
export type LookAnswer =
  | { saved: SavedDraft; preview: string }
  | { stale: Stale }
  | { problems: Record<string, string> }
  | { published: true; said: string }
  | { back: { rev: number } }
  | undefined;

const PAUSE_MS = 700;

export type DraftState = "kept" | "waiting" | "saving" | "refused" | "stale";

/**
 * The draft in the editor, kept by itself a moment after each change, one change after the other. When somebody else was
 * quicker nothing more is sent until the seller has said whose version goes on.
 */
export function useLookDraft(look: EditableLook, firstPreview: string) {
  const fetcher = useFetcher<LookAnswer>();
  const { revalidate } = useRevalidator();
  const [document, setDocument] = useState<LookDocument>(look.document);
  const [rev, setRev] = useState(look.rev);
  const [preview, setPreview] = useState(firstPreview);
  const [notes, setNotes] = useState<string[]>([]);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [stale, setStale] = useState<Stale | null>(null);
  const [unpublished, setUnpublished] = useState(look.unpublished);
  const [changed, setChanged] = useState(false);
  const [sent, setSent] = useState<LookDocument | null>(null);
  const [seen, setSeen] = useState<LookAnswer>(undefined);

  const change = useCallback((next: LookDocument) => {
    setDocument(next);
    setChanged(true);
  }, []);

  /** What stands in the way of any step, a draft's or another's: it is said until it is settled. */
  const hearRefusal = (refused: NonNullable<LookAnswer>) => {
    if ("stale" in refused) setStale(refused.stale);
    if ("problems" in refused) setProblems(refused.problems);
  };

  const { submit, state, data: answer } = fetcher;
  if (state === "idle" && answer && seen !== answer) {
    setSeen(answer);
    if ("saved" in answer) {
      setRev(answer.saved.rev);
      setPreview(answer.preview);
      setNotes(answer.saved.notes);
      setUnpublished(answer.saved.unpublished);
      setProblems({});
      // Unless it was changed meanwhile, the form shows what was kept, mended colours and all.
      if (document === sent) {
        setChanged(false);
        if (answer.saved.notes.length > 0) setDocument({ ...document, theme: answer.saved.theme });
      }
    }
    hearRefusal(answer);
  }

  // One change after the other: while one is on its way the next waits for its answer.
  useEffect(() => {
    if (!changed || stale || state !== "idle" || document === sent) return;
    const timer = setTimeout(() => {
      setSent(document);
      // The answer says all that changed: nothing is read anew after each stroke.
      void submit(
        { intent: "draft", rev: String(rev), document: JSON.stringify(document) },
        { method: "post", defaultShouldRevalidate: false },
      );
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [changed, stale, state, document, sent, rev, submit]);

  /** Takes what the server has now, after going back or when theirs goes on. */
  const takeTheirs = useCallback((fresh: EditableLook) => {
    setSent(fresh.document);
    setDocument(fresh.document);
    setRev(fresh.rev);
    setUnpublished(fresh.unpublished);
    setStale(null);
    setChanged(false);
    setProblems({});
    setNotes([]);
  }, []);

  const keepMine = () => {
    if (stale) setRev(stale.rev);
    setSent(null);
    setStale(null);
    setChanged(true);
  };

  const draftState: DraftState = stale
    ? "stale"
    : state !== "idle"
      ? "saving"
      : !changed
        ? "kept"
        : Object.keys(problems).length > 0 && document === sent
          ? "refused"
          : "waiting";
  return {
    document,
    rev,
    preview,
    notes,
    problems,
    stale,
    // Once it was published or read anew, the page knows better than the last answer.
    unpublished: rev === look.rev ? look.unpublished : unpublished,
    draftState,
    change,
    hearRefusal,
    keepMine,
    takeTheirs,
    revalidate,
  };
}
