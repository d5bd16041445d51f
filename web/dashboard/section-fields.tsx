import type { Section } from "#domain/look/sections.ts";
import { MOST } from "#domain/look/section-kinds.ts";
import { Field } from "#web/ui/field.tsx";
import { Input, Select, Textarea } from "#web/ui/input.tsx";
import { Choice } from "./choice.tsx";
import { CollectionPicks } from "./collection-picks.tsx";
import { ProductPick } from "./product-pick.tsx";
import { RepeatedFields } from "./repeated-fields.tsx";
import { SectionPictureField } from "./section-picture-field.tsx";

export type CollectionChoice = { handle: string; title: string };

type Props = {
  section: Section;
  collections: CollectionChoice[];
  problemOf: (field: string) => string | undefined;
  onChange: (section: Section) => void;
};

const SIDES = [
  { value: "start", label: "Picture first", className: "rounded-lg" },
  { value: "end", label: "Picture second", className: "rounded-lg" },
] as const;

/** What can be said in one part of the front page. */
export function SectionFields({ section, collections, problemOf, onChange }: Props) {
  const line = (field: string, label: string, value: string, hint?: string) => (
    <Field label={label} hint={hint} error={problemOf(field)} optional>
      {(control) => (
        <Input
          {...control}
          value={value}
          onChange={(event) => onChange({ ...section, [field]: event.target.value })}
        />
      )}
    </Field>
  );
  const text = (field: string, label: string, value: string, hint?: string) => (
    <Field label={label} hint={hint} error={problemOf(field)} optional>
      {(control) => (
        <Textarea
          {...control}
          rows={4}
          value={value}
          onChange={(event) => onChange({ ...section, [field]: event.target.value })}
        />
      )}
    </Field>
  );
  const title = line("title", "Heading", section.title, "Left empty, the usual one.");
  const way = (button: string, link: string) => (
    <div className="grid gap-4 sm:grid-cols-2">
      {line("button", "Words on the button", button)}
      {line("link", "Where it leads", link, "Like /collections/all, or https://…")}
    </div>
  );
  switch (section.kind) {
    case "hero":
      return (
        <div className="grid gap-4">
          {title}
          {line("text", "Below it", section.text)}
          {way(section.button, section.link)}
          <SectionPictureField
            picture={section.picture}
            problem={problemOf("picture")}
            onChange={(picture) => onChange({ ...section, picture })}
          />
        </div>
      );
    case "collections":
      return (
        <div className="grid gap-4">
          {title}
          <CollectionPicks
            collections={collections}
            picked={section.handles}
            problem={problemOf("handles")}
            onChange={(handles) => onChange({ ...section, handles })}
          />
        </div>
      );
    case "products":
      return (
        <div className="grid gap-4">
          {title}
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Which products" error={problemOf("handle")}>
              {(control) => (
                <Select
                  {...control}
                  value={section.from === "collection" ? `=${section.handle}` : section.from}
                  onChange={({ target: { value } }) =>
                    onChange(
                      value.startsWith("=")
                        ? { ...section, from: "collection", handle: value.slice(1) }
                        : { ...section, from: value === "featured" ? "featured" : "newest", handle: "" },
                    )
                  }
                >
                  <option value="featured">Favourites</option>
                  <option value="newest">The newest</option>
                  {collections.map(({ handle, title: name }) => (
                    <option key={handle} value={`=${handle}`}>
                      Collection: {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field label="How many" error={problemOf("count")}>
              {(control) => (
                <Select
                  {...control}
                  value={section.count}
                  onChange={(event) => onChange({ ...section, count: Number(event.target.value) })}
                >
                  {[...new Set([4, 6, 8, section.count])]
                    .sort((a, b) => a - b)
                    .map((count) => (
                      <option key={count}>{count}</option>
                    ))}
                </Select>
              )}
            </Field>
          </div>
        </div>
      );
    case "product":
      return (
        <div className="grid gap-4">
          {title}
          <ProductPick
            productId={section.productId}
            problem={problemOf("productId")}
            onChange={(productId) => onChange({ ...section, productId })}
          />
        </div>
      );
    case "text":
      return (
        <div className="grid gap-4">
          {title}
          {text("html", "Words", section.html, "An empty line begins a new paragraph.")}
        </div>
      );
    case "image_text":
      return (
        <div className="grid gap-4">
          {title}
          {text("html", "Words", section.html, "An empty line begins a new paragraph.")}
          {way(section.button, section.link)}
          <SectionPictureField
            picture={section.picture}
            problem={problemOf("picture")}
            onChange={(picture) => onChange({ ...section, picture })}
          />
          <Choice
            legend="Order on a desk"
            name={`side-${section.id}`}
            value={section.side}
            choices={SIDES}
            onChange={(side) => onChange({ ...section, side })}
          />
        </div>
      );
    case "testimonials":
      return (
        <div className="grid gap-4">
          {title}
          <RepeatedFields
            noun="quote"
            most={MOST.quotes}
            fields={[
              { name: "text", label: "What they said", long: true },
              { name: "name", label: "Name" },
              { name: "place", label: "Place" },
            ]}
            items={section.quotes}
            empty={{ text: "", name: "", place: "" }}
            onChange={(quotes) => onChange({ ...section, quotes })}
          />
        </div>
      );
    case "newsletter":
      return (
        <div className="grid gap-4">
          {title}
          {text("text", "What they will get", section.text)}
        </div>
      );
    case "faq":
      return (
        <div className="grid gap-4">
          {title}
          <RepeatedFields
            noun="question"
            most={MOST.questions}
            fields={[
              { name: "question", label: "Question" },
              { name: "answer", label: "Answer", long: true },
            ]}
            items={section.items}
            empty={{ question: "", answer: "" }}
            onChange={(items) => onChange({ ...section, items })}
          />
        </div>
      );
  }
}
