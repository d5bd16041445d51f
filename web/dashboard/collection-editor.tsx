import { type ReactNode, useState } from "react";
import { Form, useNavigation } from "react-router";
import { toHandle } from "#domain/product/handle.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { RadioRow } from "#web/ui/radio-row.tsx";
import type { CollectionDraft } from "./collection-draft.ts";
import { CollectionProducts } from "./collection-products.tsx";
import { DescriptionField } from "./description-field.tsx";
import { useFrame } from "./frame-data.ts";
import { EarlierAddresses } from "./earlier-addresses.tsx";
import { PageHeader } from "./page-header.tsx";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { TagRule } from "./tag-rule.tsx";
import { useSaid } from "./use-answer.ts";
import { UnsavedGuard } from "./unsaved-guard.tsx";

type Answer =
  | { saved: true; said: string }
  | { problems: Record<string, string>; typed: Record<string, string> };
type Props = {
  title: string;
  saveLabel: string;
  kept: CollectionDraft;
  answer: Answer | undefined;
  /** Handles it had before. */
  earlier: string[];
  more: ReactNode;
};

const RULES = [
  { value: "manual", label: "I pick them", hint: "In the order you give them." },
  {
    value: "any_tag",
    label: "Any of these tags",
    hint: "Products with at least one of them, the newest first.",
  },
  { value: "all_tags", label: "All of these tags", hint: "Only products that carry every one." },
] as const;

/** The form of a collection, new or not. */
export function CollectionEditor({ title, saveLabel, kept, answer, earlier, more }: Props) {
  const { base, shopUrl, can } = useFrame();
  const navigation = useNavigation();
  const [draft, setDraft] = useState(kept);
  const [dirty, setDirty] = useState(false);
  const sending = navigation.state !== "idle" && navigation.formData?.get("intent") === "save";
  const problems = answer && "problems" in answer ? answer.problems : NONE;
  const mayWrite = can("catalogue.write");
  useSaid(answer);
  // The answer comes before the page's fresh data; only together do they make a saved form.
  const [seen, setSeen] = useState(answer);
  if (navigation.state === "idle" && seen !== answer) {
    setSeen(answer);
    if (answer && "saved" in answer) {
      setDraft(kept);
      setDirty(false);
    }
  }
  const ownHandle = draft.title.trim() && toHandle(draft.title);
  const set = (part: Partial<CollectionDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setDirty(true);
  };
  return (
    <>
      <PageHeader
        title={title}
        back={{ to: `${base}/collections`, name: "Collections" }}
        more={more}
        place="bar"
        action={
          mayWrite && (
            <Button type="submit" form="collection" look="primary" pending={sending}>
              {sending ? "Saving" : saveLabel}
            </Button>
          )
        }
      />
      <Form id="collection" method="post" replace noValidate>
        <input type="hidden" name="intent" value="save" />
        <fieldset
          disabled={!mayWrite}
          className="grid min-w-0 gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-5"
        >
          <legend className="sr-only">Collection</legend>
          <div className="grid min-w-0 content-start gap-4 lg:gap-5">
            <ReadOnlyNotice permission="catalogue.write" />
            <ProblemSummary problems={problems} formId="collection" />
            <Card>
              <Field label="Name" error={problems["title"]}>
                {(control) => (
                  <Input
                    {...control}
                    name="title"
                    value={draft.title}
                    autoComplete="off"
                    placeholder="e.g. New in"
                    onChange={(event) => set({ title: event.target.value })}
                  />
                )}
              </Field>
              <DescriptionField
                idea="What do these things have in common, and who are they for?"
                value={draft.descriptionHtml}
                locked={!mayWrite}
                error={problems["descriptionHtml"]}
                onChange={(descriptionHtml) => set({ descriptionHtml })}
              />
            </Card>
            {draft.rule === "manual" ? (
              <CollectionProducts
                members={draft.members}
                problem={problems["productIds"]}
                onChange={(members) => set({ members })}
              />
            ) : (
              <TagRule
                rule={draft.rule}
                tags={draft.tags}
                problem={problems["tags"]}
                onChange={(tags) => set({ tags })}
              />
            )}
          </div>
          <div className="grid min-w-0 content-start gap-4 lg:gap-5">
            <Card title="What is in it">
              <fieldset className="grid">
                <legend className="sr-only">What is in it</legend>
                {RULES.map(({ value, label, hint }) => (
                  <RadioRow
                    key={value}
                    name="rule"
                    value={value}
                    label={label}
                    hint={hint}
                    checked={draft.rule === value}
                    onChange={() => set({ rule: value })}
                  />
                ))}
              </fieldset>
            </Card>
            <Card title="Address">
              <Field
                label="Last part"
                optional
                error={problems["handle"]}
                hint={`${shopUrl.replace(/^https?:\/\//, "")}/collections/${draft.handle || ownHandle || "…"}`}
              >
                {(control) => (
                  <Input
                    {...control}
                    name="handle"
                    value={draft.handle}
                    placeholder={ownHandle}
                    autoCapitalize="none"
                    spellCheck={false}
                    onChange={(event) => set({ handle: event.target.value })}
                  />
                )}
              </Field>
              <EarlierAddresses handles={earlier} address={`${shopUrl}/collections/`} />
            </Card>
          </div>
        </fieldset>
      </Form>
      <UnsavedGuard dirty={dirty && !sending} />
    </>
  );
}

const NONE: Record<string, string> = {};
