import { isRouteErrorResponse, Outlet } from "react-router";
import type { Shell } from "#domain/store/store.ts";
import { sayIn, type Say } from "#domain/words/say.ts";
import type { PageProblem } from "#web/answers.ts";
import { meContext, requestInfo, shopContext } from "#web/context.ts";
import type { Route } from "./+types/frame";
import { readKept } from "./cart-cookie.ts";
import { BareProblem, ShopProblem } from "./problem.tsx";
import { NO_INDEX } from "./page-words.ts";
import stylesheet from "./storefront.css?url";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

/** What every page needs of the request itself, also one that fails. It asks the database nothing. */
export const loader = ({ request, context }: Route.LoaderArgs) => ({
  cartCount: readKept(request).count,
  cartSlot: context.get(requestInfo).cartSlot,
  buyer: context.get(meContext)?.name ?? null,
  /** The locale this page speaks in. */
  locale: context.get(shopContext).store.locale,
  requestId: context.get(requestInfo).requestId,
});

export const headers: Route.HeadersFunction = ({ errorHeaders }) => {
  const answer = new Headers(errorHeaders);
  answer.set("cache-control", errorHeaders ? "no-store" : "private, no-cache");
  return answer;
};

/** Pages bring their own title; this is for those that fail. */
export const meta: Route.MetaFunction = ({ error, loaderData }) => {
  const say = sayIn(loaderData?.locale ?? "en");
  const { problem, shell } = read(error);
  const title = problem ? TITLES[problem.code](say) : say("Something went wrong");
  return [{ title: shell ? `${title} · ${shell.name}` : title }, NO_INDEX];
};

export default function Frame() {
  return <Outlet />;
}

export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  const { problem, shell } = read(error);
  if (problem && shell) return <ShopProblem problem={problem} shell={shell} />;
  return <BareProblem problem={problem} requestId={loaderData?.requestId ?? ""} />;
}

const TITLES: Record<PageProblem["code"], (say: Say) => string> = {
  not_found: (say) => say("Not found"),
  invalid: (say) => say("That did not work"),
  conflict: (say) => say("Something changed"),
  forbidden: (say) => say("Not allowed"),
  unavailable: (say) => say("Back in a moment"),
  closed: (say) => say("Closed for now"),
  too_many: (say) => say("A little too fast"),
  signed_out: (say) => say("Please sign in"),
  sign_in_again: (say) => say("Please sign in"),
};

/** Only answers made by `page()` carry a problem; anything else stays unsaid. */
function read(error: unknown): { problem: PageProblem | null; shell: Shell | null } {
  if (!isRouteErrorResponse(error)) return { problem: null, shell: null };
  const problem = error.data as Partial<PageProblem> | null;
  if (!problem?.code || !(problem.code in TITLES))
    return { problem: askedWrongly(error.status), shell: null };
  const extra = problem.extra as { shell?: Shell } | null;
  return { problem: problem as PageProblem, shell: extra?.shell ?? null };
}

/** The router's own refusals, e.g. of a form sent to a page that takes none. */
const askedWrongly = (status: number): PageProblem | null =>
  status < 500 ? { code: "not_found", message: "", extra: null } : null;
