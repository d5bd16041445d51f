import { type ReactNode, useEffect, useRef, useState } from "react";
import { Form, useFetcher, useNavigation } from "react-router";
import type { CountedDraft, TypedDraft } from "#domain/draft/draft.ts";
import type { DraftForEdit } from "#domain/draft/for-edit.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { Textarea } from "#web/ui/input.tsx";
import { DraftBuyer } from "./draft-buyer.tsx";
import { DraftDelivery } from "./draft-delivery.tsx";
import { DraftLines } from "./draft-lines.tsx";
import { DraftDiscount } from "./draft-discount.tsx";
import { DraftPaying } from "./draft-paying.tsx";
import { DraftSummary } from "./draft-summary.tsx";
import { useFrame } from "./frame-data.ts";
import { PageHeader } from "./page-header.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import { useSaid } from "./use-answer.ts";

type Answer = { id: string; revision: number } & ({ failed: string } | { problems: Record<string, string> });

type Props = { title: string; found: DraftForEdit; answer: Answer | undefined; more: ReactNode };

const FORM = "draft-order";

/** An order as a seller puts it together, and beside it what it comes to as it stands. */
export function DraftEditor({ title, found, answer, more }: Props) {
  const { base } = useFrame();
  const navigation = useNavigation();
  const [typed, setTyped] = useState(found.typed);
  const [dirty, setDirty] = useState(false);
  // One that is new has another id each time it is asked for; what is being typed keeps its first, also when a press that came before
  // this page was awake brings it back from the server.
  const [id] = useState(answer?.id ?? found.draft.id);
  const { counted, counting } = useCounted(typed, found, answer);
  const sending =
    navigation.state !== "idle" && navigation.formData?.get("draft")
      ? navigation.formData.get("intent")
      : null;
  const problems = answer && "problems" in answer ? answer.problems : NONE;
  useSaid(answer);
  const set = (part: Partial<TypedDraft>) => {
    setTyped((before) => ({ ...before, ...part }));
    setDirty(true);
  };
  const part = { typed, problems, set };
  return (
    <>
      <PageHeader
        title={title}
        back={{ to: `${base}/orders/drafts`, name: "Drafts" }}
        more={
          <>
            {more}
            <Button type="submit" form={FORM} name="intent" value="save" pending={sending === "save"}>
              Save draft
            </Button>
          </>
        }
        place="bar"
        action={
          <Button
            type="submit"
            form={FORM}
            name="intent"
            value="place"
            look="primary"
            pending={sending === "place"}
            disabled={counting}
          >
            Make the order
          </Button>
        }
      />
      <Form id={FORM} method="post" replace noValidate>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="revision" value={answer?.revision ?? found.draft.revision} />
        <input type="hidden" name="draft" value={JSON.stringify(typed)} />
        <input type="hidden" name="total" value={counted.totals.total} />
        <div className="grid min-w-0 gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-5">
          <div className="grid min-w-0 content-start gap-4 lg:gap-5">
            <ProblemSummary
              problems={problems}
              formId={FORM}
              told="No order is made yet. The draft is kept; look for the notes in red."
            />
            <DraftLines {...part} counted={counted} />
            <DraftBuyer {...part} />
            <DraftDelivery {...part} counted={counted} />
            <DraftDiscount {...part} />
            <Card>
              <Field label="Note" optional error={problems["note"]} hint="The buyer reads it, too.">
                {(control) => (
                  <Textarea
                    {...control}
                    rows={3}
                    maxLength={1_000}
                    value={typed.note}
                    onChange={({ target }) => set({ note: target.value })}
                  />
                )}
              </Field>
            </Card>
          </div>
          <div className="grid min-w-0 content-start gap-4 lg:gap-5">
            <DraftSummary counted={counted} counting={counting} />
            <DraftPaying {...part} methods={found.methods} />
          </div>
        </div>
      </Form>
      <UnsavedGuard dirty={dirty && sending === null} />
    </>
  );
}

const NONE: Record<string, string> = {};
const PAUSE_MS = 350;

/** What it comes to, asked for again a moment after something was changed, or was told to have changed. */
function useCounted(typed: TypedDraft, { typed: first, counted }: DraftForEdit, answer: Props["answer"]) {
  const { base } = useFrame();
  const counter = useFetcher<{ counted: CountedDraft }>();
  const asked = useRef({ typed: first, answer });
  const [waiting, setWaiting] = useState(false);
  const { submit } = counter;
  useEffect(() => {
    if (asked.current.typed === typed && asked.current.answer === answer) return;
    asked.current = { typed, answer };
    setWaiting(true);
    const timer = setTimeout(() => {
      setWaiting(false);
      void submit({ draft: JSON.stringify(typed) }, { method: "post", action: `${base}/orders/drafts/work` });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, answer, submit, base]);
  return { counted: counter.data?.counted ?? counted, counting: waiting || counter.state !== "idle" };
}
