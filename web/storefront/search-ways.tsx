import { useSay } from "./use-say.ts";

/** Words that would find something. */
export function DidYouMean({ meant }: { meant: string[] }) {
  const say = useSay();
  if (meant.length === 0) return null;
  return (
    <nav aria-labelledby="meant" className="mt-6">
      <h2 id="meant" className="font-body text-lg font-medium">
        {say("Did you mean")}
      </h2>
      <ul className="mt-2 flex flex-wrap gap-2">
        {meant.map((words) => (
          <li key={words}>
            <a href={`/search?q=${encodeURIComponent(words)}`} className="chip" rel="nofollow">
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const MOST = 12;

type WaysProps = { collections: { handle: string; title: string }[]; asked: boolean };

/** Where to look when words do not help. */
export function OtherWays({ collections, asked }: WaysProps) {
  const say = useSay();
  return (
    <div className="mt-8">
      <p className="max-w-xl text-lg text-muted">
        {asked
          ? say("Try a shorter or more general word, or look in one of these:")
          : say("By name, maker, kind or product code. Or look in one of these:")}
      </p>
      <ul className="mt-4 flex flex-wrap gap-2">
        {[...collections.slice(0, MOST), { handle: "all", title: say("All products") }].map(
          ({ handle, title }) => (
            <li key={handle}>
              <a href={`/collections/${handle}`} className="chip">
                {title}
              </a>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
