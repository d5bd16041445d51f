import { Image } from "lucide-react";
import { cn } from "./class-names.ts";

type Props = { mediaKey: string | null; alt?: string; className?: string };

/** A small picture of a product, or the place where one would be. Beside a title it needs no words of its own. */
export function Picture({ mediaKey, alt = "", className }: Props) {
  const box = cn("size-11 shrink-0 overflow-hidden rounded-lg border border-border bg-muted", className);
  if (!mediaKey)
    return (
      <span className={cn(box, "grid place-items-center text-muted-foreground/60")}>
        <Image aria-hidden className="size-[45%] max-h-6 max-w-6" strokeWidth={1.5} />
      </span>
    );
  return (
    <img
      src={`/media/${mediaKey}`}
      alt={alt}
      loading="lazy"
      decoding="async"
      className={cn(box, "object-cover")}
    />
  );
}
