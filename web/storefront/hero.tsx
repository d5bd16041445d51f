import type { Section } from "#domain/look/sections.ts";
import type { ProductImage } from "#domain/product/product.ts";
import type { Shell } from "#domain/store/store.ts";
import { BarePicture } from "./picture.tsx";
import { SIZES } from "./sizes.ts";
import { useSay } from "./use-say.ts";

type Props = {
  section: Extract<Section, { kind: "hero" }>;
  shell: Shell;
  pictures: ProductImage[];
  /** Whether the page begins with it: then its words are the heading, and its picture is what the page waits for. */
  first: boolean;
};

/** Who this shop is, and the way in. Without a picture of its own, its first products stand in for one. */
export function Hero({ section, shell, pictures, first }: Props) {
  const say = useSay();
  const key = section.picture?.key ?? shell.heroKey;
  const beside = key !== null || pictures.length > 2;
  const title = section.title || shell.tagline || shell.name;
  const beneath =
    section.text || [title === shell.name ? "" : shell.name, shell.town].filter(Boolean).join(" · ");
  return (
    <section className={`hero bg-wash ${first ? "" : "band"}`}>
      <div className={`hero-grid items-stretch ${beside ? "md:grid md:grid-cols-2" : ""}`}>
        {key ? (
          <BarePicture
            image={{
              key,
              alt: section.picture?.alt ?? "",
              width: section.picture?.width ?? 1600,
              height: section.picture?.height ?? 1200,
            }}
            sizes={SIZES.hero}
            main={first}
            className="hero-art aspect-[5/4] max-h-[62svh] w-full object-cover md:order-2 md:aspect-[4/3] md:h-full md:max-h-[34rem]"
          />
        ) : beside ? (
          <Collage pictures={pictures.slice(0, 3)} first={first} />
        ) : null}
        <div className="hero-words flex flex-col justify-center px-4 py-9 md:min-h-[28rem] md:py-16 md:ps-[max(2rem,calc((100vw-80rem)/2))] md:pe-12">
          <Title title={title} first={first} />
          {beneath ? <p className="hero-lead mt-4 max-w-md text-lg text-muted">{beneath}</p> : null}
          <p className="mt-7">
            <a href={section.link || "/collections/all"} className="press">
              {section.button || say("See what we sell")}
            </a>
          </p>
        </div>
      </div>
    </section>
  );
}

/** The page's one heading of the first rank, in the part it begins with. */
function Title({ title, first }: { title: string; first: boolean }) {
  const look = "hero-title text-[calc(clamp(2.1rem,1.5rem+2.9vw,3.75rem)*var(--scale))] leading-[1.05]";
  return first ? <h1 className={look}>{title}</h1> : <h2 className={look}>{title}</h2>;
}

const Collage = ({ pictures, first }: Pick<Props, "pictures" | "first">) => (
  <div
    aria-hidden="true"
    className="hero-art hero-collage grid aspect-[5/4] max-h-[62svh] grid-cols-3 grid-rows-2 gap-1 overflow-hidden md:order-2 md:aspect-auto md:max-h-[34rem]"
  >
    {pictures.map((image, at) => (
      <BarePicture
        key={image.id}
        image={{ ...image, alt: "" }}
        sizes={at === 0 ? SIZES.collage : SIZES.collageSide}
        main={first && at === 0}
        className={`size-full min-h-0 object-cover ${at === 0 ? "col-span-2 row-span-2" : ""}`}
      />
    ))}
  </div>
);
