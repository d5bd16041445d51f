import { useSay } from "./use-say.ts";

type Step = { title: string; href: string };

/** The way back, and where this is. */
export function Breadcrumb({ steps, here }: { steps: Step[]; here: string }) {
  const say = useSay();
  return (
    <nav aria-label={say("Breadcrumb")} className="text-sm text-muted">
      <ol className="flex min-w-0 items-center">
        {steps.map(({ title, href }) => (
          <li key={href} className="flex shrink-0 items-center after:px-2 after:content-['/'_/_'']">
            <a href={href} className="tap max-w-44 underline-offset-4 hover:underline">
              {title}
            </a>
          </li>
        ))}
        <li aria-current="page" className="truncate">
          {here}
        </li>
      </ol>
    </nav>
  );
}
