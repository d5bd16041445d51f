import { type KeyboardEvent, type ReactNode, useCallback, useState } from "react";
import { Form, useNavigation } from "react-router";
import type { EditableImage } from "#domain/product/for-edit.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Checkbox, Switch } from "#web/ui/checkbox.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { TagInput } from "#web/ui/tag-input.tsx";
import { DescriptionField } from "./description-field.tsx";
import { useFrame } from "./frame-data.ts";
import { OptionsEditor } from "./options-editor.tsx";
import { PageHeader } from "./page-header.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { type ProductDraft, readDraft } from "./product-draft.ts";
import { SearchListingCard } from "./search-listing-card.tsx";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import { StaleNotice } from "./stale-notice.tsx";
import { StatusCard } from "./status-card.tsx";
import { useSaid } from "./use-answer.ts";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import { type AxisDraft, regrid, type VariantDraft } from "./variant-grid.ts";
import { VariantsEditor } from "./variants-editor.tsx";

/** What the page's action answers when it does not lead elsewhere. */
export type EditorAnswer =
  | { saved: true; said: string }
  | { problems: Record<string, string>; typed: Record<string, string> }
  | { stale: string; typed: Record<string, string> };

type Props = {
  title: string;
  beside?: ReactNode;
  more?: ReactNode;
  saveLabel: string;
  /** The product as it is kept. */
  kept: ProductDraft;
  answer: EditorAnswer | undefined;
  images: EditableImage[];
  pictures: ReactNode;
  /** Handles it had before. */
  earlier?: string[];
  /** Beside the listing, for a product that is there to be shared. */
  share?: ReactNode;
  onSubmit?: () => void;
};

/** The form of a product, new or not. What is typed stays until it is saved, whatever the answer. */
export function ProductEditor({
  title,
  beside,
  more,
  saveLabel,
  kept,
  answer,
  images,
  pictures,
  earlier,
  share,
  onSubmit,
}: Props) {
  const { store, base, shopUrl, can } = useFrame();
  const navigation = useNavigation();
  const [draft, setDraft] = useState(() => (answer && "typed" in answer ? readDraft(answer.typed) : kept));
  const [dirty, setDirty] = useState(false);
  const sending =
    navigation.state !== "idle" &&
    navigation.formMethod === "POST" &&
    navigation.formData?.get("intent") === "save";
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

  const set = useCallback((part: Partial<ProductDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setDirty(true);
  }, []);
  const setAxes = useCallback((axes: AxisDraft[]) => {
    setDraft((before) => ({ ...before, axes, variants: regrid(before.axes, axes, before.variants) }));
    setDirty(true);
  }, []);
  const setVariants = useCallback((change: VariantDraft[] | ((before: VariantDraft[]) => VariantDraft[])) => {
    setDraft((before) => ({
      ...before,
      variants: typeof change === "function" ? change(before.variants) : change,
    }));
    setDirty(true);
  }, []);
  const text = (name: "title" | "vendor" | "type") => ({
    name,
    value: draft[name],
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });

  return (
    <>
      <PageHeader
        title={title}
        beside={beside}
        back={{ to: `${base}/products`, name: "Products" }}
        more={more}
        place="bar"
        action={
          mayWrite && (
            <Button type="submit" form="product" look="primary" pending={sending}>
              {sending ? "Saving" : saveLabel}
            </Button>
          )
        }
      />
      <Form
        id="product"
        method="post"
        encType="multipart/form-data"
        replace
        noValidate
        onSubmit={onSubmit}
        onKeyDown={(event) => saveOnlyWhenMeant(event, !sending)}
      >
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="updatedAt" value={draft.updatedAt} />
        <input type="hidden" name="publishWas" value={draft.publishWas} />
        {/* Locked part by part: a table that scrolls must stay in reach of the keyboard of whoever may only read it. */}
        <div className="grid min-w-0 gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-5">
          <div className="grid gap-4 empty:hidden lg:col-span-2">
            <ReadOnlyNotice permission="catalogue.write" />
            {answer && "stale" in answer && (
              <StaleNotice message={answer.stale} onOverwrite={() => set({ updatedAt: "" })} />
            )}
            <ProblemSummary problems={problems} formId="product" />
          </div>
          <fieldset
            disabled={!mayWrite}
            aria-label="What it is"
            className="grid min-w-0 content-start gap-4 lg:gap-5"
          >
            <Card>
              <Field label="Name" error={problems["title"]}>
                {(control) => (
                  <Input {...control} {...text("title")} placeholder="e.g. Indigo adire wrapper" />
                )}
              </Field>
              <DescriptionField
                idea="What is it made of, how big is it, how does one care for it?"
                value={draft.descriptionHtml}
                locked={!mayWrite}
                error={problems["descriptionHtml"]}
                onChange={(descriptionHtml) => set({ descriptionHtml })}
              />
            </Card>
            {pictures}
            <OptionsEditor axes={draft.axes} problems={problems} onChange={setAxes} />
          </fieldset>
          <fieldset
            disabled={!mayWrite}
            aria-label="How it is shown and found"
            className="order-last grid min-w-0 content-start gap-4 lg:order-none lg:gap-5"
          >
            <StatusCard
              draft={draft}
              timeZone={store.timeZone}
              problem={problems["publishedAt"]}
              onChange={set}
            />
            <Card title="Kind">
              <Switch
                name="giftCard"
                value="yes"
                label="It is a gift card"
                hint="Its price is what will be on it. When it is paid, its code goes to the buyer by e-mail; no discount takes anything off it."
                checked={draft.giftCard}
                onChange={(event) => set({ giftCard: event.target.checked })}
              />
            </Card>
            <Card title="Organise">
              <Field label="Type" optional error={problems["type"]}>
                {(control) => <Input {...control} {...text("type")} placeholder="e.g. Wrapper" />}
              </Field>
              <Field label="Maker or brand" optional error={problems["vendor"]}>
                {(control) => <Input {...control} {...text("vendor")} />}
              </Field>
              <Field
                label="Tags"
                optional
                error={problems["tags"]}
                hint="Collections can gather products by tag."
              >
                {(control) => (
                  <TagInput
                    control={control}
                    noun="tag"
                    name="tags"
                    value={draft.tags}
                    onChange={(tags) => set({ tags })}
                  />
                )}
              </Field>
              <Checkbox
                name="untaxed"
                label="No taxes on this product"
                checked={!draft.taxed}
                onChange={({ target }) => set({ taxed: !target.checked })}
              />
            </Card>
          </fieldset>
          <div className="min-w-0 lg:col-span-2">
            <VariantsEditor
              variants={draft.variants}
              currency={store.currency}
              images={images}
              problems={problems}
              onChange={setVariants}
            />
          </div>
          <fieldset
            disabled={!mayWrite}
            aria-label="In search results"
            className="min-w-0 lg:max-w-[calc(100%-21.25rem)] lg:col-span-2"
          >
            <SearchListingCard
              draft={draft}
              address={`${shopUrl}/products/`}
              {...(earlier && { earlier })}
              problems={problems}
              onChange={set}
            />
          </fieldset>
        </div>
      </Form>
      {share}
      <UnsavedGuard dirty={dirty && !sending} />
    </>
  );
}

/** A long form is not sent by Enter in one of its fields, which is how a hand leaves a field; with Ctrl or ⌘ it is. */
function saveOnlyWhenMeant(event: KeyboardEvent<HTMLFormElement>, ready: boolean): void {
  if (event.key !== "Enter" || event.defaultPrevented) return;
  const meant = event.metaKey || event.ctrlKey;
  const field = event.target instanceof HTMLInputElement;
  if (!field && !(meant && event.target instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  if (meant && ready) event.currentTarget.requestSubmit();
}

const NONE: Record<string, string> = {};
