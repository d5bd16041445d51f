import { useSay } from "./use-say.ts";

type Step = { title: string; href: string };

/** The way back, and where this is. A title in a script of the other direction is read, and cut, by its own. */
export function Breadcrumb({ steps, here }: { steps: Step[]; here: string }) {
  const say = useSay();
  return (
    <nav aria-label={say("Breadcrumb")} className="text-sm text-muted">
      <ol className="flex min-w-0 items-center">
        {steps.map(({ title, href }) => (
          <li key={href} className="flex shrink-0 items-center after:px-2 after:content-['/'_/_'']">
            <a href={href} className="tap max-w-44 underline-offset-4 hover:underline">
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
        <li aria-current="page" dir="auto" className="truncate">
          {here}
        </li>
      </ol>
    </nav>
  );
}
