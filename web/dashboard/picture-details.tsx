import { ArrowLeft, ArrowRight, Trash2 } from "lucide-react";
import { useState } from "react";
import type { EditableImage } from "#domain/product/for-edit.ts";
import { Button } from "#web/ui/button.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";

type Props = {
  image: EditableImage;
  place: number;
  count: number;
  onDescribe: (alt: string) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
};

/** What can be done with the chosen picture. */
export function PictureDetails({ image, place, count, onDescribe, onMove, onRemove }: Props) {
  const [alt, setAlt] = useState(image.alt);
  const save = () => alt.trim() !== image.alt && onDescribe(alt.trim());
  return (
    <div className="grid gap-3 rounded-lg bg-muted/60 p-3 sm:p-4">
      {image.state === "failed" && (
        <p className="text-sm text-destructive">
          {image.problem || "This picture could not be fetched."} Remove it, or upload it yourself.
        </p>
      )}
      <Field
        label={`What does picture ${place + 1} show?`}
        hint="Read out to shoppers who can’t see it, and shown when it can’t load."
      >
        {(control) => (
          <Input
            {...control}
            value={alt}
            maxLength={500}
            placeholder="e.g. Indigo wrapper folded on a wooden table"
            // Kept on its own, so it is no part of the product's form: Enter must not send that one.
            onChange={(event) => {
              event.stopPropagation();
              setAlt(event.target.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              save();
            }}
            onBlur={save}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button size="small" disabled={place === 0} onClick={() => onMove(place - 1)}>
          <ArrowLeft aria-hidden className="rtl:rotate-180" />
          Move earlier
        </Button>
        <Button size="small" disabled={place === count - 1} onClick={() => onMove(place + 1)}>
          Move later
          <ArrowRight aria-hidden className="rtl:rotate-180" />
        </Button>
        <Button size="small" look="dangerQuiet" className="ms-auto" onClick={onRemove}>
          <Trash2 aria-hidden />
          Remove
        </Button>
      </div>
    </div>
  );
}
