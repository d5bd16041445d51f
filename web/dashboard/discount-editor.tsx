import { type ReactNode, useState } from "react";
import { Form, useNavigation } from "react-router";
import { readDiscount } from "#domain/discount/check.ts";
import { summaryOf } from "#domain/discount/summary.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input, Textarea } from "#web/ui/input.tsx";
import { RadioRow } from "#web/ui/radio-row.tsx";
import { type DiscountDraft, inputOf } from "./discount-draft.ts";
import { DiscountLimits } from "./discount-limits.tsx";
import { DiscountWorth } from "./discount-worth.tsx";
import { useFrame } from "./frame-data.ts";
import { PageHeader } from "./page-header.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import { useSaid } from "./use-answer.ts";

type Answer =
  | { saved: true; said: string }
  | { said: string }
  | { failed: string }
  | { problems: Record<string, string>; typed: Record<string, string> };

type Props = {
  title: string;
  beside: ReactNode;
  hint: string | null;
  saveLabel: string;
  kept: DiscountDraft;
  collections: { id: string; title: string }[];
  answer: Answer | undefined;
  more: ReactNode;
};

/** The form of a discount, new or not, and beside it in words what it does as it stands. */
export function DiscountEditor({ title, beside, hint, saveLabel, kept, collections, answer, more }: Props) {
  const { base, can } = useFrame();
  const navigation = useNavigation();
  const [draft, setDraft] = useState(kept);
  const [dirty, setDirty] = useState(false);
  const sending = navigation.state !== "idle" && navigation.formData?.get("intent") === "save";
  const problems = answer && "problems" in answer ? answer.problems : NONE;
  const mayWrite = can("discounts.write");
  useSaid(answer);
  const [seen, setSeen] = useState(answer);
  if (navigation.state === "idle" && seen !== answer) {
    setSeen(answer);
    if (answer && "saved" in answer) {
      setDraft(kept);
      setDirty(false);
    }
  }
  const set = (part: Partial<DiscountDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setDirty(true);
  };
  return (
    <>
      <PageHeader
        title={title}
        beside={beside}
        hint={hint}
        back={{ to: `${base}/discounts`, name: "Discounts" }}
        more={more}
        place="bar"
        action={
          mayWrite && (
            <Button type="submit" form="discount" look="primary" pending={sending}>
              {sending ? "Saving" : saveLabel}
            </Button>
          )
        }
      />
      <Form id="discount" method="post" replace noValidate>
        <input type="hidden" name="intent" value="save" />
        <fieldset
          disabled={!mayWrite}
          className="grid min-w-0 gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-5"
        >
          <legend className="sr-only">Discount</legend>
          <div className="grid min-w-0 content-start gap-4 lg:gap-5">
            <ReadOnlyNotice permission="discounts.write" />
            <ProblemSummary problems={problems} formId="discount" />
            <HowItComes draft={draft} problems={problems} set={set} />
            <DiscountWorth draft={draft} problems={problems} collections={collections} set={set} />
            <DiscountLimits draft={draft} problems={problems} set={set} />
          </div>
          <Summary draft={draft} />
        </fieldset>
      </Form>
      <UnsavedGuard dirty={dirty && !sending} />
    </>
  );
}

/** What a part of the form gets. */
export type DiscountPart = {
  draft: DiscountDraft;
  problems: Record<string, string>;
  set: (part: Partial<DiscountDraft>) => void;
};

function HowItComes({ draft, problems, set }: DiscountPart) {
  return (
    <Card>
      <Field
        label="Name"
        error={problems["title"]}
        hint={
          draft.automatic ? "Shoppers read it beside the amount." : "For your list; shoppers read the code."
        }
      >
        {(control) => (
          <Input
            {...control}
            name="title"
            value={draft.title}
            maxLength={80}
            autoComplete="off"
            placeholder="e.g. Spring in Lagos"
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <fieldset className="grid">
        <legend className="mb-1 text-sm font-medium">How it comes</legend>
        <RadioRow
          name="automatic"
          value="no"
          label="With a code"
          hint="Shoppers type it in the cart or at the checkout, or come by a link with it."
          checked={!draft.automatic}
          onChange={() => set({ automatic: false })}
        />
        <RadioRow
          name="automatic"
          value="yes"
          label="By itself"
          hint="Everybody gets it whose cart fits. Of several that can’t be together, the one that saves more."
          checked={draft.automatic}
          onChange={() => set({ automatic: true })}
        />
        {problems["automatic"] && <p className="text-[13px] text-destructive">{problems["automatic"]}</p>}
      </fieldset>
      {!draft.automatic && (
        <Field
          label="Codes"
          error={problems["codes"]}
          hint="One a line. Capitals and small letters are the same. All of them count towards the limits below."
        >
          {(control) => (
            <Textarea
              {...control}
              name="codes"
              rows={3}
              value={draft.codes}
              autoCapitalize="characters"
              autoComplete="off"
              spellCheck={false}
              placeholder="SPRING"
              className="font-mono uppercase placeholder:normal-case"
              onChange={(event) => set({ codes: event.target.value })}
            />
          )}
        </Field>
      )}
    </Card>
  );
}

/** What it does, in words, as it is typed. What can't be read yet counts as empty. */
function Summary({ draft }: { draft: DiscountDraft }) {
  const { store } = useFrame();
  const { discount, problems } = readDiscount(inputOf(draft, store.timeZone), store.currency);
  const worthless = ["percent", "amount"].some((field) => problems[field] !== undefined);
  const codes = discount.codes.map((code) => code.toUpperCase());
  return (
    <div className="min-w-0 lg:sticky lg:top-20 lg:self-start">
      <Card title="What it does">
        <div aria-live="polite" className="grid gap-2 text-sm">
          {worthless ? (
            <p className="text-muted-foreground">Say how much it takes off, and it is told here.</p>
          ) : (
            summaryOf({ ...discount, codes: problems["codes"] ? [] : codes }, store).map((sentence, at) => (
              <p key={sentence} className={at === 0 ? "font-medium" : "text-muted-foreground"}>
                {sentence}
              </p>
            ))
          )}
        </div>
      </Card>
    </div>
  );
}

const NONE: Record<string, string> = {};
