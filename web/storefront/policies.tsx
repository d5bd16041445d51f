import { data } from "react-router";
import { POLICY_KINDS } from "#domain/policy/kinds.ts";
import { shellOnly } from "#domain/storefront/missing.ts";
import { sayIn } from "#domain/words/say.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/policies";
import { AskSeller } from "./ask-seller.tsx";
import { deliveryWords } from "./delivery-words.ts";
import { payWords } from "./pay-words.ts";
import { describe, storeCardUrl } from "./page-words.ts";
import { shared } from "./shared.ts";
import { policyTitle } from "./policy-title.ts";
import { ShopFrame } from "./shop-frame.tsx";
import { useSay } from "./use-say.ts";

export const headers = shared();

export const loader = page(async ({ context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  return data({ ...(await shellOnly(shop)), origin: shop.origin });
});

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { shell, origin } = loaderData;
  const say = sayIn(shell.locale);
  return describe(
    `${say("Delivery, returns and contact")} · ${shell.name}`,
    `${say("How {shop} delivers, takes things back and can be reached.", { shop: shell.name })} ${deliveryWords(say, shell)}.`,
    shell,
    { url: `${origin}/policies`, card: storeCardUrl(shell, origin) },
  );
};

export default function Policies({ loaderData }: Route.ComponentProps) {
  const say = useSay();
  const { shell } = loaderData;
  const written = POLICY_KINDS.filter((kind) => shell.policies?.includes(kind));
  return (
    <ShopFrame shell={shell}>
      <div className="page pt-8 md:pt-12">
        <h1>{say("Good to know")}</h1>
        <div className="max-w-2xl">
          <Part id="delivery" title={say("Delivery")}>
            <p className="font-medium">{deliveryWords(say, shell)}.</p>
            <Paragraphs
              text={shell.deliveryPromise || say("Ask the seller how long it takes to your place.")}
            />
          </Part>
          <Part id="returns" title={say("Returns")}>
            <Paragraphs
              text={shell.returnsPolicy || say("Write to the seller when something is not as it should be.")}
            />
          </Part>
          {shell.methods.length > 0 ? (
            <Part id="paying" title={say("Paying")}>
              {shell.methods.map((method) => (
                <p key={method}>
                  <span className="font-medium">{payWords(say, method).title}.</span>{" "}
                  {payWords(say, method).text}
                </p>
              ))}
            </Part>
          ) : null}
          <Part id="contact" title={say("Contact")}>
            <p>{[shell.name, shell.town].filter(Boolean).join(", ")}</p>
            {shell.contactEmail ? <p className="break-words">{shell.contactEmail}</p> : null}
            {shell.contactPhone ? (
              <p>
                <bdi dir="ltr">{shell.contactPhone}</bdi>
              </p>
            ) : null}
            <AskSeller shell={shell} about={say("A question for {shop}", { shop: shell.name })} />
          </Part>
          {written.length > 0 ? (
            <Part id="policies" title={say("In full")}>
              <ul>
                {written.map((kind) => (
                  <li key={kind}>
                    <a href={`/policies/${kind}`} className="link tap">
                      {policyTitle(say, kind)}
                    </a>
                  </li>
                ))}
              </ul>
            </Part>
          ) : null}
        </div>
      </div>
    </ShopFrame>
  );
}

const Part = ({ id, title, children }: { id: string; title: string; children: React.ReactNode }) => (
  <section id={id} className="mt-10">
    <h2>{title}</h2>
    <div className="mt-3 grid gap-2">{children}</div>
  </section>
);

const Paragraphs = ({ text }: { text: string }) => (
  <p dir="auto" className="whitespace-pre-line">
    {text}
  </p>
);
