import { ImagePlus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useFetcher } from "react-router";
import type { SectionPicture } from "#domain/look/sections.ts";
import { Button } from "#web/ui/button.tsx";
import { Field, FieldError } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { DropZone, PICTURES } from "./drop-zone.tsx";
import { fileProblem } from "./picture-upload.ts";

type Answer =
  | { picture: { key: string; width: number; height: number } }
  | { problems: Record<string, string> };
type Props = {
  picture: SectionPicture;
  problem: string | undefined;
  onChange: (picture: SectionPicture) => void;
};

/** The picture of one part of the front page, sent as soon as it is chosen. */
export function SectionPictureField({ picture, problem, onChange }: Props) {
  const fetcher = useFetcher<Answer>();
  const [refused, setRefused] = useState<string | null>(null);
  const seen = useRef<unknown>(undefined);
  const { data, state } = fetcher;
  useEffect(() => {
    if (!data || seen.current === data) return;
    seen.current = data;
    if ("picture" in data) onChange({ ...data.picture, alt: picture?.alt ?? "" });
  }, [data, onChange, picture]);
  const answered =
    state === "idle" && data && "problems" in data
      ? (data.problems["picture"] ?? "We could not take this picture. Please try again.")
      : undefined;
  const why = refused ?? answered ?? problem;
  const send = ([file]: File[]) => {
    if (!file) return;
    const unfit = fileProblem(file);
    setRefused(unfit);
    if (unfit) return;
    const form = new FormData();
    form.set("intent", "section-picture");
    form.set("file", file);
    // The picture belongs to the draft, which is sent by itself: the page has nothing to read anew.
    void fetcher.submit(form, {
      method: "post",
      encType: "multipart/form-data",
      defaultShouldRevalidate: false,
    });
  };
  return (
    <div className="grid gap-3">
      <p className="text-sm font-medium">Picture</p>
      {picture && (
        <>
          <img
            src={`/media/${picture.key}`}
            alt=""
            className="h-32 w-full rounded-lg border border-border object-cover"
          />
          <Field
            label="What it shows"
            hint="Read out to people who can’t see it. Empty when it only decorates."
            optional
          >
            {(control) => (
              <Input
                {...control}
                value={picture.alt}
                onChange={(event) => onChange({ ...picture, alt: event.target.value })}
              />
            )}
          </Field>
          <Button
            look="quiet"
            size="small"
            className="justify-self-start text-muted-foreground"
            onClick={() => onChange(null)}
          >
            Remove the picture
          </Button>
        </>
      )}
      <DropZone
        label={
          <>
            <ImagePlus aria-hidden className="size-5 text-muted-foreground" strokeWidth={1.75} />
            {state === "idle" ? (picture ? "Another picture" : "Add a picture") : "Sending…"}
          </>
        }
        accept={PICTURES}
        className="py-4"
        error={why}
        onFiles={send}
      />
      {why && <FieldError>{why}</FieldError>}
    </div>
  );
}
