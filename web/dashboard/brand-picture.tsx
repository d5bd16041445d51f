import { ImagePlus } from "lucide-react";
import { useState } from "react";
import { useFetcher } from "react-router";
import { Button } from "#web/ui/button.tsx";
import { FieldError } from "#web/ui/field.tsx";
import { cn } from "#web/ui/class-names.ts";
import { DropZone, PICTURES } from "./drop-zone.tsx";
import { fileProblem } from "./picture-upload.ts";
import type { FormAnswer } from "./use-form-state.ts";
import { useSaid } from "./use-answer.ts";

const WORDS = {
  logo: { name: "Logo", hint: "Best on a clear background." },
  hero: { name: "Large picture", hint: "At the top of your front page; at least 1600 pixels wide." },
} as const;

type Props = { which: "logo" | "hero"; mediaKey: string | null; mayWrite: boolean };

/** One of the store's own pictures, kept as soon as it is chosen. */
export function BrandPicture({ which, mediaKey, mayWrite }: Props) {
  const fetcher = useFetcher<FormAnswer>();
  const [refused, setRefused] = useState<string | null>(null);
  useSaid(fetcher.data);
  const { name, hint } = WORDS[which];
  const answered = fetcher.data && "problems" in fetcher.data ? fetcher.data.problems["picture"] : null;
  const problem = refused ?? (fetcher.state === "idle" ? answered : null);
  const send = ([file]: File[]) => {
    if (!file) return;
    const why = fileProblem(file);
    setRefused(why);
    if (why) return;
    const form = new FormData();
    form.set("intent", "picture");
    form.set("which", which);
    form.set("file", file);
    void fetcher.submit(form, { method: "post", encType: "multipart/form-data" });
  };
  const busy = fetcher.state !== "idle";
  return (
    <div className="grid content-start gap-2">
      <div className="flex min-h-11 items-center justify-between gap-2">
        <p className="text-sm font-medium">{name}</p>
        {mediaKey && mayWrite && (
          <fetcher.Form method="post">
            <input type="hidden" name="which" value={which} />
            <Button
              type="submit"
              name="intent"
              value="no-picture"
              look="quiet"
              size="small"
              className="text-muted-foreground"
            >
              Remove
            </Button>
          </fetcher.Form>
        )}
      </div>
      {mediaKey && (
        <img
          src={`/media/${mediaKey}`}
          alt={`${name} as it is now`}
          className={cn(
            "w-full rounded-lg border border-border bg-muted",
            which === "logo" ? "h-32 object-contain p-4" : "h-32 object-cover",
          )}
        />
      )}
      {mayWrite && (
        <DropZone
          label={
            <>
              <ImagePlus aria-hidden className="size-5 text-muted-foreground" strokeWidth={1.75} />
              {busy ? "Sending…" : `${mediaKey ? "Another" : "Add a"} ${name.toLowerCase()}`}
            </>
          }
          hint={hint}
          accept={PICTURES}
          className="py-4"
          error={problem ?? undefined}
          onFiles={send}
        />
      )}
      <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
    </div>
  );
}
