import { toHandle } from "#domain/product/handle.ts";
import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input, Textarea } from "#web/ui/input.tsx";
import { EarlierAddresses } from "./earlier-addresses.tsx";

type Part = {
  title: string;
  descriptionHtml: string;
  handle: string;
  seoTitle: string;
  seoDescription: string;
};
type Props = {
  draft: Part;
  /** Where pages of this kind live, e.g. `https://ada.example.com/products/`. */
  address: string;
  /** Handles it had before. */
  earlier?: string[];
  problems: Record<string, string>;
  onChange: (part: Partial<Omit<Part, "title" | "descriptionHtml">>) => void;
};

const BEST = { title: 60, description: 155 };

/** How the page looks in a search engine's results, and its address. */
export function SearchListingCard({ draft, address, earlier = NONE, problems, onChange }: Props) {
  const title = draft.seoTitle || draft.title || "Name of the product";
  const text =
    draft.seoDescription || plainText(draft.descriptionHtml) || "The beginning of the description.";
  const handle = draft.handle || toHandle(draft.title);
  return (
    <Card title="In search results" hint="Leave these empty to use the name and the description.">
      <figure aria-label="Preview" className="grid gap-0.5 rounded-lg bg-muted/60 p-4">
        <p className="truncate text-[13px] text-muted-foreground">
          {address.replace(/^https?:\/\//, "") + handle}
        </p>
        <p className="truncate text-lg leading-6 text-primary">{title.slice(0, BEST.title + 10)}</p>
        <p className="line-clamp-2 text-sm text-muted-foreground">{text}</p>
      </figure>
      <Field label="Title" optional error={problems["seoTitle"]} hint={used(draft.seoTitle, BEST.title)}>
        {(control) => (
          <Input
            {...control}
            name="seoTitle"
            value={draft.seoTitle}
            placeholder={draft.title}
            onChange={(event) => onChange({ seoTitle: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="Description"
        optional
        error={problems["seoDescription"]}
        hint={used(draft.seoDescription, BEST.description)}
      >
        {(control) => (
          <Textarea
            {...control}
            name="seoDescription"
            rows={3}
            value={draft.seoDescription}
            onChange={(event) => onChange({ seoDescription: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="Address"
        optional
        error={problems["handle"]}
        hint="The last part of the page’s address. When you change it, the old one leads here."
      >
        {(control) => (
          <Input
            {...control}
            name="handle"
            value={draft.handle}
            placeholder={toHandle(draft.title)}
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => onChange({ handle: event.target.value })}
          />
        )}
      </Field>
      <EarlierAddresses handles={earlier} address={address} />
    </Card>
  );
}

const NONE: string[] = [];

const used = (text: string, best: number): string =>
  `${[...text].length} of about ${best} characters that are shown.`;

/** The words of a sanitised text, for a preview. */
const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 170);
