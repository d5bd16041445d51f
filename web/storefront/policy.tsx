import { data } from "react-router";
import { policyPage } from "#domain/storefront/text-page.ts";
import { sayIn } from "#domain/words/say.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/policy";
import { AskSeller } from "./ask-seller.tsx";
import { describe, plainWords, shorten } from "./page-words.ts";
import { policyTitle } from "./policy-title.ts";
import { shared } from "./shared.ts";
import { ShopFrame } from "./shop-frame.tsx";
import { useSay } from "./use-say.ts";

export const headers = shared();

export const loader = page(async ({ context, params }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  return data({ ...(await policyPage(shop, params.kind)), origin: shop.origin });
});

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { shell, kind, html, origin } = loaderData;
  const title = policyTitle(sayIn(shell.locale), kind);
  return describe(`${title} · ${shell.name}`, shorten(plainWords(html)), shell, {
    url: `${origin}/policies/${kind}`,
  });
};

/** One policy in the seller's own words. */
export default function Policy({ loaderData: { shell, kind, html } }: Route.ComponentProps) {
  const say = useSay();
  return (
    <ShopFrame shell={shell}>
      <article className="page pt-8 md:pt-12">
        <h1>{policyTitle(say, kind)}</h1>
        <div className="prose mt-6" dangerouslySetInnerHTML={{ __html: html }} />
        {kind === "contact" ? (
          <AskSeller
            shell={shell}
            about={say("A question for {name}", { name: shell.name })}
            className="mt-6"
          />
        ) : null}
        <p className="mt-10">
          <a href="/policies" className="link tap">
            {say("All that is good to know")}
          </a>
        </p>
      </article>
    </ShopFrame>
  );
}
