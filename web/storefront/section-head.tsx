import { useSay } from "./use-say.ts";

/** The heading of a part of the front page, with the way to everything it is a beginning of. */
export function SectionHead({ title, href }: { title: string; href?: string }) {
  const say = useSay();
  return (
    <div className="section-head mb-6 flex flex-wrap items-baseline justify-between gap-x-6 md:mb-8">
      <h2>{title}</h2>
      {href ? (
        <a href={href} className="link tap">
          {say("See everything")}
        </a>
      ) : null}
    </div>
  );
}
