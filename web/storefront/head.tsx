import { renderToStaticMarkup } from "react-dom/server";
import type { ReactElement } from "react";
import type { LinkDescriptor, LinksFunction, MetaDescriptor, StaticHandlerContext } from "react-router";

/** What a route's module says of the document's head. */
export type HeadModule = {
  meta?: ((asked: never) => MetaDescriptor[] | undefined) | MetaDescriptor[] | undefined;
  links?: LinksFunction | undefined;
};

type Modules = Record<string, HeadModule>;

/** A page's routes, down to the one that shows, or to the one that shows what went wrong. */
function shownOf({ matches, errors }: StaticHandlerContext): StaticHandlerContext["matches"] {
  const wrong = errors ? matches.findIndex(({ route }) => errors[route.id] !== undefined) : -1;
  return wrong < 0 ? matches : matches.slice(0, wrong + 1);
}

/** What a page's routes link to: their stylesheets. */
export function HeadLinks({ found, modules }: { found: StaticHandlerContext; modules: Modules }) {
  const links: LinkDescriptor[] = shownOf(found).flatMap(({ route }) => modules[route.id]?.links?.() ?? []);
  return links.map((link) => ("href" in link ? <link key={link.href} nonce="" {...link} /> : null));
}

/** What the innermost of a page's routes that says anything says of it (its `meta`), as markup. */
export function metaOf(found: StaticHandlerContext, modules: Modules): string {
  const { errors, loaderData, location } = found;
  const shown = shownOf(found);
  const error: unknown = errors?.[shown.at(-1)?.route.id ?? ""] ?? null;
  const said = shown.findLast(({ route }) => modules[route.id]?.meta);
  if (!said) return "";
  const { route, params } = said;
  const { meta } = modules[route.id] ?? {};
  const asked = { loaderData: loaderData[route.id] as unknown, params, location, matches: [], error };
  const told = (typeof meta === "function" ? meta(asked as never) : meta) ?? [];
  const [first] = told;
  return first && MADE in first ? String(first[MADE]) : markupOf(told);
}

/** The tags of what a page says of itself. */
export const markupOf = (told: MetaDescriptor[]): string => renderToStaticMarkup(<>{told.map(tagOf)}</>);

const MADE = "markup";

/** What a page says of itself, where that stands in markup already. */
export const madeAlready = (markup: string): MetaDescriptor[] => [{ [MADE]: markup }];

/** No browser renders it again, so its place is enough to tell it by. */
function tagOf(of: MetaDescriptor, at: number): ReactElement {
  if ("title" in of) return <title key={at}>{String(of.title)}</title>;
  if ("script:ld+json" in of) {
    const json = inMarkup(JSON.stringify(of["script:ld+json"]));
    return <script key={at} type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
  }
  if ("tagName" in of) {
    const { tagName: Name, ...rest } = of as { tagName: "link" | "meta" };
    return <Name key={at} {...rest} />;
  }
  return <meta key={at} {...of} />;
}

/** JSON that ends no script, however it is read. */
const inMarkup = (json: string): string =>
  json.replace(/[&><\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
