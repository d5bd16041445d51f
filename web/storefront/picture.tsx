import type { CSSProperties } from "react";
import { tintOf } from "#domain/picture/ladder.ts";
import type { ProductImage } from "#domain/product/product.ts";
import { sourcesOf } from "./srcset.ts";

type Props = {
  image: Pick<ProductImage, "key" | "alt" | "width" | "height"> | null;
  /** What it shows: for the alt text when the seller wrote none, and the letter when there is no picture. */
  title: string;
  /** How wide it is shown: one of `SIZES`. */
  sizes: string;
  className?: string;
  /** The one picture the page is about. */
  main?: boolean;
  /** As small as a stamp: big corners would make it a pill. */
  small?: boolean;
  /** The same name on the next page lets the picture travel there. One per page. */
  travels?: string | undefined;
};

/** A picture cut to its frame, on a ground of its own colour that holds its place while it loads. */
export function Picture({
  image,
  title,
  sizes,
  className = "aspect-[4/5]",
  main = false,
  small = false,
  travels,
}: Props) {
  const corners = small ? "rounded-[min(var(--box),0.5rem)]" : "rounded-box";
  if (!image)
    return (
      <span
        aria-hidden="true"
        style={travels ? { viewTransitionName: travels } : undefined}
        className={`grid w-full place-items-center ${corners} bg-tint text-muted ${className}`}
      >
        <span className={`font-display opacity-40 ${small ? "text-xl" : "text-5xl"}`}>
          {[...title][0]?.toUpperCase()}
        </span>
      </span>
    );
  return (
    <BarePicture
      image={{ ...image, alt: image.alt || title }}
      sizes={sizes}
      main={main}
      small={small}
      travels={travels}
      className={`w-full ${corners} object-cover ${className}`}
    />
  );
}

type BareProps = Pick<Props, "sizes" | "main" | "small" | "travels"> & {
  image: NonNullable<Props["image"]>;
  className: string;
  /** On top of every page, and small. */
  eager?: boolean;
  /** Logos and cut-outs show what is behind them. */
  ground?: boolean;
};

/** The `img` of a picture of the store, for places with a shape of their own. Its alt text is taken as it is. */
export function BarePicture({
  image: { key, alt, width, height },
  sizes,
  eager = false,
  main = false,
  small = false,
  travels,
  className,
  ground = true,
}: BareProps) {
  const style: CSSProperties = {};
  const tint = ground ? tintOf(key) : null;
  if (tint) style.backgroundColor = tint;
  if (travels) style.viewTransitionName = travels;
  return (
    <img
      {...sourcesOf(key, width, sizes, small ? MOST_SMALL_PX : undefined)}
      width={width}
      height={height}
      alt={alt}
      loading={eager || main ? "eager" : "lazy"}
      // What is only on top of every page, like a logo, is not in the way of what this one is about.
      fetchPriority={main ? "high" : eager ? "low" : undefined}
      decoding={eager || main ? "auto" : "async"}
      style={tint || travels ? style : undefined}
      className={`${ground ? "bg-tint " : ""}${className}`}
    />
  );
}

/** The widest that a small picture is shown, on the sharpest screens. */
const MOST_SMALL_PX = 320;

/** The name a product's picture travels under. */
export const travelName = (productId: string): string => `p-${productId}`;
