import type { Section } from "#domain/look/sections.ts";
import { BarePicture } from "./picture.tsx";
import { SIZES } from "./sizes.ts";

/** A picture and words side by side; one above the other on a phone. */
export function ImageTextSection({ section }: { section: Extract<Section, { kind: "image_text" }> }) {
  const { picture, side, title, html, button, link } = section;
  if (!picture && !title && !html) return null;
  return (
    <section className="band band-pop">
      <div className={`page grid items-center gap-7 md:gap-14 ${picture ? "md:grid-cols-2" : ""}`}>
        {picture ? (
          <BarePicture
            image={picture}
            sizes={SIZES.hero}
            className={`aspect-[4/3] w-full rounded-box object-cover md:aspect-[5/4] ${side === "end" ? "md:order-2" : ""}`}
          />
        ) : null}
        <div className="max-w-xl">
          {title ? <h2 className="band-title">{title}</h2> : null}
          <div className="prose mt-4" dangerouslySetInnerHTML={{ __html: html }} />
          {button && link ? (
            <p className="mt-6">
              <a href={link} className="press">
                {button}
              </a>
            </p>
          ) : null}
        </div>
      </div>
    </section>
  );
}
