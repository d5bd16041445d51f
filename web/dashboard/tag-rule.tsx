import { useEffect } from "react";
import { useFetcher } from "react-router";
import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { TagInput } from "#web/ui/tag-input.tsx";
import { useFrame } from "./frame-data.ts";
import { plural } from "./plural.ts";

type Props = {
  rule: "any_tag" | "all_tags";
  tags: string[];
  problem: string | undefined;
  onChange: (tags: string[]) => void;
};

/** Tags that gather products by themselves, and what they would gather now. */
export function TagRule({ rule, tags, problem, onChange }: Props) {
  const { base } = useFrame();
  const { load, data, state } = useFetcher<{ matches: { count: number; titles: string[] } | null }>();
  const joined = tags.join(",");
  useEffect(() => {
    if (joined) void load(`${base}/collections/new?${new URLSearchParams({ rule, tags: joined })}`);
  }, [base, joined, load, rule]);
  const matches = joined ? data?.matches : null;
  return (
    <Card title="Products" hint="Tag a product and it comes in by itself; take the tag off and it goes.">
      <Field label="Tags" error={problem} hint="Written as on the products, capitals included.">
        {(control) => (
          <TagInput
            control={control}
            noun="tag"
            name="tags"
            value={tags}
            placeholder="e.g. new"
            onChange={onChange}
          />
        )}
      </Field>
      <div aria-live="polite" className="min-h-11 text-sm" aria-busy={state !== "idle"}>
        {matches && (
          <>
            <p className="font-medium">
              {matches.count === 0
                ? "No product fits yet"
                : `${plural(matches.count, "product")} ${matches.count === 1 ? "fits" : "fit"} now`}
            </p>
            {matches.count > 0 && (
              <p className="text-muted-foreground">
                {matches.titles.join(", ")}
                {matches.count > matches.titles.length &&
                  ` and ${matches.count - matches.titles.length} more`}
              </p>
            )}
          </>
        )}
      </div>
    </Card>
  );
}
