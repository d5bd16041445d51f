import type { ProductImage } from "#domain/product/product.ts";
import type { Shell } from "#domain/store/store.ts";

type Props = { shell: Shell; pictures: ProductImage[] };

/** Who this shop is, and the way in. Without a picture of its own, its first products stand in for one. */
export function Hero({ shell, pictures }: Props) {
  const beside = shell.heroKey !== null || pictures.length > 2;
  const beneath = [shell.tagline ? shell.name : "", shell.town].filter(Boolean).join(" · ");
  return (
    <section className="bg-wash">
      <div className={`items-stretch ${beside ? "md:grid md:grid-cols-2" : ""}`}>
        {shell.heroKey ? (
          <img
            src={`/media/${shell.heroKey}`}
            alt=""
            width={1600}
            height={1200}
            fetchPriority="high"
            className="aspect-[5/4] max-h-[62svh] w-full bg-tint object-cover md:order-2 md:aspect-auto md:h-full md:max-h-[34rem]"
          />
        ) : beside ? (
          <Collage pictures={pictures.slice(0, 3)} />
        ) : null}
        <div className="flex flex-col justify-center px-4 py-9 md:min-h-[28rem] md:py-16 md:pr-12 md:pl-[max(2rem,calc((100vw-80rem)/2))]">
          <h1 className="text-[clamp(2.1rem,1.5rem+2.9vw,3.75rem)] leading-[1.05]">
            {shell.tagline || shell.name}
          </h1>
          {beneath ? <p className="mt-4 max-w-md text-lg text-muted">{beneath}</p> : null}
          <p className="mt-7">
            <a href="/collections/all" className="press">
              See what we sell
            </a>
          </p>
        </div>
      </div>
    </section>
  );
}

const Collage = ({ pictures }: { pictures: ProductImage[] }) => (
  <div
    aria-hidden="true"
    className="grid aspect-[5/4] max-h-[62svh] grid-cols-3 grid-rows-2 gap-1 md:order-2 md:aspect-auto md:max-h-[34rem]"
  >
    {pictures.map((image, at) => (
      <img
        key={image.id}
        src={`/media/${image.key}`}
        alt=""
        width={image.width}
        height={image.height}
        fetchPriority={at === 0 ? "high" : "auto"}
        className={`size-full min-h-0 bg-tint object-cover ${at === 0 ? "col-span-2 row-span-2" : ""}`}
      />
    ))}
  </div>
);
