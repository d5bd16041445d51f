import type { ShownCard } from "#domain/thread/shown-cards.ts";
import { cn } from "#web/ui/class-names.ts";

type Props = {
  picture: Extract<ShownCard, { kind: "picture" }>;
  /** Whose it is, for a picture that nobody described. */
  from: string;
  className?: string;
};

/** A picture in a conversation, which opens whole. */
export function ThreadPicture({ picture: { src, alt, width, height }, from, className }: Props) {
  const said = alt || `Picture from ${from}`;
  return (
    <figure className={cn("grid gap-1", className)}>
      <a href={src} target="_blank" rel="noopener" aria-label={`${said}. Opens the whole picture`}>
        <img
          src={`${src}&w=640`}
          alt={said}
          width={width}
          height={height}
          loading="lazy"
          decoding="async"
          className="h-auto max-h-72 w-auto max-w-full rounded-2xl border border-border bg-muted object-contain sm:max-w-72"
        />
      </a>
      {alt && <figcaption className="max-w-72 px-1 wrap-anywhere">{alt}</figcaption>}
    </figure>
  );
}
