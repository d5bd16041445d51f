import type { Section } from "#domain/look/sections.ts";
import { SectionHead } from "./section-head.tsx";
import { useSay } from "./use-say.ts";

/** Questions that open to their answers, without script. */
export function FaqSection({ section }: { section: Extract<Section, { kind: "faq" }> }) {
  const say = useSay();
  const items = section.items.filter(({ question, answer }) => question && answer);
  if (items.length === 0) return null;
  return (
    <section className="band page">
      <div className="mx-auto max-w-3xl">
        <SectionHead title={section.title || say("Questions we are asked")} />
        <div className="faq">
          {items.map(({ question, answer }) => (
            <details key={question} className="border-b border-line">
              <summary className="flex min-h-14 items-center justify-between gap-4 py-3 font-medium">
                <bdi>{question}</bdi>
                <span aria-hidden="true" className="faq-sign shrink-0 text-2xl leading-none">
                  +
                </span>
              </summary>
              <p className="max-w-2xl pb-5 whitespace-pre-line">{answer}</p>
            </details>
          ))}
        </div>
      </div>
    </section>
  );
}
