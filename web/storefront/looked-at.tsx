import lookedAtIsland from "../islands/looked-at.ts?worker&url";
import { drawnOnce } from "./drawn-once.tsx";
import { useSay } from "./use-say.ts";

/** A product as the visitor's own browser remembers it. */
export type LookedAtHere = { handle: string; title: string; price: string };

type Props = {
  /** On a product's page: what is looked at now. */
  here?: LookedAtHere | null;
  /** On a page that is short by itself, room is kept, so that nothing moves when it appears. */
  roomy?: boolean;
};

/** The place for what this visitor looked at, which only their browser knows (`web/islands/looked-at.ts`). */
export function LookedAt({ here = null, roomy = false }: Props) {
  const say = useSay();
  return (
    <div className={roomy ? "looked-room" : undefined}>
      <section
        id="looked-at"
        hidden
        aria-labelledby="looked-at-title"
        data-handle={here?.handle}
        data-title={here?.title}
        data-price={here?.price}
        className="page mt-20"
        dangerouslySetInnerHTML={{ __html: drawnOnce(say, "looked at", say, inside) }}
      />
      <script type="module" src={lookedAtIsland} />
    </div>
  );
}

/** The same on every page in this language. */
const inside = () => <Inside />;

function Inside() {
  const say = useSay();
  return (
    <>
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="looked-at-title">{say("You looked at")}</h2>
        <button type="button" className="link tap cursor-pointer">
          {say("Forget")}
          <span className="sr-only"> {say("what you looked at. Only your browser knows it.")}</span>
        </button>
      </div>
      <ul className="slide -mx-4 flex scroll-px-4 gap-3 px-4 pb-2 md:mx-0 md:scroll-px-0 md:gap-6 md:px-0" />
      <template>
        <li className="group relative w-36 shrink-0 md:w-44">
          <img
            alt=""
            width={352}
            height={440}
            loading="lazy"
            decoding="async"
            className="aspect-[4/5] w-full rounded-box bg-tint object-cover"
          />
          <h3 className="mt-2 line-clamp-2 font-body text-sm leading-snug font-medium tracking-normal">
            <a
              href="/"
              className="underline-offset-4 group-hover:underline after:absolute after:inset-0 after:content-['']"
            >
              …
            </a>
          </h3>
          <p className="text-sm tabular-nums" />
        </li>
      </template>
    </>
  );
}
