import { ImagePlus, X } from "lucide-react";
import { type DragEvent, useEffect, useState } from "react";
import { useFetcher } from "react-router";
import type { EditableImage } from "#domain/product/for-edit.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { FieldError } from "#web/ui/field.tsx";
import { Progress } from "#web/ui/progress.tsx";
import { say } from "#web/ui/toast.tsx";
import { DropZone, PICTURES } from "./drop-zone.tsx";
import { PictureDetails } from "./picture-details.tsx";
import { PictureTile } from "./picture-tile.tsx";
import { useUploads } from "./use-uploads.ts";

type Answer = { ok: boolean; message?: string };

/** A saved product's pictures. Every change is kept at once, apart from the form around it. */
export function PicturesCard({ images, url }: { images: EditableImage[]; url: string }) {
  const fetcher = useFetcher<Answer>();
  const { uploads, add, dismiss } = useUploads(url);
  const [chosen, setChosen] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const ordered = asArranged(images, fetcher.formData?.get("imageIds"));
  const at = ordered.findIndex(({ id }) => id === chosen);
  const image = ordered[at];

  useEffect(() => {
    if (fetcher.data && !fetcher.data.ok)
      say({ text: fetcher.data.message ?? "That did not work.", tone: "bad" });
  }, [fetcher.data]);

  const send = (fields: Record<string, string>) => fetcher.submit(fields, { method: "post", action: url });
  const move = (id: string, to: number) => {
    const ids = ordered.map((one) => one.id).filter((other) => other !== id);
    ids.splice(to, 0, id);
    void send({ intent: "arrange", imageIds: ids.join(",") });
  };
  const dropOn = (event: DragEvent, to: number) => {
    if (!dragged) return;
    event.preventDefault();
    move(dragged, to);
    setDragged(null);
  };

  return (
    <Card
      title="Pictures"
      hint={ordered.length > 1 ? "The first one stands for the product in lists." : undefined}
    >
      {ordered.length > 0 && (
        <ul className="grid grid-cols-3 gap-2 sm:grid-cols-5">
          {ordered.map((one, place) => (
            <li key={one.id}>
              <PictureTile
                image={one}
                place={place}
                chosen={one.id === chosen}
                onDragStart={() => setDragged(one.id)}
                onDragEnd={() => setDragged(null)}
                onDragOver={(event) => dragged && event.preventDefault()}
                onDrop={(event) => dropOn(event, place)}
                onChoose={() => setChosen(one.id === chosen ? null : one.id)}
              />
            </li>
          ))}
        </ul>
      )}
      {image && (
        <PictureDetails
          key={image.id}
          image={image}
          place={at}
          count={ordered.length}
          onDescribe={(alt) => send({ intent: "describe", imageId: image.id, alt })}
          onMove={(to) => move(image.id, to)}
          onRemove={() => {
            setChosen(null);
            void send({ intent: "remove", imageId: image.id });
          }}
        />
      )}
      {uploads.length > 0 && (
        <ul className="grid gap-3" aria-live="polite">
          {uploads.map(({ key, name, share, problem }) => (
            <li key={key} className="grid gap-1.5 text-sm">
              <span className="flex min-h-8 items-center gap-2">
                <span className="min-w-0 grow truncate">{name}</span>
                {problem && (
                  <Button
                    look="quiet"
                    size="icon"
                    className="-my-2"
                    aria-label={`Dismiss ${name}`}
                    onClick={() => dismiss(key)}
                  >
                    <X aria-hidden />
                  </Button>
                )}
              </span>
              {problem ? (
                <FieldError>{problem}</FieldError>
              ) : (
                <Progress done={share * 100} total={100} label={`Uploading ${name}`} />
              )}
            </li>
          ))}
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
        onFiles={add}
      />
    </Card>
  );
}

/** The order as it will be once the server has it. */
function asArranged(images: EditableImage[], wanted: FormDataEntryValue | null | undefined): EditableImage[] {
  const sorted = images.toSorted((a, b) => a.position - b.position);
  if (typeof wanted !== "string") return sorted;
  const ids = wanted.split(",");
  return sorted.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
