import { MOST } from "#domain/look/section-kinds.ts";
import { FieldError } from "#web/ui/field.tsx";
import type { CollectionChoice } from "./section-fields.tsx";

type Props = {
  collections: CollectionChoice[];
  /** Handles in their order. */
  picked: string[];
  problem: string | undefined;
  onChange: (handles: string[]) => void;
};

/** Which collections are shown, in the order they were ticked in. */
export function CollectionPicks({ collections, picked, problem, onChange }: Props) {
  const there = picked.filter((handle) => collections.some((each) => each.handle === handle));
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">Which collections</legend>
      {collections.map(({ handle, title }) => {
        const at = there.indexOf(handle);
        return (
          <label key={handle} className="flex min-h-11 cursor-pointer items-center gap-3 text-sm">
            <input
              type="checkbox"
              checked={at >= 0}
              disabled={at < 0 && there.length >= MOST.tiles}
              className="size-[18px] accent-primary"
              onChange={() =>
                onChange(at >= 0 ? there.filter((each) => each !== handle) : [...there, handle])
              }
            />
            {title}
            {at >= 0 && <span className="text-muted-foreground tabular-nums">{at + 1}</span>}
          </label>
        );
      })}
      <p className="text-[13px] text-muted-foreground">
        {there.length === 0
          ? "None ticked: the first six of your shop that hold something."
          : "In the order you ticked them."}
      </p>
      {problem && <FieldError>{problem}</FieldError>}
    </fieldset>
  );
}
