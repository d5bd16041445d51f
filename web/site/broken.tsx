import { isRouteErrorResponse, Link, useLocation, useRouteLoaderData } from "react-router";
import type { Refusal } from "#web/admit.ts";
import type { PageProblem } from "#web/answers.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { Mark } from "./mark.tsx";
import siteCss from "./site.css?url";

/** What a person is told when a page cannot be shown. Of an unexpected error nothing but the request's id. */
export function Broken({ error, home = STORES }: { error: unknown; home?: Home }) {
  const root = useRouteLoaderData<{ requestId?: string }>("root");
  // The id is that of the request that brought the document; what failed later in the browser has another.
  const cameWithDocument = useLocation().key === "default";
  const { title, text, ours } = wordsFor(error);
  const store = storeOf(error);
  return (
    <div className="mx-auto grid w-full max-w-xl grow content-center justify-items-start gap-4 px-6 py-20">
      {/* An error of the root comes without any frame, so the sheet must come with this page. */}
      <link rel="stylesheet" href={siteCss} precedence="default" />
      <Mark className="size-14" />
      <h1 className="font-serif text-4xl leading-tight sm:text-5xl">{title}</h1>
      <p className="text-lg text-muted-foreground">{text}</p>
      {ours && cameWithDocument && root?.requestId && (
        <p className="font-mono text-sm break-all text-muted-foreground">Request {root.requestId}</p>
      )}
      <p className="mt-2 flex flex-wrap gap-3">
        {store ? (
          <>
            <Link
              to={`/dashboard/${store.slug}`}
              className={buttonLook({ look: "primary", className: "max-w-full whitespace-normal" })}
            >
              Back to {store.name}
            </Link>
            <Link to={`/dashboard/${store.slug}/membership`} className={buttonLook({ look: "outline" })}>
              What you can do there
            </Link>
          </>
        ) : (
          <>
            <Link to="/" className={buttonLook({ look: "primary" })}>
              Go to the front page
            </Link>
            <Link to={home.to} className={buttonLook({ look: "outline" })}>
              {home.name}
            </Link>
          </>
        )}
      </p>
    </div>
  );
}

/** Where somebody signed in goes on from here. */
type Home = { to: string; name: string };
const STORES: Home = { to: "/dashboard", name: "Your stores" };

type Words = { title: string; text: string; ours?: boolean };

const BY_STATUS: Record<number, Words> = {
  403: { title: "This is not open to you", text: "Ask the owner of the store for the right to do this." },
  404: { title: "There is nothing here", text: "The page may have moved, or its address was mistyped." },
  405: { title: "This can't be done here", text: "Please go back and use the buttons on the page." },
  409: {
    title: "Someone was quicker",
    text: "Things changed while you were looking. Go back, reload, and try again.",
  },
  429: { title: "That was too often", text: "Please wait a minute, then try again." },
  503: { title: "We can't reach a service we need", text: "Please try again in a minute. Nothing was lost." },
};

const UNEXPECTED: Words = {
  title: "Something went wrong on our side",
  text: "Please try again in a minute. If it happens again, tell us when it did.",
  ours: true,
};

/** Words for what a route threw: the rule's own sentence where it has one, never a message that was not written for people. */
export function wordsFor(error: unknown): Words {
  if (!isRouteErrorResponse(error)) return UNEXPECTED;
  const known = BY_STATUS[error.status];
  if (!known) return UNEXPECTED;
  return isProblem(error.data) ? { ...known, text: error.data.message } : known;
}

/** The store that refused somebody who works in it: the way back leads there. */
function storeOf(error: unknown): Refusal["store"] | null {
  if (!isRouteErrorResponse(error) || error.status !== 403 || !isProblem(error.data)) return null;
  return (error.data.extra as Refusal | null)?.store ?? null;
}

const isProblem = (data: unknown): data is PageProblem =>
  typeof data === "object" &&
  data !== null &&
  "code" in data &&
  "message" in data &&
  typeof data.message === "string";
