import type { Section } from "#domain/look/sections.ts";
import { SectionHead } from "./section-head.tsx";
import { useSay } from "./use-say.ts";

/** What customers said, in the seller's choice. */
export function Quotes({ section }: { section: Extract<Section, { kind: "testimonials" }> }) {
  const say = useSay();
  const quotes = section.quotes.filter(({ text }) => text);
  if (quotes.length === 0) return null;
  return (
    <section className="band page">
      <SectionHead title={section.title || say("What customers say")} />
      <ul
        className={`grid gap-6 md:gap-8 ${quotes.length > 1 ? "md:grid-cols-2" : ""} ${quotes.length > 2 ? "lg:grid-cols-3" : ""}`}
      >
        {quotes.map(({ text, name, place }) => (
          <li key={text} className="quote-box">
            <figure>
              <blockquote className="quote whitespace-pre-line">{text}</blockquote>
              {name ? (
                <figcaption className="mt-3 text-muted">
                  {[name, place].filter(Boolean).join(", ")}
                </figcaption>
              ) : null}
            </figure>
          </li>
        ))}
      </ul>
    </section>
  );
}
