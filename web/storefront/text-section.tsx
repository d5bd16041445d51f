import type { Section } from "#domain/look/sections.ts";

/** A heading and some words, in the middle of the page. */
export function TextSection({ section }: { section: Extract<Section, { kind: "text" }> }) {
  if (!section.title && !section.html) return null;
  return (
    <section className="band page">
      <div className="mx-auto max-w-2xl text-center">
        {section.title ? <h2 className="band-title">{section.title}</h2> : null}
        {/* Sanitised when it was saved (`domain/product/sanitise.ts`). */}
        <div className="prose mx-auto mt-4 text-lg" dangerouslySetInnerHTML={{ __html: section.html }} />
      </div>
    </section>
  );
}
