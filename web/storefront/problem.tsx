import type { Shell } from "#domain/store/store.ts";
import type { PageProblem } from "#web/answers.ts";
import { AskSeller } from "./ask-seller.tsx";
import { ShopFrame } from "./shop-frame.tsx";

/** Something went wrong inside a shop that we can still dress in its own look. */
export function ShopProblem({ problem, shell }: { problem: PageProblem; shell: Shell }) {
  const missing = problem.code === "not_found";
  return (
    <ShopFrame shell={shell}>
      <div className="page py-16 md:py-28">
        <div className="max-w-xl">
          <h1>{missing ? problem.message : "That did not work"}</h1>
          <p className="mt-4 text-lg text-muted">{missing ? missWords(problem.message) : problem.message}</p>
          <p className="mt-8 flex flex-wrap gap-3">
            <a className="press" href="/collections/all">
              See all products
            </a>
            <a className="press press-quiet min-h-13" href="/search">
              Search the shop
            </a>
          </p>
          <AskSeller shell={shell} about="Something I could not find" className="mt-8" />
        </div>
      </div>
    </ShopFrame>
  );
}

/** An order that is not found is most often a link without its key. */
const missWords = (message: string): string =>
  message.includes("order")
    ? "The link in your order e-mail carries a key that only you have. Please open that one, all of it."
    : "The link may have a letter missing, or the shop no longer has it. Everything else is still here.";

const BARE: Partial<Record<PageProblem["code"], { title: string; text: string }>> = {
  unavailable: { title: "Back in a moment", text: "Please try again in a minute. Nothing is lost." },
  closed: {
    title: "This shop is closed for now",
    text: "Please come back later. If you have bought here, the seller's address is in your order e-mail.",
  },
  too_many: { title: "That was a little too fast", text: "Please wait a minute, then try again." },
  not_found: { title: "There is nothing here", text: "The link may have a letter missing." },
};

/** Something went wrong and no shop's look is to be had; our own failures say nothing but the request's id. */
export function BareProblem({ problem, requestId }: { problem: PageProblem | null; requestId: string }) {
  const words = problem && (BARE[problem.code] ?? { title: "That did not work", text: problem.message });
  const text =
    problem?.code === "too_many" || problem?.code === "unavailable" ? problem.message : words?.text;
  return (
    <>
      <style>{BARE_LOOK}</style>
      <main className="grid min-h-svh place-items-center px-6">
        <div className="max-w-md py-16">
          <h1>{words?.title ?? "Something went wrong on our side"}</h1>
          <p className="mt-4 text-lg text-muted">
            {words
              ? text === words.title || `${words.title}.` === text
                ? words.text
                : text
              : "Please try again in a minute. Sending an order again never orders twice."}
          </p>
          {words ? null : <p className="mt-6 font-mono text-sm text-muted break-all">Request {requestId}</p>}
          {problem?.code === "closed" ? null : (
            <p className="mt-8">
              <a className="press" href="/">
                Back to the shop
              </a>
            </p>
          )}
        </div>
      </main>
    </>
  );
}

const BARE_LOOK = `:root{--ground:#faf7f2;--ink:#26211b;--muted:#665c50;--accent:#26211b;--on-accent:#faf7f2;--accent-text:#26211b;--bad:#b3261e;--field:#fff;--box:.5rem;--press:.5rem;--display:ui-serif,Georgia,serif;--display-weight:600;--display-tracking:0;--body:ui-sans-serif,system-ui,sans-serif}`;
