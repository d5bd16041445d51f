import { ImagePlus, X } from "lucide-react";
import type { ChangeEvent } from "react";
import { CARD_TEXT_MOST, PICTURES_MOST } from "#domain/thread/card-words.ts";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { cn } from "#web/ui/class-names.ts";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { plural } from "./plural.ts";

type Props = { count: number; onChange: (count: number) => void };

/** Chooses pictures to go with an answer. */
export const PicturePick = ({ onChange }: Pick<Props, "onChange">) => (
  <label
    className={cn(
      buttonLook({ look: "quiet" }),
      "relative max-sm:w-11 max-sm:px-0 has-focus-visible:outline-2 has-focus-visible:outline-ring",
    )}
  >
    <ImagePlus aria-hidden />
    <span className="max-sm:sr-only">Pictures</span>
    <input
      type="file"
      name="picture"
      accept="image/*"
      multiple
      className="absolute inset-0 cursor-pointer opacity-0"
      onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.currentTarget.files?.length ?? 0)}
    />
  </label>
);

/** What was chosen, what it shows, and the way to leave it. */
export function PicturesChosen({ count, onLeave }: { count: number; onLeave: () => void }) {
  if (count === 0) return null;
  return (
    <div className="grid basis-full gap-2 rounded-lg bg-muted p-3">
      <p className="flex items-center justify-between gap-2 text-sm font-medium">
        {count > PICTURES_MOST
          ? `Please choose at most ${PICTURES_MOST} pictures.`
          : `${plural(count, "picture")} with your answer`}
        <Button look="quiet" size="icon" aria-label="Send no pictures" className="-my-2" onClick={onLeave}>
          <X aria-hidden />
        </Button>
      </p>
      <Field label="What they show, for whoever can’t see them" optional>
        {(control) => <Input {...control} name="alt" maxLength={CARD_TEXT_MOST} autoComplete="off" />}
      </Field>
    </div>
  );
}
