import type { Shell } from "#domain/store/store.ts";
import { AskSeller } from "./ask-seller.tsx";
import { payWords } from "./pay-words.ts";

export function ShopFooter({ shell, calm }: { shell: Shell; calm: boolean }) {
  return (
    <footer className="mt-20 border-t border-line bg-tint">
      <div className={`page py-12 ${calm ? "" : "grid gap-10 md:grid-cols-[1.4fr_1fr_1fr]"}`}>
        <div className="max-w-md">
          <p className="font-display text-xl font-(--display-weight) wrap-anywhere">{shell.name}</p>
          {shell.town ? <p className="text-muted">{shell.town}</p> : null}
          {shell.about && !calm ? <p className="mt-4">{shell.about}</p> : null}
          <AskSeller shell={shell} about={`A question for ${shell.name}`} className="mt-4" />
        </div>
        {calm ? null : (
          <>
            <nav aria-label="Shop">
              <h2 className="text-base font-semibold">Shop</h2>
              <ul className="mt-2">
                {shell.collections.slice(0, 6).map(({ handle, title }) => (
                  <FooterLink key={handle} href={`/collections/${handle}`} title={title} />
                ))}
                <FooterLink href="/collections/all" title="All products" />
              </ul>
            </nav>
            <div>
              <h2 className="text-base font-semibold">Good to know</h2>
              <ul className="mt-2">
                <FooterLink href="/policies#delivery" title="Delivery" />
                <FooterLink href="/policies#returns" title="Returns" />
                <FooterLink href="/policies#contact" title="Contact" />
              </ul>
              {shell.methods.length > 0 ? (
                <p className="mt-3 text-muted">
                  {shell.methods.map((method) => payWords(method).short).join(" · ")}
                </p>
              ) : null}
            </div>
          </>
        )}
      </div>
    </footer>
  );
}

const FooterLink = ({ href, title }: { href: string; title: string }) => (
  <li>
    <a href={href} className="tap underline-offset-4 hover:underline">
      {title}
    </a>
  </li>
);
