import type { ShopMiss } from "#domain/storefront/miss.ts";
import type { Say } from "#domain/words/say.ts";
import type { Shell } from "#domain/store/store.ts";
import type { PageProblem } from "#web/answers.ts";
import { AskSeller } from "./ask-seller.tsx";
import { ShopFrame } from "./shop-frame.tsx";
import { withParts } from "./with-parts.tsx";
import { useSay } from "./use-say.ts";

/** Something went wrong inside a shop that we can still dress in its own look. */
export function ShopProblem({ problem, shell }: { problem: PageProblem; shell: Shell }) {
  const say = useSay();
  const missing = problem.code === "not_found";
  const { what } = (problem.extra ?? {}) as { what?: ShopMiss["what"] };
  return (
    <ShopFrame shell={shell}>
      <div className="page py-16 md:py-28">
        <div className="max-w-xl">
          <h1>{missing ? problem.message : say("That did not work")}</h1>
          <p className="mt-4 text-lg text-muted">{missing ? missWords(say, what) : problem.message}</p>
          <p className="mt-8 flex flex-wrap gap-3">
            <a className="press" href="/collections/all">
              {say("See all products")}
            </a>
            <a className="press press-quiet min-h-13" href="/search">
              {say("Search the shop")}
            </a>
          </p>
          <AskSeller shell={shell} about={say("Something I could not find")} className="mt-8" />
        </div>
      </div>
    </ShopFrame>
  );
}

/** An order that is not found is most often a link without its key. */
const missWords = (say: Say, what: ShopMiss["what"] | undefined): string =>
  what === "order"
    ? say("The link in your order e-mail carries a key that only you have. Please open that one, all of it.")
    : say("The link may have a letter missing, or the shop no longer has it. Everything else is still here.");

type Bare = { title: string; text: string };

/** What is said without a shop's look. What the rules say of a wait is better than anything general. */
function bareWords(say: Say, { code, message }: PageProblem): Bare {
  switch (code) {
    case "unavailable":
      return { title: say("Back in a moment"), text: message };
    case "closed":
      return {
        title: say("This shop is closed for now"),
        text: say(
          "Please come back later. If you have bought here, the seller's address is in your order e-mail.",
        ),
      };
    case "too_many":
      return { title: say("That was a little too fast"), text: message };
    case "not_found":
      return { title: say("There is nothing here"), text: say("The link may have a letter missing.") };
    default:
      return { title: say("That did not work"), text: message };
  }
}

/** Something went wrong and no shop's look is to be had; our own failures say nothing but the request's id. */
export function BareProblem({ problem, requestId }: { problem: PageProblem | null; requestId: string }) {
  const say = useSay();
  const words = problem && bareWords(say, problem);
  return (
    <>
      <style>{BARE_LOOK}</style>
      <main className="grid min-h-svh place-items-center px-6">
        <div className="max-w-md py-16">
          <h1>{words?.title ?? say("Something went wrong on our side")}</h1>
          <p className="mt-4 text-lg text-muted">
            {words?.text ?? say("Please try again in a minute. Sending an order again never orders twice.")}
          </p>
          {words ? null : (
            <p className="mt-6 font-mono text-sm text-muted break-all">
              {withParts(say("Request {id}"), { id: <bdi dir="ltr">{requestId}</bdi> })}
            </p>
          )}
          {problem?.code === "closed" ? null : (
            <p className="mt-8">
              <a className="press" href="/">
                {say("Back to the shop")}
              </a>
            </p>
          )}
        </div>
      </main>
    </>
  );
}

const BARE_LOOK = `:root{--ground:#faf7f2;--ink:#26211b;--muted:#665c50;--accent:#26211b;--on-accent:#faf7f2;--accent-text:#26211b;--bad:#b3261e;--field:#fff;--box:.5rem;--press:.5rem;--display:ui-serif,Georgia,serif;--display-weight:600;--display-tracking:0;--body:ui-sans-serif,system-ui,sans-serif}`;
