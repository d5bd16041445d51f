import { menuLinks, type MenuLink } from "#domain/menu/menu.ts";
import type { Shell } from "#domain/store/store.ts";
import { sayIn } from "#domain/words/say.ts";
import { useSay } from "./use-say.ts";
import { Icon } from "./icon.tsx";

/** The seller's menu in this place, or the usual one: the collections. */
export function linksOf(
  shell: Shell,
  place: "header" | "footer",
): (MenuLink & { children: MenuLink[] })[] | null {
  const there = {
    collections: shell.collections,
    pages: shell.pages ?? [],
    policies: shell.policies ?? [],
  };
  return menuLinks(shell.menus?.[place], there, sayIn(shell.locale));
}

/** On a phone it slides sideways: nothing to open, and the first names say what the shop sells. */
export function ShopMenu({ shell }: { shell: Shell }) {
  const say = useSay();
  const own = linksOf(shell, "header");
  const usual = shell.collections.map(({ handle, title }) => ({
    title,
    href: `/collections/${handle}`,
    children: [] as MenuLink[],
  }));
  const all = { title: say("All products"), href: "/collections/all", children: [] as MenuLink[] };
  const links = own ?? (usual.length > 0 ? [...usual, all] : []);
  if (links.length === 0) return null;
  return (
    <nav aria-label={own ? say("Menu") : say("Collections")} className="page">
      <ul className="strip -mx-4 flex gap-x-6 px-4 whitespace-nowrap md:mx-0 md:flex-wrap md:gap-x-8 md:px-0">
        {links.map(({ title, href, children }) => (
          <li key={`${title} ${href}`} className={children.length > 0 ? "menu-more" : undefined}>
            {children.length > 0 ? (
              <details name="menu">
                <summary className="tap min-w-11 gap-1">
                  <bdi>{title}</bdi>
                  <Icon of="down" size={16} />
                </summary>
                <ul>
                  {[{ title, href }, ...children].map((child) => (
                    <li key={`${child.title} ${child.href}`}>
                      <MenuWay {...child} />
                    </li>
                  ))}
                </ul>
              </details>
            ) : (
              <MenuWay title={title} href={href} />
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

const MenuWay = ({ title, href }: MenuLink) => (
  <a
    href={href}
    rel={href.startsWith("http") ? "noopener" : undefined}
    className="tap min-w-11 underline-offset-8 hover:underline"
  >
    {title}
  </a>
);
