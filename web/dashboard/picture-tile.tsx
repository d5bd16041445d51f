import { ImageOff, LoaderCircle } from "lucide-react";
import type { ComponentProps } from "react";
import type { EditableImage } from "#domain/product/for-edit.ts";
import { cn } from "#web/ui/class-names.ts";

type Props = Pick<ComponentProps<"button">, "onDragStart" | "onDragEnd" | "onDragOver" | "onDrop"> & {
  image: EditableImage;
  place: number;
  chosen: boolean;
  onChoose: () => void;
};

/** One picture in the grid; pressing it opens what can be done with it. */
export function PictureTile({ image, place, chosen, onChoose, ...drag }: Props) {
  const name = `Picture ${place + 1}${image.alt ? `: ${image.alt}` : ", not described"}`;
  return (
    <button
      {...drag}
      type="button"
      draggable
      aria-expanded={chosen}
      className={cn(
        "relative block aspect-square w-full cursor-pointer overflow-hidden rounded-lg border border-border bg-muted",
        chosen && "outline-3 outline-offset-2 outline-primary",
      )}
      onClick={onChoose}
    >
      {image.key ? (
        <img
          src={`/media/${image.key}`}
          alt={name}
          loading="lazy"
          draggable={false}
          className="size-full object-cover"
        />
      ) : (
        <span className="grid size-full place-items-center content-center gap-1 p-1 text-[11px] text-muted-foreground">
          <span className="sr-only">{name}. </span>
          {image.state === "waiting" ? (
            <>
              <LoaderCircle aria-hidden className="size-5 animate-spin motion-reduce:animate-none" />
              Being fetched
            </>
          ) : (
            <>
              <ImageOff aria-hidden className="size-5" />
              Could not be had
            </>
          )}
        </span>
      )}
      {place === 0 && (
        <span className="absolute start-1.5 bottom-1.5 rounded-md bg-foreground/85 px-1.5 py-0.5 text-[11px] font-medium text-background">
          First
        </span>
      )}
    </button>
  );
}
