import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RouteConfigEntry } from "@react-router/dev/routes";
import { ACCESS } from "./access.ts";

/**
 * The routes as they are, once every address has said who is let in. Throws, and so fails the build, when an address is not in
 * `ACCESS`, when `ACCESS` names one that leads nowhere, or when what is declared is not what the page's file does.
 */
export function declared(routes: RouteConfigEntry[]): RouteConfigEntry[] {
  const pages = routes.flatMap((route) => pagesOf(route, ""));
  const wrong = [
    ...pages.flatMap(({ address, file }) => problemsOf(address, file)),
    ...routes
      .flatMap(framesOf)
      .filter((file) => exportsAction(textOf(file)))
      .map((file) => `${file} stands around other pages, so it can't take forms. Give the action to a page.`),
    ...pages
      .filter(({ file }) => /^export \*/m.test(textOf(file)))
      .map(
        ({ file }) =>
          `${file} hands on another module's exports. Name each, so that it is seen what the page does.`,
      ),
    ...Object.keys(ACCESS)
      .filter((address) => !pages.some((page) => page.address === address))
      .map((address) => `${address} stands in web/access.ts, but no page is there.`),
  ];
  if (wrong.length > 0) throw new Error(`Who may go where does not fit the pages:\n  ${wrong.join("\n  ")}`);
  return routes;
}

type Page = { address: string; file: string };

/** Every address that a route and those under it answer, in the router's own spelling. */
export function pagesOf({ path = "", index, file, children }: RouteConfigEntry, above: string): Page[] {
  const address = path ? `${above}/${path}` : above;
  const under = (children ?? []).flatMap((child) => pagesOf(child, address));
  const itself = index || under.length === 0 ? [{ address: address || "/", file }] : [];
  return [...itself, ...under];
}

/** Whether a page's module has an action, however it is written down. */
export const exportsAction = (text: string): boolean =>
  /^export (const|let|var|(async )?function) action\b/m.test(text) ||
  /^export \{[^}]*\baction\b[^}]*\}/m.test(text);

/** What stands around pages takes no forms: nothing is declared of it, so nobody would be asked who they are. */
function framesOf({ file, children }: RouteConfigEntry): string[] {
  return children?.length ? [file, ...children.flatMap(framesOf)] : [];
}

const textOf = (file: string): string => readFileSync(join(import.meta.dirname, file), "utf8");

function problemsOf(address: string, file: string): string[] {
  const access = ACCESS[address];
  if (!access) return [`${address} (${file}) says nowhere who is let in. Add it to web/access.ts.`];
  const text = textOf(file);
  const takesForms = exportsAction(text);
  if (takesForms && !access.send)
    return [`${address} (${file}) takes forms, but not said from whom: \`send\`.`];
  if (!takesForms && access.send) return [`${address} (${file}) takes no forms, but \`send\` is declared.`];
  const saysShared = /\bshared(File)?\(/.test(text);
  if (saysShared !== (access.shared ?? false))
    return [
      saysShared
        ? `${address} (${file}) is the same for everybody, but not declared so: \`shared\`.`
        : `${address} (${file}) does not say that it is the same for everybody, but \`shared\` is declared.`,
    ];
  return [];
}
