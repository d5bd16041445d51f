import type { Product } from "#domain/product/product.ts";
import { useSay } from "./use-say.ts";
import { Picture, travelName } from "./picture.tsx";
import { SIZES } from "./sizes.ts";
import type { Choice } from "./choose-variant.ts";
import { largestOf, sourcesOf } from "./srcset.ts";

type Props = { product: Pick<Product, "id" | "title" | "images">; choice: Pick<Choice, "asked" | "variant"> };

/** The picture of the variant that the address asks for comes first. */
function inOrder({ images }: Props["product"], { asked, variant }: Props["choice"]): Product["images"] {
  const lead = asked ? variant.imageId : null;
  return [...images].sort((a, b) => Number(b.id === lead) - Number(a.id === lead));
}

const sizesOf = (images: Product["images"]) => (images.length > 1 ? SIZES.slide : SIZES.single);

/** The picture that the page is about, as a page announces it in its head; null where there is none. */
export function announced(product: Props["product"], choice: Props["choice"]) {
  const images = inOrder(product, choice);
  const [lead] = images;
  if (!lead) return null;
  const { src, srcSet, sizes } = sourcesOf(lead.key, lead.width, sizesOf(images));
  return {
    href: src,
    as: "image" as const,
    imageSrcSet: srcSet,
    imageSizes: sizes,
    fetchPriority: "high" as const,
  };
}

/** Pictures to slide through on a phone, with a rail of small ones beside them on a desk. Each opens as it is, to look closer. */
export function Gallery({ product, choice }: Props) {
  const say = useSay();
  const images = inOrder(product, choice);
  const many = images.length > 1;
  return (
    <div
      className={`min-w-0 md:sticky md:top-6 md:row-span-3 md:self-start ${many ? "lg:grid lg:grid-cols-[4.5rem_1fr] lg:gap-4" : ""}`}
    >
      {many ? (
        <ul className="hidden max-h-[44rem] flex-col gap-3 overflow-y-auto p-1 lg:flex">
          {images.map((image, at) => (
            <li key={image.id}>
              <a href={`#picture-${at + 1}`} className="block">
                <Picture
                  image={{ ...image, alt: say("Picture {n} of {all}", { n: at + 1, all: images.length }) }}
                  title=""
                  sizes={SIZES.rail}
                  small
                />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <ul
        aria-label={say("Pictures of {title}", { title: product.title })}
        className={`slide flex gap-2 ${many ? "-mx-4 scroll-px-4 px-4 md:mx-0 md:scroll-px-0 md:px-0" : ""}`}
      >
        {images.map((image, at) => (
          <li
            key={image.id}
            id={`picture-${at + 1}`}
            className={`shrink-0 scroll-mt-6 ${many ? "w-[88%] lg:w-full" : "w-full"}`}
          >
            <a href={largestOf(image.key)} className="block">
              <Picture
                image={image}
                title={product.title}
                sizes={sizesOf(images)}
                main={at === 0}
                travels={at === 0 ? travelName(product.id) : undefined}
                className="aspect-[4/5] max-h-[72svh] md:max-h-[50rem]"
              />
            </a>
          </li>
        ))}
        {images.length === 0 ? (
          <li className="w-full">
            <Picture image={null} title={product.title} sizes="" className="aspect-[4/3] md:aspect-[4/5]" />
          </li>
        ) : null}
      </ul>
    </div>
  );
}
