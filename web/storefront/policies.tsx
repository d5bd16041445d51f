import { data } from "react-router";
import { shellOnly } from "#domain/storefront/missing.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/policies";
import { AskSeller } from "./ask-seller.tsx";
import { deliveryWords } from "./delivery-words.ts";
import { payWords } from "./pay-words.ts";
import { describe } from "./page-words.ts";
import { ShopFrame } from "./shop-frame.tsx";

export const loader = page(async ({ context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  return data({ ...(await shellOnly(shop)), origin: shop.origin });
});

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { shell, origin } = loaderData;
  return describe(
    `Delivery, returns and contact · ${shell.name}`,
    `How ${shell.name} delivers, takes things back and can be reached. ${deliveryWords(shell)}.`,
    shell,
    { url: `${origin}/policies` },
  );
};

export default function Policies({ loaderData }: Route.ComponentProps) {
  const { shell } = loaderData;
  return (
    <ShopFrame shell={shell}>
      <div className="page pt-8 md:pt-12">
        <h1>Good to know</h1>
        <div className="max-w-2xl">
          <Part id="delivery" title="Delivery">
            <p className="font-medium">{deliveryWords(shell)}.</p>
            <Paragraphs text={shell.deliveryPromise || "Ask the seller how long it takes to your place."} />
          </Part>
          <Part id="returns" title="Returns">
            <Paragraphs
              text={shell.returnsPolicy || "Write to the seller when something is not as it should be."}
            />
          </Part>
          {shell.methods.length > 0 ? (
            <Part id="paying" title="Paying">
              {shell.methods.map((method) => (
                <p key={method}>
                  <span className="font-medium">{payWords(method).title}.</span> {payWords(method).text}
                </p>
              ))}
            </Part>
          ) : null}
          <Part id="contact" title="Contact">
            <p>{[shell.name, shell.town].filter(Boolean).join(", ")}</p>
            {shell.contactEmail ? <p className="break-words">{shell.contactEmail}</p> : null}
            {shell.contactPhone ? <p>{shell.contactPhone}</p> : null}
            <AskSeller shell={shell} about={`A question for ${shell.name}`} />
          </Part>
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

const Paragraphs = ({ text }: { text: string }) => <p className="whitespace-pre-line">{text}</p>;
