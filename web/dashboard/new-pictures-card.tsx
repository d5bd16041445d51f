import { ImagePlus, X } from "lucide-react";
import { useEffect, useMemo } from "react";
import { Card } from "#web/ui/card.tsx";
import { FieldError } from "#web/ui/field.tsx";
import { DropZone, PICTURES } from "./drop-zone.tsx";
import { fileProblem } from "./picture-upload.ts";

type Props = { files: File[]; hydrated: boolean; onChange: (files: File[]) => void };

/** Pictures for a product that is not saved yet: shown at once, sent after it is. Without scripts they go with the form. */
export function NewPicturesCard({ files, hydrated, onChange }: Props) {
  const shown = useMemo(() => files.map((file) => ({ file, url: URL.createObjectURL(file) })), [files]);
  useEffect(() => () => shown.forEach(({ url }) => URL.revokeObjectURL(url)), [shown]);
  return (
    <Card title="Pictures">
      {shown.length > 0 && (
        <ul className="grid grid-cols-3 gap-2 sm:grid-cols-5">
          {shown.map(({ file, url }) => {
            const problem = fileProblem(file);
            return (
              <li key={url} className="relative grid content-start gap-1">
                <img
                  src={url}
                  alt={file.name}
                  className="aspect-square w-full rounded-lg border border-border bg-muted object-cover text-xs"
                />
                {problem && <FieldError>{problem}</FieldError>}
                <button
                  type="button"
                  aria-label={`Remove ${file.name}`}
                  className="absolute end-0 top-0 grid size-11 cursor-pointer place-items-center"
                  onClick={() => onChange(files.filter((other) => other !== file))}
                >
                  <span className="grid size-7 place-items-center rounded-full bg-foreground/85 text-background">
                    <X aria-hidden className="size-4" />
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <DropZone
        label={
          <>
            <ImagePlus aria-hidden className="size-6 text-muted-foreground" strokeWidth={1.75} />
            Add pictures
          </>
        }
        hint="JPEG, PNG, WebP, GIF or AVIF, up to 10 MB each"
        accept={PICTURES}
        multiple
        {...(hydrated
          ? { onFiles: (fresh: File[]) => onChange([...files, ...fresh]) }
          : { name: "pictures" })}
      />
    </Card>
  );
}
