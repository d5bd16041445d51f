import type { Shell } from "#domain/store/store.ts";
import { escaped } from "#web/escaped.ts";
import { AskSeller } from "./ask-seller.tsx";
import { drawnOnce, HERE } from "./drawn-once.tsx";
import { Languages, useHere } from "./languages.tsx";
import { waysToPay } from "./pay-words.ts";
import { policyTitle } from "./policy-title.ts";
import { linksOf } from "./shop-menu.tsx";
import { useSay } from "./use-say.ts";

/** The same on every page, but for where the ways to its other languages lead. */
export function ShopFooter({ shell, calm }: { shell: Shell; calm: boolean }) {
  const say = useSay();
  const { path, query } = useHere();
  const home = path === "/";
  const drawn = drawnOnce(shell, `${calm ? "calm footer" : "footer"}${home ? " at home" : ""}`, say, () => (
    <Inside shell={shell} calm={calm} home={home} />
  ));
  const here = escaped(home ? query : path + query);
  return (
    <footer
      className="shop-footer mt-20 border-t border-line bg-tint"
      dangerouslySetInnerHTML={{ __html: drawn.split(HERE).join(here) }}
    />
  );
}

function Inside({ shell, calm, home }: { shell: Shell; calm: boolean; home: boolean }) {
  const say = useSay();
  const links = linksOf(shell, "footer");
  return (
    <div className={`page py-12 ${calm ? "" : "grid gap-10 md:grid-cols-[1.4fr_1fr_1fr]"}`}>
      <div className="max-w-md">
        <p className="font-display text-xl font-(--display-weight) wrap-anywhere">{shell.name}</p>
        {shell.town ? <p className="text-muted">{shell.town}</p> : null}
        {shell.about && !calm ? (
          <p dir="auto" className="mt-4">
            {shell.about}
          </p>
        ) : null}
        <AskSeller
          shell={shell}
          about={say("A question for {shop}", { shop: shell.name })}
          className="mt-4"
        />
      </div>
      {calm ? null : (
        <>
          <nav aria-label={say("Shop")}>
            <h2 className="text-base font-semibold">{say("Shop")}</h2>
            <ul className="mt-2">
              {links ? (
                links.flatMap(({ title, href, children }) => [
                  <FooterLink key={href} href={href} title={title} />,
                  ...children.map((child) => <FooterLink key={child.href} {...child} />),
                ])
              ) : (
                <>
                  {shell.collections.slice(0, 6).map(({ handle, title }) => (
                    <FooterLink key={handle} href={`/collections/${handle}`} title={title} />
                  ))}
                  <FooterLink href="/collections/all" title={say("All products")} />
                </>
              )}
            </ul>
          </nav>
          <div>
            <h2 className="text-base font-semibold">{say("Good to know")}</h2>
            <ul className="mt-2">
              <FooterLink href="/policies#delivery" title={say("Delivery")} />
              <FooterLink href="/policies#returns" title={say("Returns")} />
              <FooterLink href="/policies#contact" title={say("Contact")} />
              {(shell.policies ?? [])
                .filter((kind) => kind === "privacy" || kind === "terms")
                .map((kind) => (
                  <FooterLink key={kind} href={`/policies/${kind}`} title={policyTitle(say, kind)} />
                ))}
            </ul>
            {shell.methods.length > 0 ? (
              <p className="mt-3 text-muted">{waysToPay(say, shell.methods)}</p>
            ) : null}
          </div>
        </>
      )}
      {calm ? null : <Languages shell={shell} home={home} />}
    </div>
  );
}

const FooterLink = ({ href, title }: { href: string; title: string }) => (
  <li>
    <a href={href} className="tap underline-offset-4 hover:underline">
      {title}
    </a>
  </li>
);
