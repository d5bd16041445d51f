import type { ReactElement } from "react";
import type { LinkDescriptor, LinksFunction, MetaDescriptor, StaticHandlerContext } from "react-router";

/** What a route's module says of the document's head. */
export type HeadModule = {
  meta?: ((asked: never) => MetaDescriptor[] | undefined) | MetaDescriptor[] | undefined;
  links?: LinksFunction | undefined;
};

type Props = { found: StaticHandlerContext; modules: Record<string, HeadModule> };

/** What a page's routes say in the document's head, down to the one that shows, or to the one that shows what went wrong. */
export function Head({ found, modules }: Props) {
  const { matches, errors, loaderData, location } = found;
  const wrong = errors ? matches.findIndex(({ route }) => errors[route.id] !== undefined) : -1;
  const shown = wrong < 0 ? matches : matches.slice(0, wrong + 1);
  const error: unknown = errors?.[shown.at(-1)?.route.id ?? ""] ?? null;
  let said: MetaDescriptor[] = [];
  const links: LinkDescriptor[] = [];
  for (const { route, params } of shown) {
    const { meta, links: linked } = modules[route.id] ?? {};
    if (meta) {
      const asked = { loaderData: loaderData[route.id] as unknown, params, location, matches: [], error };
      said = (typeof meta === "function" ? meta(asked as never) : meta) ?? [];
    }
    if (linked) links.push(...linked());
  }
  return (
    <>
      {said.map(tagOf)}
      {links.map((link) => ("href" in link ? <link key={link.href} nonce="" {...link} /> : null))}
    </>
  );
}

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
