import type { ProductImage } from "#domain/product/product.ts";

type Props = {
  image: ProductImage | null;
  /** What it shows: for the alt text when the seller wrote none, and the letter when there is no picture. */
  title: string;
  className?: string;
  eager?: boolean;
  /** The one picture the page is about. */
  main?: boolean;
  /** As small as a stamp: big corners would make it a pill. */
  small?: boolean;
  /** The same name on the next page lets the picture travel there. One per page. */
  travels?: string | undefined;
};

/** A picture cut to its frame, on a tinted ground that holds its place while it loads. */
export function Picture({
  image,
  title,
  className = "aspect-[4/5]",
  eager = false,
  main = false,
  small = false,
  travels,
}: Props) {
  const corners = small ? "rounded-[min(var(--box),0.5rem)]" : "rounded-box";
  const style = travels ? { viewTransitionName: travels } : undefined;
  if (!image)
    return (
      <span
        aria-hidden="true"
        style={style}
        className={`grid w-full place-items-center ${corners} bg-tint text-muted ${className}`}
      >
        <span className="font-display text-5xl opacity-40">{[...title][0]?.toUpperCase()}</span>
      </span>
    );
  return (
    <img
      src={`/media/${image.key}`}
      width={image.width}
      height={image.height}
      alt={image.alt || title}
      loading={eager ? "eager" : "lazy"}
      fetchPriority={main ? "high" : undefined}
      decoding={eager ? "auto" : "async"}
      style={style}
      className={`w-full ${corners} bg-tint object-cover ${className}`}
    />
  );
}

/** The name a product's picture travels under. */
export const travelName = (productId: string): string => `p-${productId}`;
