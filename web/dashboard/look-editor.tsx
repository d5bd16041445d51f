import { useState } from "react";
import { useFetcher } from "react-router";
import type { EditableLook } from "#domain/look/for-edit.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { BrandPicture } from "./brand-picture.tsx";
import { useFrame } from "./frame-data.ts";
import { type DraftState, type LookAnswer, useLookDraft } from "./look-draft.ts";
import { LookFrame } from "./look-frame.tsx";
import { LookHistory } from "./look-history.tsx";
import { PageHeader } from "./page-header.tsx";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import { SectionList } from "./section-list.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";
import { ThemeFields } from "./theme-fields.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import { useSaid } from "./use-answer.ts";

const STATE_WORDS: Record<DraftState, string> = {
  kept: "Draft saved",
  waiting: "Saving soon",
  saving: "Saving",
  refused: "Not saved",
  stale: "Not saved",
};

/** The look and the front page of a shop, beside the page itself. Shoppers see a change once it is published. */
export function LookEditor({ look, preview }: { look: EditableLook; preview: string }) {
  const { can } = useFrame();
  const mayWrite = can("theme.write");
  const draft = useLookDraft(look, preview);
  const steps = useFetcher<LookAnswer>();
  useSaid(steps.data);
  const { stale } = draft;
  const busy = steps.state !== "idle";
  // When theirs goes on, the loader's next answer is the draft.
  const [outrun, setOutrun] = useState<EditableLook | null>(null);
  if (outrun && outrun !== look) {
    setOutrun(null);
    draft.takeTheirs(look);
  }
  // By the time a step is over, the page has what it led to.
  const [heard, setHeard] = useState<LookAnswer>(undefined);
  if (!busy && steps.data && steps.data !== heard) {
    setHeard(steps.data);
    if ("back" in steps.data) draft.takeTheirs(look);
    draft.hearRefusal(steps.data);
  }
  const ready = draft.draftState === "kept" && !busy;
  return (
    <>
      <PageHeader
        title="Settings"
        place="bar"
        beside={
          <output className="text-sm text-muted-foreground">
            {mayWrite && (draft.rev > 0 || draft.draftState !== "kept") ? STATE_WORDS[draft.draftState] : ""}
          </output>
        }
        action={
          mayWrite && (
            <Button
              look="primary"
              pending={busy}
              disabled={!ready || !draft.unpublished}
              onClick={() =>
                void steps.submit({ intent: "publish", rev: String(draft.rev) }, { method: "post" })
              }
            >
              Publish
            </Button>
          )
        }
      />
      <SettingsTabs />
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-[minmax(0,1fr)_minmax(24rem,30rem)] xl:gap-5">
        <div className="grid min-w-0 content-start gap-4 lg:gap-5">
          <ReadOnlyNotice permission="theme.write" />
          {stale && (
            <Notice
              tone="bad"
              title="Somebody else changed this meanwhile"
              action={
                <>
                  <Button
                    onClick={() => {
                      setOutrun(look);
                      void draft.revalidate();
                    }}
                  >
                    Go on with theirs
                  </Button>
                  <Button onClick={draft.keepMine}>Keep mine</Button>
                </>
              }
            >
              {stale.message} Nothing of yours is lost, and nothing of it is saved yet.
            </Notice>
          )}
          {Object.values(draft.problems).length > 0 && (
            <Notice
              tone="bad"
              title={
                draft.draftState === "kept"
                  ? "This could not be published yet"
                  : "This could not be saved yet"
              }
            >
              {[...new Set(Object.values(draft.problems))].join(" ")}
            </Notice>
          )}
          {draft.notes.length > 0 && (
            <Notice tone="warn" title="Changed a little, so that everybody can read it">
              {draft.notes.join(" ")}
            </Notice>
          )}
          <Card title="Front page" hint="Drag, or press the arrows, to change the order.">
            <SectionList
              sections={draft.document.sections}
              collections={look.collections}
              problems={draft.problems}
              disabled={!mayWrite}
              onChange={(sections) => draft.change({ ...draft.document, sections })}
            />
          </Card>
          <Card title="Colours, type and shape">
            <ThemeFields
              theme={draft.document.theme}
              problems={draft.problems}
              disabled={!mayWrite}
              onChange={(theme) => draft.change({ ...draft.document, theme })}
            />
          </Card>
          <Card title="Pictures" hint="Kept as soon as you choose them, for all pages.">
            <div className="grid gap-5 sm:grid-cols-2">
              <BrandPicture which="logo" mediaKey={look.shell.logoKey} mayWrite={mayWrite} />
              <BrandPicture which="hero" mediaKey={look.shell.heroKey} mayWrite={mayWrite} />
            </div>
          </Card>
          <LookHistory
            versions={look.versions}
            mayWrite={mayWrite && ready}
            onBack={(version) =>
              void steps.submit(
                { intent: "back", version: String(version), rev: String(draft.rev) },
                { method: "post" },
              )
            }
          />
        </div>
        <div className="order-first min-w-0 xl:order-none">
          <div className="xl:sticky xl:top-24">
            <LookFrame address={`${draft.preview}?rev=${draft.rev}`} />
          </div>
        </div>
      </div>
      <UnsavedGuard dirty={draft.draftState !== "kept"} />
    </>
  );
}
