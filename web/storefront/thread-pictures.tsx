import { CARD_TEXT_MOST, PICTURES_BYTES, PICTURES_MOST } from "#domain/thread/card-words.ts";
import { useSay } from "./use-say.ts";

/** Pictures to go with a message, folded away until somebody wants to. */
export function AddPictures({ alt = "" }: { alt?: string | undefined }) {
  const say = useSay();
  return (
    <details data-pictures className="mt-1">
      <summary className="link tap w-fit cursor-pointer">{say("Add pictures")}</summary>
      <div className="grid gap-2 pt-1 pb-2">
        <label htmlFor="picture" className="text-sm font-medium">
          {say("Up to {n} pictures, together at most {mb} MB", {
            n: PICTURES_MOST,
            mb: PICTURES_BYTES / 1024 ** 2,
          })}
        </label>
        <input
          id="picture"
          name="picture"
          type="file"
          accept="image/*"
          multiple
          data-most={PICTURES_BYTES}
          className="field file:me-3 file:font-semibold"
        />
        <label htmlFor="alt" className="text-sm font-medium">
          {say("What they show, for whoever can’t see them")}
        </label>
        <input
          id="alt"
          name="alt"
          dir="auto"
          maxLength={CARD_TEXT_MOST}
          defaultValue={alt}
          autoComplete="off"
          className="field"
        />
      </div>
    </details>
  );
}
